#include "wasm/sha256.hpp"

#include <algorithm>
#include <bit>

namespace mandate::wasm {
namespace {

// FIPS 180-4, section 4.2.2: of the cube roots of the first 64 primes.
constexpr std::array<std::uint32_t, 64> round_words = {
    0x428a2f98U, 0x71374491U, 0xb5c0fbcfU, 0xe9b5dba5U, 0x3956c25bU, 0x59f111f1U, 0x923f82a4U, 0xab1c5ed5U,
    0xd807aa98U, 0x12835b01U, 0x243185beU, 0x550c7dc3U, 0x72be5d74U, 0x80deb1feU, 0x9bdc06a7U, 0xc19bf174U,
    0xe49b69c1U, 0xefbe4786U, 0x0fc19dc6U, 0x240ca1ccU, 0x2de92c6fU, 0x4a7484aaU, 0x5cb0a9dcU, 0x76f988daU,
    0x983e5152U, 0xa831c66dU, 0xb00327c8U, 0xbf597fc7U, 0xc6e00bf3U, 0xd5a79147U, 0x06ca6351U, 0x14292967U,
    0x27b70a85U, 0x2e1b2138U, 0x4d2c6dfcU, 0x53380d13U, 0x650a7354U, 0x766a0abbU, 0x81c2c92eU, 0x92722c85U,
    0xa2bfe8a1U, 0xa81a664bU, 0xc24b8b70U, 0xc76c51a3U, 0xd192e819U, 0xd6990624U, 0xf40e3585U, 0x106aa070U,
    0x19a4c116U, 0x1e376c08U, 0x2748774cU, 0x34b0bcb5U, 0x391c0cb3U, 0x4ed8aa4aU, 0x5b9cca4fU, 0x682e6ff3U,
    0x748f82eeU, 0x78a5636fU, 0x84c87814U, 0x8cc70208U, 0x90befffaU, 0xa4506cebU, 0xbef9a3f7U, 0xc67178f2U};

constexpr std::uint32_t word_at(std::span<const std::uint8_t> bytes, std::size_t i) {
  return (std::uint32_t{bytes[i]} << 24U) | (std::uint32_t{bytes[i + 1]} << 16U) | (std::uint32_t{bytes[i + 2]} << 8U) |
         std::uint32_t{bytes[i + 3]};
}

std::array<std::uint32_t, 64> schedule_of(std::span<const std::uint8_t> block) {
  std::array<std::uint32_t, 64> words{};
  for (std::size_t i = 0; i < 16; ++i) {
    words[i] = word_at(block, 4 * i);
  }
  for (std::size_t i = 16; i < words.size(); ++i) {
    const std::uint32_t a = words[i - 15];
    const std::uint32_t b = words[i - 2];
    const std::uint32_t low = std::rotr(a, 7) ^ std::rotr(a, 18) ^ (a >> 3U);
    const std::uint32_t high = std::rotr(b, 17) ^ std::rotr(b, 19) ^ (b >> 10U);
    words[i] = words[i - 16] + low + words[i - 7] + high;
  }
  return words;
}

std::span<const std::uint8_t> bytes_in(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

}  // namespace

void Sha256::add_block(std::span<const std::uint8_t, block_size> block) {
  const std::array<std::uint32_t, 64> words = schedule_of(block);
  auto [a, b, c, d, e, f, g, h] = state_;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::uint32_t choice = (e & f) ^ (~e & g);
    const std::uint32_t majority = (a & b) ^ (a & c) ^ (b & c);
    const std::uint32_t first =
        h + (std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25)) + choice + round_words[i] + words[i];
    const std::uint32_t second = (std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22)) + majority;
    h = g;
    g = f;
    f = e;
    e = d + first;
    d = c;
    c = b;
    b = a;
    a = first + second;
  }
  const std::array<std::uint32_t, 8> added = {a, b, c, d, e, f, g, h};
  for (std::size_t i = 0; i < state_.size(); ++i) {
    state_.at(i) += added.at(i);
  }
}

void Sha256::add(std::string_view bytes) {
  std::span<const std::uint8_t> left = bytes_in(bytes);
  size_ += left.size();
  if (rest_size_ > 0) {
    const std::size_t taken = std::min(left.size(), block_size - rest_size_);
    std::ranges::copy(left.first(taken), rest_.begin() + static_cast<std::ptrdiff_t>(rest_size_));
    rest_size_ += taken;
    left = left.subspan(taken);
    if (rest_size_ < block_size) {
      return;
    }
    add_block(rest_);
  }
  for (; left.size() >= block_size; left = left.subspan(block_size)) {
    add_block(left.first<block_size>());
  }
  std::ranges::copy(left, rest_.begin());
  rest_size_ = left.size();
}

// FIPS 180-4, section 5.1.1: a one bit, zeros, and the length in bits as eight bytes at the end of a block.
std::array<std::uint8_t, 32> Sha256::finish() {
  constexpr std::size_t length_at = block_size - 8;
  const std::uint64_t bits = size_ * 8;
  rest_.at(rest_size_) = 0x80;
  std::fill(rest_.begin() + static_cast<std::ptrdiff_t>(rest_size_) + 1, rest_.end(), std::uint8_t{0});
  if (rest_size_ + 1 > length_at) {
    add_block(rest_);
    rest_.fill(0);
  }
  for (std::size_t i = 0; i < 8; ++i) {
    rest_.at(length_at + i) = static_cast<std::uint8_t>(bits >> (56 - (8 * i)));
  }
  add_block(rest_);
  std::array<std::uint8_t, 32> digest{};
  for (std::size_t i = 0; i < digest.size(); ++i) {
    digest.at(i) = static_cast<std::uint8_t>(state_.at(i / 4) >> (24 - (8 * (i % 4))));
  }
  return digest;
}

}  // namespace mandate::wasm
