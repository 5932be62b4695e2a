#include "publish/counted_days.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "publish/calendar_words.hpp"
#include "publish/case_vocabulary.hpp"
#include "publish/display.hpp"

namespace mandate::publish {
namespace {

using calendar::CountedDay;
using calendar::Treatment;
using proceeding::DeadlineStanding;

// Treated alike, and for the same reason where they are not counted.
bool stand_together(const CountedDay& a, const CountedDay& b) {
  return a.treatment == b.treatment &&
         (a.counted() || a.treatment == Treatment::paused || (a.reason == b.reason && a.holiday == b.holiday));
}

std::string why_of(const CountedDay& day, const CaseWording& wording) {
  const std::string what(text(day.treatment, wording.language()));
  const law::Law& law = wording.standing().country->law;
  const std::string reason = day.treatment == Treatment::paused
                                 ? std::string()
                                 : reason_words(law, {day.day, day.kind, day.reason, day.holiday}, wording.language());
  return reason.empty() ? what : what + " — " + printable(reason);
}

std::string span_text(const std::string& from, const std::string& to, const CaseWording& wording) {
  return from == to ? from : wording.say(CaseMessage::span, {{"from", from}, {"to", to}});
}

std::vector<std::string> row_of(const CountedDay& first, const CountedDay& last, const CaseWording& wording) {
  const std::string numbers = first.counted()
                                  ? span_text(wording.number(first.number), wording.number(last.number), wording)
                                  : std::string(empty_cell);
  // Of several counted days only what holds for all is said.
  const std::string why = first.day != last.day && first.counted()
                              ? std::string(text(first.treatment, wording.language()))
                              : why_of(first, wording);
  return {span_text(day_words(first.day, wording.language()), day_words(last.day, wording.language()), wording),
          numbers, why};
}

}  // namespace

const std::vector<CountedDay>& days_told(const DeadlineStanding& term) {
  return term.counted ? term.counted->days : term.so_far;
}

Table counted_days_table(const DeadlineStanding& term, const CaseWording& wording, bool every_day) {
  Table table;
  table.caption = wording.in_language(term.rule->label);
  table.columns = {{.title = wording.say(CaseMessage::column_days), .flexible = true},
                   {.title = wording.say(CaseMessage::column_number), .numeric = true},
                   {.title = wording.say(CaseMessage::column_treatment), .flexible = true}};
  const std::vector<CountedDay>& days = days_told(term);
  for (auto first = days.begin(); first != days.end();) {
    const auto end = every_day ? std::next(first) : std::find_if_not(first, days.end(), [&](const CountedDay& day) {
      return stand_together(*first, day);
    });
    table.rows.push_back(row_of(*first, *std::prev(end), wording));
    first = end;
  }
  return table;
}

}  // namespace mandate::publish
