#include "tally/blank_or_zero.hpp"

#include <algorithm>
#include <cstddef>

#include "record/protocol_table.hpp"

namespace mandate::tally {

Content content_of(std::span<const Count64> values, std::span<const std::size_t> cells) {
  if (cells.empty() || std::ranges::any_of(cells, [values](std::size_t cell) { return values[cell] > 0; })) {
    return Content::figures;
  }
  const bool has_zero = std::ranges::any_of(cells, [values](std::size_t cell) { return values[cell] == 0; });
  return has_zero ? Content::zeros : Content::blank;
}

}  // namespace mandate::tally
