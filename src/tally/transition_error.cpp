#include "tally/transition_error.hpp"

#include <array>

namespace mandate::tally {
namespace {

using E = TransitionError;

struct Named {
  TransitionError error;
  std::string_view word;
  std::string_view sentence;
};

constexpr std::array<Named, 39> named_errors = {{
    {E::actor_missing, "actor_missing", "Nobody is named who did it; give a name"},
    {E::reason_missing, "reason_missing", "A change of what stood needs a reason; give one"},
    {E::first_entry_already_claimed, "first_entry_already_claimed",
     "Somebody has the paper for the first entry; wait for the entry, or release it with a reason"},
    {E::second_entry_already_claimed, "second_entry_already_claimed",
     "Somebody has the paper for the second entry; wait for the entry, or release it with a reason"},
    {E::first_entry_missing, "first_entry_missing", "The first entry is not made yet; make it before the second"},
    {E::first_entry_already_done, "first_entry_already_done",
     "The first entry is made; make the second, or discard the entries with a reason"},
    {E::second_entry_already_done, "second_entry_already_done",
     "Both entries are made; to enter anew, discard them with a reason"},
    {E::second_entry_needs_different_user, "second_entry_needs_different_user",
     "The first entry was made by the same person; somebody else makes the second"},
    {E::cannot_transition_using_different_user, "cannot_transition_using_different_user",
     "Somebody else has begun this entry; it is finished by the same person, or released with a reason"},
    {E::nothing_claimed, "nothing_claimed", "Nobody has begun this entry; claim it first"},
    {E::entries_missing, "entries_missing", "There are no two entries yet; make them first"},
    {E::entry_in_progress, "entry_in_progress", "Somebody is typing an entry; submit or release it first"},
    {E::unresolved_differences, "unresolved_differences",
     "The two entries differ; settle each cell from the paper, or discard both entries"},
    {E::unexplained_errors, "unexplained_errors",
     "Checks fail as errors; correct the figures from the paper, or explain each error"},
    {E::cell_does_not_differ, "cell_does_not_differ",
     "Both entries have the same figure in this cell; to change it, discard the entries, or re-open the protocol"},
    {E::no_such_cell, "no_such_cell", "The form has no such cell; look at the names of its cells"},
    {E::wrong_number_of_cells, "wrong_number_of_cells",
     "The entry does not have one value for each cell of the form; was it made for another form?"},
    {E::value_below_zero, "value_below_zero", "A figure is below zero; write a number from 0, or leave it empty"},
    {E::check_did_not_fail, "check_did_not_fail", "This check did not fail; there is nothing to explain"},
    {E::stale_value, "stale_value", "Another figure stands than the one to be corrected; look at the record again"},
    {E::nothing_changes, "nothing_changes", "A correction changes each cell that it names, and names it once"},
    {E::not_finalised, "not_finalised", "The protocol is not finalised; change it by resolving or discarding"},
    {E::already_finalised, "already_finalised", "The protocol is finalised; re-open it with a reason first"},
    {E::not_published, "not_published",
     "The figures are not published; re-open the protocol in place of correcting it"},
    {E::already_published, "already_published",
     "The figures are published; correct them, so that the old ones stay beside the new"},
    {E::already_quarantined, "already_quarantined", "The station is set aside already"},
    {E::not_quarantined, "not_quarantined", "The station is not set aside"},
    {E::quarantined, "quarantined", "The station is set aside; release it with a reason first"},
    {E::annulled, "annulled", "The vote at this station is annulled; nothing is entered for it"},
    {E::result_is_final, "result_is_final",
     "The final result is published; from now on figures are corrected and votes annulled, nothing else"},
    {E::not_of_a_station, "not_of_a_station", "The event concerns no protocol of a station"},
    {E::count_not_opened, "count_not_opened", "The count is not opened; its first event opens it"},
    {E::count_already_opened, "count_already_opened", "The count is opened already"},
    {E::unknown_station, "unknown_station", "The register has no such station; look at its code"},
    {E::envelope_already_received, "envelope_already_received", "The envelope of this station was received before"},
    {E::envelope_not_received, "envelope_not_received", "The envelope is not received; record that it came in first"},
    {E::envelope_already_opened, "envelope_already_opened", "The envelope of this station was opened before"},
    {E::copy_name_taken, "copy_name_taken", "There is a copy of this name for the station; give it another name"},
    {E::nothing_to_publish, "nothing_to_publish", "No protocol is finalised; there is nothing to publish"},
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
