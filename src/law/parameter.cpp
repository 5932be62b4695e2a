#include "law/parameter.hpp"

#include <algorithm>
#include <array>

namespace mandate::law {
namespace {

constexpr std::array<std::string_view, 15> unit_names = {
    "person", "voter",       "seat", "member", "judge", "region",       "candidate", "fraction",
    "day",    "working_day", "hour", "month",  "year",  "minimum_wage", "word"};

}  // namespace

std::span<const std::string_view> units() { return unit_names; }

bool is_unit(std::string_view name) { return std::ranges::find(unit_names, name) != unit_names.end(); }

std::string text(const Value& value) {
  if (const auto* const count = std::get_if<Count64>(&value)) {
    return std::to_string(*count);
  }
  if (const auto* const fraction = std::get_if<Fraction>(&value)) {
    return fraction->text();
  }
  return *std::get_if<std::string>(&value);
}

const History* Parameter::history_for(std::string_view area) const {
  const History* other = nullptr;
  for (const History& history : histories) {
    if (history.area == area) {
      return &history;
    }
    if (history.area == "other") {
      other = &history;
    }
  }
  return other;
}

Lookup at(const Parameter& parameter, const History& history, Date day) {
  const auto next = std::ranges::upper_bound(history.values, day, {}, &DatedValue::from);
  Lookup found;
  // Entries that state the same value anew do not end it.
  const bool holds = next != history.values.begin();
  const auto other = std::ranges::find_if(
      next, history.values.end(), [&](const DatedValue& later) { return !holds || later.value != (next - 1)->value; });
  if (other != history.values.end()) {
    found.until = other->from.plus_days(-1);
  }
  if (next == history.values.begin()) {
    const bool claimed = parameter.complete_from && *parameter.complete_from <= day;
    found.standing = claimed ? Standing::not_yet : Standing::unknown;
    found.entry = history.values.empty() ? nullptr : &history.values.front();
    return found;
  }
  found.entry = &*(next - 1);
  found.standing = found.entry->value ? Standing::in_force : Standing::ceased;
  return found;
}

Lookup at(const Parameter& parameter, Date day) { return at(parameter, parameter.histories.front(), day); }

const DatedValue& origin(const Parameter& parameter, const DatedValue& entry) {
  const DatedValue* first = &entry;
  for (const History& history : parameter.histories) {
    const auto place = std::ranges::find(history.values, &entry, [](const DatedValue& value) { return &value; });
    for (auto run = place; place != history.values.end() && run != history.values.begin(); --run) {
      if ((run - 1)->value != entry.value) {
        break;
      }
      first = &*(run - 1);
    }
  }
  return *first;
}

bool is_verified(const Parameter& parameter, const DatedValue& value, Date day) {
  const bool read_later = !parameter.last_checked_on || day <= *parameter.last_checked_on;
  return parameter.verified && value.verified && read_later;
}

}  // namespace mandate::law
