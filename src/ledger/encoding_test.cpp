#include "ledger/encoding.hpp"

#include <gtest/gtest.h>

namespace mandate::ledger::encoding_test {
namespace {

// RFC 4648 section 10.
TEST(LedgerEncoding, Base64IsThatOfTheRfc) {
  EXPECT_EQ(base64(""), "");
  EXPECT_EQ(base64("f"), "Zg==");
  EXPECT_EQ(base64("fo"), "Zm8=");
  EXPECT_EQ(base64("foobar"), "Zm9vYmFy");
  EXPECT_EQ(from_base64("Zm9vYg=="), "foob");
  EXPECT_EQ(from_base64(""), "");
}

TEST(LedgerEncoding, Base64HasOneSpelling) {
  EXPECT_FALSE(from_base64("Zg"));        // no padding
  EXPECT_FALSE(from_base64("Zg="));       // too little of it
  EXPECT_FALSE(from_base64("Zh=="));      // bits left over
  EXPECT_FALSE(from_base64("Zg==\n"));    // a line end
  EXPECT_FALSE(from_base64("Zg==Zg=="));  // padding inside
  EXPECT_FALSE(from_base64("Z g="));
  EXPECT_FALSE(from_base64("-_8="));  // the other alphabet
  // libsodium 1.0.18 takes some bytes beyond ASCII for digits.
  for (int byte = 0x80; byte < 0x100; ++byte) {
    EXPECT_FALSE(from_base64(std::string("AA") + static_cast<char>(byte) + "A")) << byte;
  }
}

TEST(LedgerEncoding, ADigestIsOf32Bytes) {
  EXPECT_EQ(digest_from_base64(base64(bytes_of(sha256("abc")))), sha256("abc"));
  EXPECT_FALSE(digest_from_base64(base64("abc")));
}

TEST(LedgerEncoding, DecimalHasOneSpelling) {
  EXPECT_EQ(from_decimal("0"), 0U);
  EXPECT_EQ(from_decimal("9223372036854775807"), 9223372036854775807U);
  for (const char* text :
       {"", "00", "01", "+1", "-1", " 1", "1 ", "1_000", "0x1", "9223372036854775808", "18446744073709551616"}) {
    EXPECT_FALSE(from_decimal(text)) << text;
  }
}

TEST(LedgerEncoding, ADigestIsSixtyFourSmallDigits) {
  const Digest digest = sha256("abc");
  EXPECT_EQ(digest_from_hexadecimal(hexadecimal(digest)), digest);
  for (const std::string& text : {std::string(), std::string(63, '0'), std::string(65, '0'), std::string(72, '0'),
                                  std::string(64, 'A'), std::string(64, 'g')}) {
    EXPECT_FALSE(digest_from_hexadecimal(text)) << text;
  }
}

TEST(LedgerEncoding, HexadecimalIsEightSmallDigits) {
  EXPECT_EQ(hexadecimal(std::uint32_t{0xAB}), "000000ab");
  EXPECT_EQ(from_hexadecimal("530d903a"), 0x530D903AU);
  for (const char* text : {"530D903A", "530d903", "530d903a0", "0x530d90", "-30d903a", ""}) {
    EXPECT_FALSE(from_hexadecimal(text)) << text;
  }
}

TEST(LedgerEncoding, BigEndian) {
  EXPECT_EQ(big_endian(0x0102, 4), std::string("\x00\x00\x01\x02", 4));
  EXPECT_EQ(from_big_endian(std::string("\x00\x00\x01\x02", 4)), 0x0102U);
  EXPECT_EQ(from_big_endian("\xff\xff\xff\xff\xff\xff\xff\xff"), 0xFFFF'FFFF'FFFF'FFFFU);
}

}  // namespace
}  // namespace mandate::ledger::encoding_test
