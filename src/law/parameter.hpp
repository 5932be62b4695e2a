// A number, share or word of the law over time.
//
// Values are dated, each with the act that set it and where it stands; each runs until the day before the next.
// Asking for a day has four answers, which are never confused: a value, ceased, not yet, unknown.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.hpp"
#include "base/fraction.hpp"
#include "base/localized_text.hpp"
#include "law/reference.hpp"

namespace mandate::law {

// Units as written in rule data; `fraction` values are Fraction, `word` values are text, all others counts.
[[nodiscard]] std::span<const std::string_view> units();
[[nodiscard]] bool is_unit(std::string_view name);

using Value = std::variant<Count64, Fraction, std::string>;

// "5000", "2/3", "repeat_vote".
[[nodiscard]] std::string text(const Value& value);

struct DatedValue {
  Date from;
  std::optional<Value> value;  // nothing = ceased
  std::string act;
  std::vector<Reference> references;  // never empty
  bool verified = true;
  std::string note;
};

// Values over time, in increasing order of `from`.
struct History {
  std::string area;  // code, or "other"; empty where the parameter does not differ by area
  std::vector<DatedValue> values;
};

struct Parameter {
  std::string name;   // "referendum.region_share"
  std::string topic;  // "referendum"
  LocalizedText label;
  std::string description;
  std::string unit;
  std::optional<Date> complete_from;
  std::optional<Date> last_checked_on;
  bool verified = true;
  std::vector<std::string> aliases;
  std::string note;
  std::vector<History> histories;  // exactly one where it does not differ by area

  [[nodiscard]] bool by_area() const { return !histories.front().area.empty(); }
  // The history that holds for an area; nullptr where there is none.
  [[nodiscard]] const History* history_for(std::string_view area) const;
};

enum class Standing : std::uint8_t { in_force, ceased, not_yet, unknown };

struct Lookup {
  Standing standing = Standing::unknown;
  const DatedValue* entry = nullptr;  // in_force and ceased: the value that holds; else the first, if any
  std::optional<Date> until;          // the last day on which this value holds, where a later, other value is known
};

// By binary search. Points into the history, which must outlive the result.
[[nodiscard]] Lookup at(const Parameter& parameter, const History& history, Date day);

// The same for a parameter that does not differ by area.
[[nodiscard]] Lookup at(const Parameter& parameter, Date day);

// The first entry of the unbroken run of equal values to which the entry belongs: since when, and by which act, the
// value has been what it is. Later entries of a run state the value anew in an edition that was read.
[[nodiscard]] const DatedValue& origin(const Parameter& parameter, const DatedValue& entry);

// Whether a determination that uses the value on the day must name it as unverified: the file or the value
// says so, or the day is later than the newest edition in which it was read.
[[nodiscard]] bool is_verified(const Parameter& parameter, const DatedValue& value, Date day);

}  // namespace mandate::law
