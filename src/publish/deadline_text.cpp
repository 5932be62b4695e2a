#include "publish/deadline_text.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "publish/calendar_words.hpp"
#include "publish/number.hpp"
#include "publish/report.hpp"
#include "publish/terminal.hpp"

namespace mandate::publish {
namespace {

using calendar::CountedDay;
using calendar::Starts;
using calendar::Treatment;

bool alike(const CountedDay& a, const CountedDay& b) {
  return a.treatment == b.treatment && a.reason == b.reason && a.holiday == b.holiday && a.kind == b.kind;
}

std::string why(const DeadlineView& view, const CountedDay& day, Language language) {
  if (day.treatment == Treatment::paused) {
    return say(CalendarWord::paused, language);
  }
  if (day.treatment == Treatment::put_off && is_working(day.kind)) {
    return say(CalendarWord::put_off_to, language);
  }
  return reason_words(*view.law, {day.day, day.kind, day.reason, day.holiday}, language);
}

struct Row {
  std::string day;
  std::string number;  // empty where nothing was counted
  std::string reason;  // empty on a plain working day
};

std::string span_of(const std::string& first, const std::string& last) {
  return first == last ? first : first + " – " + last;
}

// One row a day, or one a run of days that are alike.
std::vector<Row> rows_of(const DeadlineView& view, Language language, bool full) {
  std::vector<Row> rows;
  const std::vector<CountedDay>& days = view.deadline->days;
  for (std::size_t first = 0, end = 0; first < days.size(); first = end) {
    end = first + 1;
    while (!full && end < days.size() && alike(days[first], days[end])) {
      ++end;
    }
    const CountedDay& from = days[first];
    const CountedDay& to = days[end - 1];
    rows.push_back({span_of(day_words(from.day, language), day_words(to.day, language)),
                    from.counted() ? span_of(std::to_string(from.number), std::to_string(to.number)) : std::string(),
                    why(view, from, language)});
  }
  return rows;
}

std::string first_day(const DeadlineView& view, Language language) {
  if (view.rule.starts == Starts::same_day) {
    return say(CalendarWord::first_is_same, language);
  }
  return say(view.rule.count < 0 ? CalendarWord::first_is_before : CalendarWord::first_is_next, language);
}

// What was asked, and what the answer cannot promise.
std::vector<std::string> sentences(const DeadlineView& view, Language language) {
  const bool back = view.rule.count < 0;
  std::vector<std::string> lines;
  lines.push_back(say(back ? CalendarWord::counted_back_from : CalendarWord::counted_from, language,
                      {{"unit", words(view.rule.unit, language)},
                       {"count", number_text(back ? -view.rule.count : view.rule.count, language)},
                       {"start", day_words(view.start, language)},
                       {"first", first_day(view, language)}}));
  if (view.rule.unit != calendar::DayUnit::working_day) {
    lines.push_back(say(CalendarWord::if_non_working, language, {{"then", words(view.rule.if_non_working, language)}}));
  }
  if (!view.deadline->calendar_known) {
    lines.push_back(say(CalendarWord::not_known, language));
  }
  if (!view.deadline->verified) {
    lines.push_back(say(CalendarWord::unverified, language));
  }
  return lines;
}

std::string last_day(const DeadlineView& view, Language language) {
  return say(CalendarWord::last_day, language, {{"day", day_words(view.deadline->last_day, language)}});
}

}  // namespace

std::string deadline_text(const DeadlineView& view, const TextOptions& options) {
  Terminal out(options);
  out.heading(last_day(view, options.language));
  for (const std::string& sentence : sentences(view, options.language)) {
    out.paragraph(sentence);
  }
  Table table;
  table.columns = {{.title = say(CalendarWord::column_day, options.language)},
                   {.title = say(CalendarWord::column_number, options.language), .numeric = true},
                   {.title = say(CalendarWord::column_reason, options.language), .flexible = true}};
  for (Row& row : rows_of(view, options.language, options.full)) {
    table.rows.push_back({std::move(row.day), row.number.empty() ? std::string(empty_cell) : std::move(row.number),
                          std::move(row.reason)});
  }
  out.blank();
  out.table(table);
  return out.take();
}

std::string deadline_description(const DeadlineView& view, Language language) {
  std::string text = last_day(view, language) + '\n';
  for (const std::string& sentence : sentences(view, language)) {
    text += sentence + '\n';
  }
  for (const Row& row : rows_of(view, language, false)) {
    text += row.day + ": " + (row.number.empty() ? std::string(empty_cell) : row.number) +
            (row.reason.empty() ? "" : "; " + row.reason) + '\n';
  }
  return text;
}

}  // namespace mandate::publish
