#include "wasm/sha256.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "ledger/digest.hpp"

namespace mandate::wasm::sha256_test {
namespace {

std::string random_bytes(std::mt19937& random, std::size_t size) {
  std::string bytes;
  for (std::size_t i = 0; i < size; ++i) {
    bytes += static_cast<char>(random() & 0xFFU);
  }
  return bytes;
}

std::string digest_of(std::string_view bytes) {
  Sha256 hash;
  hash.add(bytes);
  return ledger::hexadecimal(hash.finish());
}

// FIPS 180-4 has no examples; these are of NIST's "Example Algorithms: Secure Hash Standard, SHA-256".
TEST(Sha256, GivesThePublishedDigests) {
  EXPECT_EQ(digest_of("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(digest_of("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

TEST(Sha256, AgreesWithOpenSslAtEveryLengthAroundTheBlocks) {
  std::mt19937 random(1);
  for (std::size_t size = 0; size <= 260; ++size) {
    const std::string bytes = random_bytes(random, size);
    EXPECT_EQ(digest_of(bytes), ledger::hexadecimal(ledger::sha256(bytes))) << size;
  }
}

TEST(Sha256, DoesNotDependOnHowBytesAreCutIntoPieces) {
  std::mt19937 random(2);
  for (int round = 0; round < 200; ++round) {
    const std::string bytes = random_bytes(random, random() % 1000);
    Sha256 hash;
    for (std::size_t at = 0; at < bytes.size();) {
      const std::size_t size = 1 + (random() % 150);
      hash.add(std::string_view(bytes).substr(at, size));
      at += size;
    }
    ASSERT_EQ(hash.finish(), ledger::sha256(bytes)) << round;
  }
}

}  // namespace
}  // namespace mandate::wasm::sha256_test
