// Random bytes that stay in the log of a case beside what is not published: with them nobody finds out what stands
// there by trying, from its digest alone. Who makes one draws it; nothing here does.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace mandate::declaration {

inline constexpr std::size_t salt_size = 16;

using Salt = std::array<std::uint8_t, salt_size>;

}  // namespace mandate::declaration
