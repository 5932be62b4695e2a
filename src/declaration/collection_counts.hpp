// What a collection counts: whole numbers kept with each declaration, never recounted.
//
//   submitted = accepted + refused          accepted = live + withdrawn + invalidated
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "base/integer.hpp"
#include "declaration/declaration.hpp"
#include "declaration/refusal.hpp"

namespace mandate::declaration {

struct Counts {
  Count64 submitted = 0;
  Count64 accepted = 0;
  Count64 live = 0;
  Count64 withdrawn = 0;
  Count64 invalidated = 0;
  std::array<Count64, refusal_count> refused{};  // by reason

  [[nodiscard]] Count64 refused_in_all() const;
  [[nodiscard]] Count64 refused_for(Refusal reason) const { return refused.at(static_cast<std::size_t>(reason)); }
  [[nodiscard]] bool identities_hold() const;

  Counts& operator+=(const Counts& other);
  friend bool operator==(const Counts&, const Counts&) = default;
};

// By area and channel. What came from an area that there is not stands apart.
class CountTable {
 public:
  explicit CountTable(std::size_t areas) : cells_((areas + 1) * channel_count) {}

  [[nodiscard]] std::size_t areas() const { return (cells_.size() / channel_count) - 1; }
  // `area` may be unknown_area or any other that there is not.
  [[nodiscard]] const Counts& at(AreaIndex area, Channel channel) const { return cells_.at(cell(area, channel)); }
  [[nodiscard]] Counts& at(AreaIndex area, Channel channel) { return cells_.at(cell(area, channel)); }

  [[nodiscard]] Counts of_area(AreaIndex area) const;
  [[nodiscard]] Counts of_channel(Channel channel) const;
  [[nodiscard]] Counts total() const;  // over the cells, for checks; a collection keeps its own

  friend bool operator==(const CountTable&, const CountTable&) = default;

 private:
  [[nodiscard]] std::size_t cell(AreaIndex area, Channel channel) const {
    const std::size_t row = area < areas() ? area : areas();
    return (row * channel_count) + static_cast<std::size_t>(channel);
  }

  std::vector<Counts> cells_;
};

// How many persons declared once, twice, … The last holds all who did so as often or more.
inline constexpr std::size_t most_times_told = 10;
using TimesDeclared = std::array<Count64, most_times_told>;  // [0]: once

}  // namespace mandate::declaration
