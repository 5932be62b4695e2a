// Looking something up in a short table. Pointers and indices, because what an iterator is differs from one standard
// library to the next.
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <optional>
#include <ranges>
#include <utility>

namespace mandate {

// The first item of which that holds; nullptr where there is none. The range outlives the pointer.
template <std::ranges::contiguous_range Range, class Predicate>
[[nodiscard]] constexpr const std::ranges::range_value_t<Range>* first_where(const Range& range, Predicate holds) {
  const std::ranges::range_value_t<Range>* const first = std::ranges::data(range);
  const auto* const end = first + std::ranges::size(range);
  const auto* const found = std::ranges::find_if(first, end, std::move(holds));
  return found == end ? nullptr : found;
}

// The first item whose projection is the value.
template <std::ranges::contiguous_range Range, class Value, class Projection = std::identity>
[[nodiscard]] constexpr const std::ranges::range_value_t<Range>* first_equal(const Range& range, const Value& value,
                                                                             Projection projection = {}) {
  const std::ranges::range_value_t<Range>* const first = std::ranges::data(range);
  const auto* const end = first + std::ranges::size(range);
  const auto* const found = std::ranges::find(first, end, value, std::move(projection));
  return found == end ? nullptr : found;
}

// Its index; nothing where there is none.
template <std::ranges::contiguous_range Range, class Value>
[[nodiscard]] constexpr std::optional<std::size_t> index_in(const Range& range, const Value& value) {
  const auto* const found = first_equal(range, value);
  return found == nullptr ? std::nullopt : std::optional(static_cast<std::size_t>(found - std::ranges::data(range)));
}

}  // namespace mandate
