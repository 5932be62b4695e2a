#include "io/compressed.hpp"

#include <gtest/gtest.h>
#include <zlib.h>
#include <zstd.h>

#include <string>
#include <string_view>

namespace mandate::io::compressed_test {
namespace {

constexpr std::size_t mebibyte = std::size_t{1} << 20U;

std::string zstd_of(std::string_view text) {
  std::string out(ZSTD_compressBound(text.size()), '\0');
  out.resize(ZSTD_compress(out.data(), out.size(), text.data(), text.size(), 3));
  return out;
}

std::string gzip_of(std::string text) {
  z_stream stream{};
  EXPECT_EQ(deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY), Z_OK);
  std::string out(deflateBound(&stream, text.size()) + 64, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(text.data());
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  EXPECT_EQ(deflate(&stream, Z_FINISH), Z_STREAM_END);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

// Larger than a chunk, and not only one letter.
std::string long_text() {
  std::string text;
  for (int i = 0; text.size() < 3 * mebibyte; ++i) {
    text += std::to_string(i) + ",";
  }
  return text;
}

struct Format {
  const char* name;
  std::string (*compress)(const std::string&);
  Decompressed (*decompress)(std::string_view, std::size_t);
};

const Format formats[] = {
    {"zstd", [](const std::string& text) { return zstd_of(text); }, &decompress_zstd},
    {"gzip", [](const std::string& text) { return gzip_of(text); }, &decompress_gzip},
};

TEST(Decompression, GivesBackWhatWasCompressed) {
  for (const Format& format : formats) {
    for (const std::string& text : {std::string("x"), std::string(), long_text()}) {
      const Decompressed out = format.decompress(format.compress(text), 4 * mebibyte);
      ASSERT_TRUE(out) << format.name << ": " << out.error().found;
      EXPECT_TRUE(*out == text) << format.name << " " << text.size();
    }
  }
}

TEST(Decompression, JoinsSeveralFrames) {
  for (const Format& format : formats) {
    const Decompressed out = format.decompress(format.compress("one,") + format.compress("two"), mebibyte);
    ASSERT_TRUE(out) << format.name;
    EXPECT_EQ(*out, "one,two");
  }
}

TEST(Decompression, RefusesEveryTruncation) {
  const std::string text = "area,for,against\nKZ-10,1,2\n";
  for (const Format& format : formats) {
    const std::string packed = format.compress(text);
    for (std::size_t size = 0; size < packed.size(); ++size) {
      const Decompressed out = format.decompress(std::string_view(packed).substr(0, size), mebibyte);
      ASSERT_FALSE(out) << format.name << " cut to " << size;
      EXPECT_NE(out.error().found.find("truncated"), std::string::npos) << out.error().found;
    }
  }
}

TEST(Decompression, RefusesCorruption) {
  // The last bytes of gzip are its checksum and size; a zstd frame without checksum fails in its header.
  std::string gzip = gzip_of("area,for\n");
  gzip[gzip.size() - 6] = static_cast<char>(gzip[gzip.size() - 6] ^ 1);
  const Decompressed from_gzip = decompress_gzip(gzip, mebibyte);
  ASSERT_FALSE(from_gzip);
  EXPECT_NE(from_gzip.error().found.find("corrupted gzip data (incorrect data check)"), std::string::npos)
      << from_gzip.error().found;
  const Decompressed from_zstd = decompress_zstd("plain text, no zstd", mebibyte);
  ASSERT_FALSE(from_zstd);
  EXPECT_NE(from_zstd.error().found.find("corrupted zstd data"), std::string::npos);
  EXPECT_FALSE(decompress_gzip("plain text, no gzip", mebibyte));
}

TEST(Decompression, RefusesWhatFollowsTheLastFrame) {
  for (const Format& format : formats) {
    EXPECT_FALSE(format.decompress(format.compress("text") + "garbage", mebibyte)) << format.name;
  }
}

TEST(Decompression, StopsAtTheBound) {
  const std::string zeros(8 * mebibyte, '0');
  for (const Format& format : formats) {
    const std::string packed = format.compress(zeros);
    EXPECT_TRUE(format.decompress(packed, zeros.size())) << format.name;
    const Decompressed out = format.decompress(packed, zeros.size() - 1);
    ASSERT_FALSE(out) << format.name;
    EXPECT_NE(out.error().found.find("more than 7 MiB after decompression"), std::string::npos) << out.error().found;
  }
}

TEST(Decompression, BoundGrowsWithTheInput) {
  EXPECT_EQ(most_decompressed(10), 64 * mebibyte);
  EXPECT_EQ(most_decompressed(mebibyte), 1000 * mebibyte);
  EXPECT_EQ(most_decompressed(std::size_t{1} << 40U), 4096 * mebibyte);
}

}  // namespace
}  // namespace mandate::io::compressed_test
