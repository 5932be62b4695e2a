#include "publish/count_summary.hpp"

#include <array>

#include "publish/count_words.hpp"
#include "publish/display.hpp"
#include "publish/terminal.hpp"
#include "publish/text_table.hpp"

namespace mandate::publish {
namespace {

enum class SummaryLabel : std::uint8_t {
  count,
  status,
  stations,
  all,
  published_not,
  published_preliminary,
  published_final,
  events,
  digest,
  by_person,
  by_hour,
  person,
  hour,
  first_entries,
  second_entries,
  cells,
  differing,
  wrong,
  corrected,
  entries,
  finalised,
  chain_holds,
  checks_same,
  checks_differ,
  checks_unknown,
};

constexpr std::array<Texts, static_cast<std::size_t>(SummaryLabel::checks_unknown) + 1> summary_labels = {{
    {"Санау", "Подсчёт", "Count"},
    {"күйі", "состояние", "status"},
    {"учаскелер", "участки", "stations"},
    {"барлығы", "всего", "all"},
    {"Нәтиже жарияланған жоқ", "Результат не опубликован", "No result is published"},
    {"Алдын ала нәтиже жарияланған", "Опубликован предварительный результат", "A preliminary result is published"},
    {"Түпкілікті нәтиже жарияланған", "Опубликован окончательный результат", "The final result is published"},
    {"Журналдағы оқиғалар", "Событий в журнале", "Events in the log"},
    {"Соңғы оқиғаның бақылау мәні", "Контрольное значение последнего события", "Digest of the last event"},
    {"Адамдар бойынша", "По людям", "By person"},
    {"Сағаттар бойынша", "По часам", "By hour"},
    {"кім", "кто", "person"},
    {"сағат", "час", "hour"},
    {"бірінші енгізу", "первых вводов", "first entries"},
    {"екінші енгізу", "вторых вводов", "second entries"},
    {"жол", "строк", "cells"},
    {"өзгеше", "расхождений", "differing"},
    {"қате", "неверных", "wrong"},
    {"түзету", "исправлений", "corrected"},
    {"енгізу", "вводов", "entries"},
    {"бекітілді", "утверждено", "finalised"},
    {"Журнал бүтін: әр оқиға алдыңғысына сүйенеді, әрқайсысы болуы мүмкін еді",
     "Журнал цел: каждое событие держится за предыдущее, и каждое было возможно",
     "The log holds: every event rests on the one before it, and each could happen"},
    {"Енгізілген сандардың тексерулері журналдағымен бірдей", "Проверки введённых чисел совпадают с записанными",
     "The checks of the figures are those that were recorded"},
    {"Тексерулері журналдағыдан өзгеше оқиғалар", "Событий, проверки которых отличаются от записанных",
     "Events whose checks differ from those that were recorded"},
    {"Нысан ережелерде жоқ, сондықтан тексерулер қайта есептелмеді",
     "Формы в правилах нет, поэтому проверки не пересчитаны",
     "The rules do not hold the form, so the checks were not worked out again"},
}};
static_assert(table_is_complete<summary_labels>());

std::string say(SummaryLabel label, const TextOptions& options) {
  return std::string(text_of(summary_labels, label, options.language));
}

SummaryLabel publication_of(const tally::CountState& state) {
  if (state.publications() == 0) {
    return SummaryLabel::published_not;
  }
  return state.final_result() ? SummaryLabel::published_final : SummaryLabel::published_preliminary;
}

void log_lines(Terminal& out, std::uint64_t events, std::string_view digest, const TextOptions& options) {
  out.paragraph(say(SummaryLabel::events, options) + ": " + std::to_string(events));
  out.paragraph(say(SummaryLabel::digest, options) + ": " + std::string(digest));
}

Table persons_table(const tally::EntryStatistics& statistics, const TextOptions& options) {
  Table table;
  table.columns = {
      {say(SummaryLabel::person, options), false, true},  {say(SummaryLabel::first_entries, options), true},
      {say(SummaryLabel::second_entries, options), true}, {say(SummaryLabel::cells, options), true},
      {say(SummaryLabel::differing, options), true},      {say(SummaryLabel::wrong, options), true},
      {say(SummaryLabel::corrected, options), true}};
  for (const tally::PersonStatistics& person : statistics.persons()) {
    table.rows.push_back({printable(person.name), std::to_string(person.first_entries),
                          std::to_string(person.second_entries), std::to_string(person.cells),
                          std::to_string(person.differing), std::to_string(person.wrong),
                          std::to_string(person.corrected)});
  }
  return table;
}

Table hours_table(const tally::EntryStatistics& statistics, const TextOptions& options) {
  Table table;
  table.columns = {{say(SummaryLabel::hour, options)},
                   {say(SummaryLabel::entries, options), true},
                   {say(SummaryLabel::finalised, options), true},
                   {say(SummaryLabel::differing, options), true},
                   {say(SummaryLabel::corrected, options), true}};
  for (const tally::HourStatistics& hour : statistics.hours()) {
    table.rows.push_back({hour.hour, std::to_string(hour.entries), std::to_string(hour.finalised),
                          std::to_string(hour.differing), std::to_string(hour.corrected)});
  }
  return table;
}

}  // namespace

std::string status_text(const tally::CountState& state, std::string_view digest, const TextOptions& options) {
  Terminal out(options);
  out.heading(say(SummaryLabel::count, options) + ' ' + (state.opened() ? printable(state.opened()->case_id) : ""));
  Table table;
  table.columns = {{say(SummaryLabel::status, options), false, true}, {say(SummaryLabel::stations, options), true}};
  table.total_row = true;
  for (std::size_t i = 0; i < tally::station_statuses; ++i) {
    const auto status = static_cast<tally::StationStatus>(i);
    if (state.number_of(status) > 0) {
      table.rows.push_back({std::string(name(status, options.language)), std::to_string(state.number_of(status))});
    }
  }
  table.rows.push_back({say(SummaryLabel::all, options), std::to_string(state.expected().size())});
  out.table(table);
  out.blank();
  out.paragraph(say(publication_of(state), options));
  log_lines(out, state.events(), digest, options);
  return out.take();
}

std::string statistics_text(const tally::EntryStatistics& statistics, const TextOptions& options) {
  Terminal out(options);
  out.heading(say(SummaryLabel::by_person, options));
  out.table(persons_table(statistics, options));
  out.blank();
  out.heading(say(SummaryLabel::by_hour, options));
  out.table(hours_table(statistics, options));
  return out.take();
}

std::string verified_text(std::uint64_t events, std::string_view digest, std::size_t differing, bool checked,
                          const TextOptions& options) {
  Terminal out(options);
  out.paragraph(say(SummaryLabel::chain_holds, options));
  if (!checked) {
    out.paragraph(say(SummaryLabel::checks_unknown, options));
  } else if (differing == 0) {
    out.paragraph(say(SummaryLabel::checks_same, options));
  } else {
    out.paragraph(say(SummaryLabel::checks_differ, options) + ": " + std::to_string(differing));
  }
  log_lines(out, events, digest, options);
  return out.take();
}

}  // namespace mandate::publish
