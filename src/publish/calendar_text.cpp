#include "publish/calendar_text.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "publish/calendar_words.hpp"
#include "publish/number.hpp"
#include "publish/report.hpp"
#include "publish/terminal.hpp"

namespace mandate::publish {
namespace {

using calendar::Day;

bool alike(const Day& a, const Day& b) { return a.kind == b.kind && a.reason == b.reason && a.holiday == b.holiday; }

Table table_of(const law::Law& law, const std::vector<Day>& days, const TextOptions& options) {
  Table table;
  table.columns = {{.title = say(CalendarWord::column_day, options.language)},
                   {.title = say(CalendarWord::column_kind, options.language)},
                   {.title = say(CalendarWord::column_reason, options.language), .flexible = true}};
  for (std::size_t first = 0, end = 0; first < days.size(); first = end) {
    end = first + 1;
    while (!options.full && end < days.size() && alike(days[first], days[end])) {
      ++end;
    }
    std::string day = day_words(days[first].date, options.language);
    if (end - first > 1) {
      day += " – " + day_words(days[end - 1].date, options.language);
    }
    table.rows.push_back({std::move(day), std::string(words(days[first].kind, options.language)),
                          reason_words(law, days[first], options.language)});
  }
  return table;
}

}  // namespace

std::string calendar_text(const law::Law& law, calendar::DateSpan span, const TextOptions& options) {
  const std::vector<Day> days = law.working_days.between(span);
  const auto working = std::ranges::count_if(days, [](const Day& day) { return is_working(day.kind); });
  Terminal out(options);
  out.heading(law.label.in(options.language));
  out.paragraph(say(
      CalendarWord::working_of_days, options.language,
      {{"working", number_text(working, options.language)}, {"all", number_text(std::ssize(days), options.language)}}));
  if (!std::ranges::all_of(days, [&](const Day& day) { return law.working_days.is_known(day.date); })) {
    out.paragraph(say(CalendarWord::not_complete, options.language));
  }
  out.blank();
  out.table(table_of(law, days, options));
  return out.take();
}

}  // namespace mandate::publish
