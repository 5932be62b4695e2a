// SHA-256 (FIPS 180-4) where there is no OpenSSL: in the browser. Its test compares it with OpenSSL.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace mandate::wasm {

class Sha256 {
 public:
  // Any number of pieces, one behind the other.
  void add(std::string_view bytes);
  // Of all that was added; once.
  [[nodiscard]] std::array<std::uint8_t, 32> finish();

 private:
  static constexpr std::size_t block_size = 64;

  void add_block(std::span<const std::uint8_t, block_size> block);

  std::array<std::uint32_t, 8> state_ = {0x6a09e667U, 0xbb67ae85U, 0x3c6ef372U, 0xa54ff53aU,
                                         0x510e527fU, 0x9b05688cU, 0x1f83d9abU, 0x5be0cd19U};
  std::array<std::uint8_t, block_size> rest_{};  // what does not fill a block yet
  std::size_t rest_size_ = 0;
  std::uint64_t size_ = 0;
};

}  // namespace mandate::wasm
