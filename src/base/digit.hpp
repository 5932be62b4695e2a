// The digits in which records and law are written: ASCII 0 to 9, whatever the locale.
#pragma once

namespace mandate {

[[nodiscard]] constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace mandate
