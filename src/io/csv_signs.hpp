// Where the signs that structure a table stand: delimiter, quote and line feed.
//
// Sixty-four bytes at a time become a mask of one bit a byte, so that a field costs the search for the next bit and not
// a comparison a byte. On x86-64 the masks come from SSE2, which every such processor has; elsewhere from a plain loop.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace mandate::io {

class CsvSigns {
 public:
  CsvSigns() = default;
  CsvSigns(std::string_view text, char delimiter) : text_(text), delimiter_(delimiter) {}

  // The offset of the first sign at or after `from`; the size of the text where there is none. Any order of calls is
  // right, an increasing one is fast.
  [[nodiscard]] std::size_t next(std::size_t from) {
    if (from - block_ >= block_size) {
      load(from - (from % block_size));
    }
    std::uint64_t left = mask_ & (~std::uint64_t{0} << (from % block_size));
    while (left == 0) {
      if (text_.size() - block_ <= block_size) {
        return text_.size();
      }
      load(block_ + block_size);
      left = mask_;
    }
    return block_ + static_cast<std::size_t>(std::countr_zero(left));
  }

 private:
  static constexpr std::size_t block_size = 64;

  void load(std::size_t block);

  std::string_view text_;
  char delimiter_ = ',';
  std::size_t block_ = SIZE_MAX - block_size;  // offset of the block that the mask is of; none yet
  std::uint64_t mask_ = 0;
};

}  // namespace mandate::io
