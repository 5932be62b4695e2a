#include "tally/transition_error.hpp"

#include <array>

namespace mandate::tally {
namespace {

struct Named {
  TransitionError error;
  std::string_view word;
  std::string_view sentence;
};

constexpr std::array<Named, 39> named_errors = {{
    {TransitionError::actor_missing, "actor_missing", "Nobody is named who did it; give a name"},
    {TransitionError::reason_missing, "reason_missing", "A change of what stood needs a reason; give one"},
    {TransitionError::first_entry_already_claimed, "first_entry_already_claimed",
     "Somebody has the paper for the first entry; wait for the entry, or release it with a reason"},
    {TransitionError::second_entry_already_claimed, "second_entry_already_claimed",
     "Somebody has the paper for the second entry; wait for the entry, or release it with a reason"},
    {TransitionError::first_entry_missing, "first_entry_missing",
     "The first entry is not made yet; make it before the second"},
    {TransitionError::first_entry_already_done, "first_entry_already_done",
     "The first entry is made; make the second, or discard the entries with a reason"},
    {TransitionError::second_entry_already_done, "second_entry_already_done",
     "Both entries are made; to enter anew, discard them with a reason"},
    {TransitionError::second_entry_needs_different_user, "second_entry_needs_different_user",
     "The first entry was made by the same person; somebody else makes the second"},
    {TransitionError::cannot_transition_using_different_user, "cannot_transition_using_different_user",
     "Somebody else has begun this entry; it is finished by the same person, or released with a reason"},
    {TransitionError::nothing_claimed, "nothing_claimed", "Nobody has begun this entry; claim it first"},
    {TransitionError::entries_missing, "entries_missing", "There are no two entries yet; make them first"},
    {TransitionError::entry_in_progress, "entry_in_progress",
     "Somebody is typing an entry; submit or release it first"},
    {TransitionError::unresolved_differences, "unresolved_differences",
     "The two entries differ; settle each cell from the paper, or discard both entries"},
    {TransitionError::unexplained_errors, "unexplained_errors",
     "Checks fail as errors; correct the figures from the paper, or explain each error"},
    {TransitionError::cell_does_not_differ, "cell_does_not_differ",
     "Both entries have the same figure in this cell; to change it, discard the entries, or re-open the protocol"},
    {TransitionError::no_such_cell, "no_such_cell", "The form has no such cell; look at the names of its cells"},
    {TransitionError::wrong_number_of_cells, "wrong_number_of_cells",
     "The entry does not have one value for each cell of the form; was it made for another form?"},
    {TransitionError::value_below_zero, "value_below_zero",
     "A figure is below zero; write a number from 0, or leave it empty"},
    {TransitionError::check_did_not_fail, "check_did_not_fail", "This check did not fail; there is nothing to explain"},
    {TransitionError::stale_value, "stale_value",
     "Another figure stands than the one to be corrected; look at the record again"},
    {TransitionError::nothing_changes, "nothing_changes",
     "A correction changes each cell that it names, and names it once"},
    {TransitionError::not_finalised, "not_finalised",
     "The protocol is not finalised; change it by resolving or discarding"},
    {TransitionError::already_finalised, "already_finalised",
     "The protocol is finalised; re-open it with a reason first"},
    {TransitionError::not_published, "not_published",
     "The figures are not published; re-open the protocol in place of correcting it"},
    {TransitionError::already_published, "already_published",
     "The figures are published; correct them, so that the old ones stay beside the new"},
    {TransitionError::already_quarantined, "already_quarantined", "The station is set aside already"},
    {TransitionError::not_quarantined, "not_quarantined", "The station is not set aside"},
    {TransitionError::quarantined, "quarantined", "The station is set aside; release it with a reason first"},
    {TransitionError::annulled, "annulled", "The vote at this station is annulled; nothing is entered for it"},
    {TransitionError::result_is_final, "result_is_final",
     "The final result is published; from now on figures are corrected and votes annulled, nothing else"},
    {TransitionError::not_of_a_station, "not_of_a_station", "The event concerns no protocol of a station"},
    {TransitionError::count_not_opened, "count_not_opened", "The count is not opened; its first event opens it"},
    {TransitionError::count_already_opened, "count_already_opened", "The count is opened already"},
    {TransitionError::unknown_station, "unknown_station", "The register has no such station; look at its code"},
    {TransitionError::envelope_already_received, "envelope_already_received",
     "The envelope of this station was received before"},
    {TransitionError::envelope_not_received, "envelope_not_received",
     "The envelope is not received; record that it came in first"},
    {TransitionError::envelope_already_opened, "envelope_already_opened",
     "The envelope of this station was opened before"},
    {TransitionError::copy_name_taken, "copy_name_taken",
     "There is a copy of this name for the station; give it another name"},
    {TransitionError::nothing_to_publish, "nothing_to_publish",
     "No protocol is finalised; there is nothing to publish"},
}};

constexpr bool stands_in_order() {
  for (std::size_t i = 0; i < named_errors.size(); ++i) {
    if (static_cast<std::size_t>(named_errors.at(i).error) != i) {
      return false;
    }
  }
  return true;
}
static_assert(stands_in_order());

const Named& named(TransitionError error) { return named_errors.at(static_cast<std::size_t>(error)); }

}  // namespace

std::string_view word(TransitionError error) { return named(error).word; }
std::string_view sentence(TransitionError error) { return named(error).sentence; }

}  // namespace mandate::tally
