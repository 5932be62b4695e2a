// Why something cannot happen to a protocol, or to the whole count.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace mandate::tally {

// Why an event was refused. Each has its sentence in `sentence`.
enum class TransitionError : std::uint8_t {
  actor_missing,                           // nobody is named who did it
  reason_missing,                          // a change of what stood needs a reason
  first_entry_already_claimed,             // somebody has the paper for the first entry
  second_entry_already_claimed,            // somebody has the paper for the second entry
  first_entry_missing,                     // the second entry begins when the first is done
  first_entry_already_done,                // only the second entry is open
  second_entry_already_done,               // both entries were made; discard them to enter anew
  second_entry_needs_different_user,       // nobody compares with himself
  cannot_transition_using_different_user,  // only who claimed the entry goes on with it
  nothing_claimed,                         // a draft or a release belongs to a claimed entry
  entries_missing,                         // there are no two entries yet
  entry_in_progress,                       // the claimed entry is to be submitted or released before
  unresolved_differences,                  // cells in which the entries differ are not settled
  unexplained_errors,                      // an error stands without an explanation
  cell_does_not_differ,                    // both entries have the same figure; re-open or discard to change it
  no_such_cell,                            // the layout has fewer cells
  wrong_number_of_cells,                   // an entry has one value for each cell of the layout
  value_below_zero,                        // a figure is a count or empty
  check_did_not_fail,                      // there is nothing to explain
  stale_value,                             // what stands is another figure than the correction starts from
  nothing_changes,                         // a correction changes a figure, each once
  not_finalised,                           // only what is finalised can be re-opened or corrected
  already_finalised,                       // re-open it first, or correct it where it is published
  not_published,                           // before publication there is no corrigendum: re-open it
  already_published,                       // after publication nothing is re-opened: correct it
  already_quarantined,                     // it is set aside already
  not_quarantined,                         // it is not set aside
  quarantined,                             // release it before it is finalised
  annulled,                                // the vote at this station does not count
  result_is_final,                         // after the final result only corrections and annulments
  not_of_a_station,                        // the event concerns no protocol
  count_not_opened,                        // the first event opens the count
  count_already_opened,                    // it is opened once
  unknown_station,                         // the register has no such station
  envelope_already_received,               // it came in before
  envelope_not_received,                   // it is received before it is opened
  envelope_already_opened,                 // it was opened before
  copy_name_taken,                         // a source gives its figures for a station once
  nothing_to_publish,                      // no protocol is finalised
};

// Nothing where it can happen.
using Refusal = std::optional<TransitionError>;

[[nodiscard]] std::string_view word(TransitionError error);
// What was found and what to do, in English; publish/ has the three languages.
[[nodiscard]] std::string_view sentence(TransitionError error);

}  // namespace mandate::tally
