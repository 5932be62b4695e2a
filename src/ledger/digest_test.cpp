#include "ledger/digest.hpp"

#include <gtest/gtest.h>
#include <openssl/evp.h>

#include <string>

namespace mandate::ledger::digest_test {
namespace {

// FIPS 180-4 examples: "abc", and the message of 448 bits.
TEST(LedgerDigest, IsSha256) {
  EXPECT_EQ(hexadecimal(sha256("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(hexadecimal(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

// Short messages are padded here and long ones by OpenSSL; its other interface says what is right, at every length
// around the ends of blocks.
TEST(LedgerDigest, IsThatOfTheOtherInterfaceAtEveryLength) {
  std::string message;
  for (std::size_t size = 0; size < 700; ++size) {
    Digest expected{};
    ASSERT_EQ(EVP_Digest(message.data(), message.size(), expected.data(), nullptr, EVP_sha256(), nullptr), 1);
    EXPECT_EQ(sha256(message), expected) << size;
    const std::string_view whole = message;
    EXPECT_EQ(sha256({whole.substr(0, size / 3), whole.substr(size / 3)}), expected) << size;
    message += static_cast<char>(size * 7);
  }
}

TEST(LedgerDigest, PiecesAreHashedAsOne) { EXPECT_EQ(sha256({"a", "", "bc"}), sha256("abc")); }

TEST(LedgerDigest, IsOfExactly32Bytes) {
  const Digest digest = sha256("abc");
  EXPECT_EQ(digest_from_bytes(bytes_of(digest)), digest);
  EXPECT_FALSE(digest_from_bytes(bytes_of(digest).substr(1)));
  EXPECT_FALSE(digest_from_bytes(std::string(bytes_of(digest)) + "x"));
  EXPECT_FALSE(digest_from_bytes(""));
}

}  // namespace
}  // namespace mandate::ledger::digest_test
