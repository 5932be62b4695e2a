#include "publish/case_calendar.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "publish/case_terms.hpp"
#include "publish/case_wording.hpp"

namespace mandate::publish {
namespace {

using proceeding::DeadlineStanding;
using proceeding::StageStanding;
using proceeding::Standing;

// A stage may be gone through again: its terms then are others.
std::string term_id(const Standing& standing, const StageStanding& stage, const DeadlineStanding& term) {
  const auto times = std::ranges::count_if(standing.stages,
                                           [&](const StageStanding& one) { return one.stage->id == stage.stage->id; });
  return standing.opened->jurisdiction + '-' + standing.opened->case_id + '-' + stage.stage->id + '-' +
         std::to_string(times) + '-' + term.rule->id;
}

std::optional<Date> day_of_entry(const DeadlineStanding& term) {
  const std::optional<Date> last = term.last_day();
  return last && term.rule->not_before ? last->plus_days(1) : last;
}

}  // namespace

std::vector<CalendarEvent> case_calendar(const Standing& standing, Language language) {
  std::vector<CalendarEvent> entries;
  const StageStanding* const open = standing.open_stage();
  if (open == nullptr || !standing.opened) {
    return entries;
  }
  const CaseWording wording(standing, {}, language);
  for (const DeadlineStanding& term : open->deadlines) {
    const std::optional<Date> day = day_of_entry(term);
    if (day && term.state == proceeding::DeadlineState::running) {
      entries.push_back({.id = term_id(standing, *open, term),
                         .title = wording.in_language(term.rule->label) + " — " + wording.title(),
                         .day = *day,
                         .description = joined(term_sentences(*open, term, wording), "\n")});
    }
  }
  return entries;
}

}  // namespace mandate::publish
