// What a case is counted with besides its events, lent by whoever asks: the registers and lists that the events name.
//
// Each is known by its digest alone. The caller vouches that the content has that digest, keeps it alive, and lends as
// many as it has; what an event names and nobody lends is told as missing (Gap), and nothing is counted without it.
#pragma once

#include <algorithm>
#include <span>
#include <string_view>

#include "declaration/declared_elsewhere.hpp"
#include "declaration/elector_register.hpp"

namespace mandate::proceeding {

struct Lent {
  std::span<const declaration::ElectorRegister> registers;
  std::span<const declaration::DeclaredElsewhere> elsewhere;

  // nullptr where it was not lent.
  [[nodiscard]] const declaration::ElectorRegister* find_register(std::string_view digest) const {
    const auto found = std::ranges::find(registers, digest, &declaration::ElectorRegister::digest);
    return found == registers.end() ? nullptr : &*found;
  }
  [[nodiscard]] const declaration::DeclaredElsewhere* find_elsewhere(std::string_view digest) const {
    const auto found = std::ranges::find(elsewhere, digest, &declaration::DeclaredElsewhere::digest);
    return found == elsewhere.end() ? nullptr : &*found;
  }
};

}  // namespace mandate::proceeding
