#include "io/text_stream.hpp"

#include <gtest/gtest.h>
#include <zstd.h>

#include <string>

#include "io/folder_for_tests.hpp"
#include "io/problems_for_tests.hpp"
#include "io/text_file.hpp"

namespace mandate::io::text_stream_test {
namespace {

struct Streamed {
  std::string text;
  Problems problems;
  std::size_t longest_piece = 0;
};

Streamed streamed(const std::filesystem::path& path) {
  Streamed out;
  TextStream stream(path, out.problems);
  std::size_t before = 0;
  while (stream.append_to(out.text)) {
    EXPECT_GT(out.text.size(), before) << "a piece is never empty";
    out.longest_piece = std::max(out.longest_piece, out.text.size() - before);
    before = out.text.size();
  }
  return out;
}

std::string lines(std::size_t count) {
  std::string text = "область,номер\r\n";
  for (std::size_t i = 0; i < count; ++i) {
    text += "Қостанай," + std::to_string(i) + "\r\n";
  }
  return text;
}

std::string zstd(std::string_view text) {
  std::string bytes(ZSTD_compressBound(text.size()), '\0');
  bytes.resize(ZSTD_compress(bytes.data(), bytes.size(), text.data(), text.size(), 1));
  return bytes;
}

TEST(TextStream, GivesTheWholeTextInPieces) {
  const TestFolder folder;
  const std::string text = lines(300000) + "a last line without its end";
  for (const auto& file : {folder.write("t.csv", text), folder.write("t.csv.zst", zstd(text))}) {
    const Streamed out = streamed(file);
    EXPECT_TRUE(out.problems.empty()) << all_texts(out.problems);
    EXPECT_TRUE(out.text == text);
    EXPECT_LT(out.longest_piece, text.size() / 3);
  }
}

TEST(TextStream, SaysOfAFileWhatTheReaderOfWholeFilesSays) {
  const TestFolder folder;
  const std::string packed = zstd(lines(1000));
  const std::vector<std::filesystem::path> files = {
      folder.path() / "missing.csv",
      folder.path() / "no" / "missing.csv",
      folder.path(),
      folder.write("empty.csv", ""),
      folder.write("empty.csv.zst", ""),
      folder.write("zstd.csv", packed),
      folder.write("cut.csv.zst", packed.substr(0, packed.size() / 2)),
      folder.write("cut.csv.gz", packed),
      folder.write("mark.csv",
                   "\xEF\xBB\xBF"
                   "a,b\n1,2\n"),
      folder.write("control.csv", "a,b\n1,\x01\n"),
      folder.write("return.csv", "a,b\r1,2\n"),
      folder.write("latin.csv",
                   "a,b\n1,stra\xDF"
                   "e\n"),
      folder.write("wide.csv", std::string("a\0,\0b\0\n\0", 8)),
  };
  for (const std::filesystem::path& file : files) {
    Problems expected;
    EXPECT_FALSE(read_text_file(file, expected));
    EXPECT_EQ(all_texts(streamed(file).problems), all_texts(expected)) << file;
  }
}

TEST(TextStream, PlacesCountTheLinesOfThePiecesBefore) {
  const TestFolder folder;
  const Streamed late = streamed(folder.write("late.csv", lines(200000) + "x,\xFF\n"));
  EXPECT_TRUE(has_only_problem(late.problems, "late.csv", {200002, 3}, {"byte 0xFF", "retype"}));
  const Streamed control = streamed(folder.write("control.csv", lines(200000) + "x\x02\n"));
  EXPECT_TRUE(has_only_problem(control.problems, "control.csv", {200002, 2}, {"U+0002"}));
}

TEST(TextStream, ALineWithoutEndIsNamed) {
  const TestFolder folder;
  const std::string garbage(TextStream::most_line_bytes + (std::size_t{4} << 20U), 'x');
  for (const auto& file : {folder.write("t.csv", garbage), folder.write("t.csv.zst", zstd(garbage))}) {
    EXPECT_TRUE(has_problem(streamed(file).problems, file.filename().string(), {0, 0}, {"a line of more than 16 MiB"}));
  }
}

}  // namespace
}  // namespace mandate::io::text_stream_test
