// A figure in a cell of a table: a plain whole number ≥ 0, and why a cell is none.
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <string_view>

#include "base/integer.hpp"

namespace mandate::io {

enum class NumberFault : std::uint8_t {
  empty,            // not published
  negative,         // -5
  signed_number,    // +5
  fraction,         // 1.5 or 1,5
  separators,       // 1 234, 1,234, 1.234, 1'234, 1_234
  surrounding,      // spaces before or after
  outside_64_bits,  // 9223372036854775808
  other_digits,     // digits of another script, ١٢٣
  no_number,        // n/a
};

// Digits 0 to 9 only.
[[nodiscard]] std::expected<Count64, NumberFault> read_whole_number(std::string_view cell);

// The same, or `otherwise` where the cell holds no such number.
[[nodiscard]] std::size_t number_or(std::string_view cell, std::size_t otherwise);

// "thousands separators", for messages after the cell itself; and what to do.
[[nodiscard]] std::string_view found(NumberFault fault);
[[nodiscard]] std::string_view advice(NumberFault fault);

}  // namespace mandate::io
