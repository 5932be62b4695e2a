// Figures that NIST SP 1500-100 keeps with the unit, not with the contest.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/integer.hpp"
#include "io/left_out.hpp"
#include "record/results.hpp"

namespace mandate::io::nist {

enum class UnitFigure : std::uint8_t { registered, participated, cast, rejected };

// Of all units, gathered from all contests. Figures that the standard has no place for, and those that differ between
// contests, are said to be left out.
class UnitFigures {
 public:
  UnitFigures(const record::Results& results, const std::vector<record::Contest>& contests, LeftOut& left_out);

  [[nodiscard]] std::size_t size() const { return values_.size(); }
  // `record::absent` where there is none.
  [[nodiscard]] Count64 value(std::uint32_t unit, UnitFigure which) const {
    return values_[unit].at(static_cast<std::size_t>(which));
  }
  [[nodiscard]] std::optional<record::CountStatus> status(std::uint32_t unit) const { return statuses_[unit]; }
  // That of the protocol, else that of the unit before the vote.
  [[nodiscard]] std::optional<Count64> registered(std::uint32_t unit, const record::Unit& of) const;

 private:
  void gather(const record::Contest& contest, std::size_t index, LeftOut& left_out);

  std::vector<std::array<Count64, 4>> values_;
  std::vector<std::optional<record::CountStatus>> statuses_;
};

// Whether the cell has a place of its own in OtherCounts.
[[nodiscard]] bool is_other_count(const record::Cell& cell);

// The word for how far a unit is.
[[nodiscard]] std::string_view item_status(record::CountStatus status);

// The word for a kind of unit, and whether the standard knows it; "other" where it does not.
struct UnitType {
  std::string_view word;
  bool known = true;
};
[[nodiscard]] UnitType unit_type(std::string_view kind);

}  // namespace mandate::io::nist
