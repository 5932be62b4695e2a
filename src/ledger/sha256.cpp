// What OpenSSL 3 calls its low-level interface hashes the 65 bytes of a node in 120 ns; EVP takes 200 ns with all its
// objects kept, 700 ns without (bench/ledger_bench.cpp).
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>

#include <algorithm>
#include <bit>
#include <cstring>

#include "ledger/digest.hpp"

namespace mandate::ledger {
namespace {

static_assert(SHA256_DIGEST_LENGTH == sizeof(Digest));
static_assert(std::endian::native == std::endian::little);

constexpr std::size_t block_size = SHA256_CBLOCK;
constexpr std::size_t bits_size = 8;
constexpr std::size_t most_at_once = 8 * block_size;

std::size_t total_size(std::initializer_list<std::string_view> pieces) {
  std::size_t size = 0;
  for (const std::string_view piece : pieces) {
    size += piece.size();
  }
  return size;
}

// Padded as FIPS 180-4 section 5.1.1 says, so that all blocks go through the compression function in one call: nodes
// and most leaves are short, and OpenSSL's own handling of pieces and of the rest costs more (bench/ledger_bench.cpp).
Digest sha256_of_short(std::initializer_list<std::string_view> pieces, std::size_t size) {
  // What is hashed of it is written below; zeros first would take a tenth of the time of a node.
  std::array<std::uint8_t, most_at_once> message;  // NOLINT(cppcoreguidelines-pro-type-member-init)
  std::uint8_t* end = message.data();
  for (const std::string_view piece : pieces) {
    if (!piece.empty()) {  // whose data may be a null pointer
      std::memcpy(end, piece.data(), piece.size());
    }
    end += piece.size();
  }
  const std::size_t padded = ((size + bits_size) / block_size * block_size) + block_size;
  std::uint8_t* const bits = message.data() + padded - bits_size;
  *end = 0x80;
  std::fill(end + 1, bits, std::uint8_t{0});
  const std::uint64_t big_endian_bits = std::byteswap(std::uint64_t{size} * 8);
  std::memcpy(bits, &big_endian_bits, sizeof big_endian_bits);
  SHA256_CTX context;
  static_cast<void>(SHA256_Init(&context));
  static_cast<void>(SHA256_Update(&context, message.data(), padded));
  std::array<std::uint32_t, 8> words{};
  std::ranges::transform(context.h, words.begin(), [](SHA_LONG word) { return std::byteswap(word); });
  Digest digest;
  std::memcpy(digest.data(), words.data(), digest.size());
  return digest;
}

}  // namespace

// The functions of SHA256_CTX work on memory alone and report no error that could occur.
Digest sha256(std::initializer_list<std::string_view> pieces) {
  const std::size_t size = total_size(pieces);
  if (size + 1 + bits_size <= most_at_once) {
    return sha256_of_short(pieces, size);
  }
  SHA256_CTX context;
  static_cast<void>(SHA256_Init(&context));
  for (const std::string_view piece : pieces) {
    static_cast<void>(SHA256_Update(&context, piece.data(), piece.size()));
  }
  Digest digest;
  static_cast<void>(SHA256_Final(digest.data(), &context));
  return digest;
}

}  // namespace mandate::ledger
