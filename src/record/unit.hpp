// The tree of commissions for one vote: nation, regions, districts, polling stations.
//
// A station of a nation abroad or on a ship is a unit like any other. A region's code is that of its area in the rules
// (KZ-10), so that a region of the tree is a region of the law.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/integer.hpp"

namespace mandate::record {

inline constexpr std::uint32_t no_unit = UINT32_MAX;

struct Unit {
  std::string code;                 // unique in the tree: "kz", "KZ-10", "KZ-10/3", "KZ-10/3/117"
  std::string name;                 // as printed: a name or a number, also a negative one
  std::string kind;                 // a word of the country: nation, oblast, district, precinct
  std::uint32_t parent = no_unit;   // index; parents stand before their children
  std::optional<Count64> electors;  // in the register before the vote; stations only

  friend bool operator==(const Unit&, const Unit&) = default;
};

class UnitTree {
 public:
  // The index of the new unit; nothing where the code stands already or the parent is not there.
  std::optional<std::uint32_t> add(Unit unit);

  [[nodiscard]] std::size_t size() const { return units_.size(); }
  [[nodiscard]] const Unit& at(std::uint32_t index) const { return units_[index]; }
  [[nodiscard]] const std::vector<Unit>& units() const { return units_; }
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view code) const;

  // The ancestor, or the unit itself, whose parent is the root: the region of a station. `no_unit` for the root.
  [[nodiscard]] std::uint32_t below_root(std::uint32_t index) const;
  [[nodiscard]] bool is_within(std::uint32_t index, std::uint32_t ancestor) const;
  // In the order of the tree.
  [[nodiscard]] std::vector<std::uint32_t> children(std::uint32_t index) const;
  // Units without children, in the order of the tree.
  [[nodiscard]] std::vector<std::uint32_t> leaves() const;

  friend bool operator==(const UnitTree& a, const UnitTree& b) { return a.units_ == b.units_; }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };

  std::vector<Unit> units_;
  std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> by_code_;  // looked up only, never walked
};

}  // namespace mandate::record
