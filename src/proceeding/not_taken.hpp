// Why an event cannot happen at that point of a case: a closed list, so that each has its words in every language.
#pragma once

#include <cstdint>
#include <string_view>

namespace mandate::proceeding {

enum class NotTaken : std::uint8_t {
  not_opened,  // nothing can happen before the case is opened
  opened_already,
  law_not_fixed,  // the date that fixes the law was not recorded yet
  no_version,     // no version of the course is in force on that day
  stage_unknown,  // the course has no such stage
  stage_not_begun,
  stage_over,
  not_of_this_stage,  // a stage of this kind knows no such event
  closed_already,
  criterion_unknown,
  option_unknown,
  contribution_unknown,
  contribution_twice,
  deadline_unknown,
  paused_already,
  not_paused,
  does_not_pause,    // the law of this stage knows no pause
  sample_not_fixed,  // what is drawn must be recorded before it is checked
  sample_fixed_already,
  outcome_unknown,   // nothing follows it in this course
  not_to_be_signed,  // the stage ends by its figures, not by a signature
  reason_needed,
  event_unknown,
  case_over,
  register_unknown,  // declarations are not collected under this rule
  not_declared,
  not_live,
  withdrawal_closed,
  batch_unknown,
  batch_undone,
  counted_by_declarations,  // the figure is what the declarations make; it is not given beside them
  counted_by_figures,       // the figure was given; declarations beside it would count twice
  date_unknown,             // the course speaks of no such date
  fact_unknown,             // nothing in the rules asks for that fact
  register_differs,         // what is lent under that digest has another day or number of persons
  not_beyond_case,          // the law of this stage does not look beyond the case
};

[[nodiscard]] std::string_view word(NotTaken why);

}  // namespace mandate::proceeding
