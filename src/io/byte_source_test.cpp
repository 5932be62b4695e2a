#include "io/byte_source.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <string>
#include <string_view>

namespace mandate::io::byte_source_test {
namespace {

std::string all_of(ByteSource& source) {
  std::string all;
  std::array<char, 3> room{};
  while (true) {
    const auto read = source.read(room);
    EXPECT_TRUE(read.has_value());
    if (!read || *read == 0) {
      return all;
    }
    all.append(room.data(), *read);
  }
}

// What was looked at to tell plain from compressed cannot be read a second time.
TEST(ByteSource, APipeLosesNothing) {
  for (const std::string_view text : {"", "ab", "abcd", "station,votes\n1,2\n"}) {
    std::array<int, 2> ends{};
    ASSERT_EQ(pipe(ends.data()), 0);
    ASSERT_EQ(write(ends[1], text.data(), text.size()), static_cast<ssize_t>(text.size()));
    close(ends[1]);
    Problems problems;
    const auto source = open_bytes("/dev/fd/" + std::to_string(ends[0]), problems);
    ASSERT_NE(source, nullptr);
    EXPECT_EQ(all_of(*source), text);
    close(ends[0]);
  }
}

}  // namespace
}  // namespace mandate::io::byte_source_test
