// How a share of a count becomes a whole number. Rounding is law: it is always named, never a default.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace mandate {

enum class Rounding : std::uint8_t {
  exact,  // not rounded: the fractions themselves are compared
  ceil,   // up
  floor,  // down
};

[[nodiscard]] constexpr std::optional<Rounding> rounding_named(std::string_view name) {
  if (name == "exact") {
    return Rounding::exact;
  }
  if (name == "ceil") {
    return Rounding::ceil;
  }
  if (name == "floor") {
    return Rounding::floor;
  }
  return std::nullopt;
}

[[nodiscard]] constexpr std::string_view word(Rounding rounding) {
  switch (rounding) {
    case Rounding::ceil:
      return "ceil";
    case Rounding::floor:
      return "floor";
    case Rounding::exact:
      break;
  }
  return "exact";
}

}  // namespace mandate
