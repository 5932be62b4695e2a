#include "proceeding/not_taken.hpp"

#include <array>
#include <cstddef>

namespace mandate::proceeding {

std::string_view word(NotTaken why) {
  constexpr std::array<std::string_view, 36> words = {"not_opened",
                                                      "opened_already",
                                                      "law_not_fixed",
                                                      "no_version",
                                                      "stage_unknown",
                                                      "stage_not_begun",
                                                      "stage_over",
                                                      "not_of_this_stage",
                                                      "closed_already",
                                                      "criterion_unknown",
                                                      "option_unknown",
                                                      "contribution_unknown",
                                                      "contribution_twice",
                                                      "deadline_unknown",
                                                      "paused_already",
                                                      "not_paused",
                                                      "does_not_pause",
                                                      "sample_not_fixed",
                                                      "sample_fixed_already",
                                                      "outcome_unknown",
                                                      "not_to_be_signed",
                                                      "reason_needed",
                                                      "event_unknown",
                                                      "case_over",
                                                      "register_unknown",
                                                      "not_declared",
                                                      "not_live",
                                                      "withdrawal_closed",
                                                      "batch_unknown",
                                                      "batch_undone",
                                                      "counted_by_declarations",
                                                      "counted_by_figures",
                                                      "date_unknown",
                                                      "fact_unknown",
                                                      "register_differs",
                                                      "not_beyond_case"};
  return words.at(static_cast<std::size_t>(why));
}

}  // namespace mandate::proceeding
