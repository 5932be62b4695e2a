#include "identity/masked.hpp"

#include <gtest/gtest.h>

namespace mandate::identity::masked_test {
namespace {

TEST(MaskedTest, NoLongRunOfDigitsStays) {
  EXPECT_EQ(masked(""), "");
  EXPECT_EQ(masked("850101100002"), "…");
  EXPECT_EQ(masked("no area '850101100002' of 20"), "no area '…' of 20");
  EXPECT_EQ(masked("12345"), "12345");
  EXPECT_EQ(masked("123456x7"), "…x7");
}

TEST(MaskedTest, EveryTextOfAProblemIsLookedAt) {
  Problems problems = {{"list.csv", {1, 1}, "a 850101100002", "b 850101100002", "c 850101100002"}};
  mask(problems);
  EXPECT_EQ(problems.front().text(), (Problem{"list.csv", {1, 1}, "a …", "b …", "c …"}).text());
}

}  // namespace
}  // namespace mandate::identity::masked_test
