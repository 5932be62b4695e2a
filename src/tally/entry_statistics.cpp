#include "tally/entry_statistics.hpp"

#include <algorithm>

namespace mandate::tally {
namespace {

using record::EntryRound;

// The item of that key, put in its place where it is new.
template <typename Item>
Item& at_key(std::vector<Item>& items, std::string Item::* key, const std::string& value) {
  const auto place = std::ranges::lower_bound(items, value, {}, key);
  if (place != items.end() && (*place).*key == value) {
    return *place;
  }
  Item item;
  item.*key = value;
  return *items.insert(place, item);
}

}  // namespace

PersonStatistics& EntryStatistics::person(const std::string& name) {
  return at_key(persons_, &PersonStatistics::name, name);
}

HourStatistics& EntryStatistics::hour(const std::string& at) {
  constexpr std::size_t to_the_hour = 13;  // of "2022-06-05T21:04:11+06:00"
  return at_key(hours_, &HourStatistics::hour, at.substr(0, to_the_hour));
}

void EntryStatistics::take(const record::CountEvent& event, const DataEntry& before) {
  if (const auto* const entry = std::get_if<record::EntrySubmitted>(&event.happening)) {
    PersonStatistics& typist = person(event.actor);
    (entry->round == EntryRound::first ? typist.first_entries : typist.second_entries) += 1;
    typist.cells += entry->protocol.values.size();
    ++hour(event.at).entries;
    if (entry->round == EntryRound::second) {
      const std::size_t differing = differing_cells(before.first, entry->protocol).size();
      typist.differing += differing;
      person(before.first_typist).differing += differing;
      hour(event.at).differing += differing;
    }
    return;
  }
  if (const auto* const settled = std::get_if<record::DifferenceResolved>(&event.happening)) {
    if (before.state == EntryState::reopened) {
      ++person(event.actor).corrected;
      ++hour(event.at).corrected;
      return;
    }
    // Settled a second time it says nothing new of the typists.
    if (std::ranges::binary_search(before.unresolved, settled->cell)) {
      person(before.first_typist).wrong += before.first.values[settled->cell] != settled->value ? 1U : 0U;
      person(before.second_typist).wrong += before.second.values[settled->cell] != settled->value ? 1U : 0U;
    }
    return;
  }
  if (const auto* const correction = std::get_if<record::FiguresCorrected>(&event.happening)) {
    person(event.actor).corrected += correction->changes.size();
    hour(event.at).corrected += correction->changes.size();
    return;
  }
  if (std::holds_alternative<record::ProtocolFinalised>(event.happening)) {
    ++hour(event.at).finalised;
  }
}

}  // namespace mandate::tally
