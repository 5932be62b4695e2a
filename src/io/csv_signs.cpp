#include "io/csv_signs.hpp"

#include <array>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace mandate::io {
namespace {

#if defined(__SSE2__)

std::uint64_t signs_of_quarter(const char* bytes, __m128i delimiter) {
  __m128i quarter = _mm_setzero_si128();
  std::memcpy(&quarter, bytes, sizeof(quarter));
  const __m128i found = _mm_or_si128(
      _mm_cmpeq_epi8(quarter, delimiter),
      _mm_or_si128(_mm_cmpeq_epi8(quarter, _mm_set1_epi8('\n')), _mm_cmpeq_epi8(quarter, _mm_set1_epi8('"'))));
  return static_cast<std::uint64_t>(_mm_movemask_epi8(found)) & 0xFFFFU;
}

std::uint64_t signs_of_block(const char* bytes, char delimiter) {
  const __m128i wanted = _mm_set1_epi8(delimiter);
  return signs_of_quarter(bytes, wanted) | (signs_of_quarter(bytes + 16, wanted) << 16U) |
         (signs_of_quarter(bytes + 32, wanted) << 32U) | (signs_of_quarter(bytes + 48, wanted) << 48U);
}

#else

std::uint64_t signs_of_block(const char* bytes, char delimiter) {
  std::uint64_t mask = 0;
  for (std::size_t i = 0; i < 64; ++i) {
    const bool sign = bytes[i] == delimiter || bytes[i] == '\n' || bytes[i] == '"';
    mask |= static_cast<std::uint64_t>(sign) << i;
  }
  return mask;
}

#endif

}  // namespace

void CsvSigns::load(std::size_t block) {
  block_ = block;
  if (block >= text_.size()) {
    mask_ = 0;
    return;
  }
  const std::string_view rest = text_.substr(block);
  if (rest.size() >= block_size) {
    mask_ = signs_of_block(&rest.front(), delimiter_);
    return;
  }
  std::array<char, block_size> padded{};  // zero bytes are no sign
  std::memcpy(padded.data(), rest.data(), rest.size());
  mask_ = signs_of_block(padded.data(), delimiter_);
}

}  // namespace mandate::io
