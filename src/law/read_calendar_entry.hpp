// Reads what every entry of a calendar has in common: label, the days on which it is law, act and reference.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "calendar/working_days.hpp"
#include "law/country_scope.hpp"

namespace mandate::law {

// What the versions of an entry have in common.
struct EntryScope {
  const CountryScope& country;
  std::string id;
  LocalizedText label;  // of versions without one of their own
};

// Takes label, from, to, act, reference, verified and note. `to` is not before `from`.
[[nodiscard]] calendar::Entry take_entry(MappingReader& reader, const EntryScope& scope);

// Versions in order, each up to the day before the next or up to its own `to`. `place` is where the last one begins.
// Ends the version before where it has no `to`.
void follow(const ReadContext& context, Position place, calendar::Entry* before, const calendar::Entry& entry);

// The sequence under the key; nullptr where there is none, with a report where it is none or empty.
const Node* take_sequence(MappingReader& reader, std::string_view key, bool required);

}  // namespace mandate::law
