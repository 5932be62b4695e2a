#include "declaration/sample_plan.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace mandate::declaration::sample_plan_test {
namespace {

// In place of SHA-256: the text itself, with its length in front. So a ticket is smaller where its place is written
// shorter, then where it is less.
SampleDigest toy(std::string_view text) {
  SampleDigest digest{};
  digest.at(0) = static_cast<std::uint8_t>(text.size());
  std::ranges::copy(text.substr(0, 31), digest.begin() + 1);
  return digest;
}

std::vector<std::string> frame(std::size_t size) {
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < size; ++i) {
    lines.push_back(std::string(1, static_cast<char>('a' + i)));
  }
  return lines;
}

TEST(SamplePlanTest, TheSmallestTicketsAreDrawn) {
  const auto plan = draw_sample("7", frame(12), 10, toy);
  ASSERT_TRUE(plan);
  EXPECT_EQ(plan->drawn, (std::vector<std::size_t>{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}));
  EXPECT_EQ(plan->size, 12);
  EXPECT_EQ(plan->frame, toy("a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\n"));
  EXPECT_EQ(plan->list, toy("a\nb\nc\nd\ne\nf\ng\nh\ni\nj\n"));
}

TEST(SamplePlanTest, MoreThanThereIsCannotBeDrawn) {
  EXPECT_FALSE(draw_sample("7", frame(3), 4, toy));
  EXPECT_EQ(draw_sample("7", frame(3), 3, toy)->drawn.size(), 3U);
  EXPECT_TRUE(draw_sample("7", frame(3), 0, toy)->drawn.empty());
}

}  // namespace
}  // namespace mandate::declaration::sample_plan_test
