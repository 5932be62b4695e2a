// Looking something up in a short table. Pointers and indices, because what an iterator is differs from one standard
// library to the next.
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <ranges>
#include <utility>

namespace mandate {

// The first item of which that holds; nullptr where there is none. The range outlives the pointer.
template <std::ranges::contiguous_range Range, class Predicate>
[[nodiscard]] constexpr const std::ranges::range_value_t<Range>* first_where(const Range& range, Predicate holds) {
  const auto found = std::ranges::find_if(range, std::move(holds));
  return found == std::ranges::end(range) ? nullptr : std::to_address(found);
}

// The first item whose projection is the value.
template <std::ranges::contiguous_range Range, class Value, class Projection = std::identity>
[[nodiscard]] constexpr const std::ranges::range_value_t<Range>* first_equal(const Range& range, const Value& value,
                                                                             Projection projection = {}) {
  const auto found = std::ranges::find(range, value, std::move(projection));
  return found == std::ranges::end(range) ? nullptr : std::to_address(found);
}

// Its index; nothing where there is none.
template <std::ranges::contiguous_range Range, class Value>
[[nodiscard]] constexpr std::optional<std::size_t> index_in(const Range& range, const Value& value) {
  const auto found = std::ranges::find(range, value);
  return found == std::ranges::end(range) ? std::nullopt
                                          : std::optional(static_cast<std::size_t>(found - std::ranges::begin(range)));
}

}  // namespace mandate
