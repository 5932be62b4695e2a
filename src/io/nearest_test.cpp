#include "io/nearest.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string_view>

#include "io/problems_for_tests.hpp"

namespace mandate::io::nearest_test {
namespace {

constexpr std::array<std::string_view, 4> words = {"amanat", "auyl", "Астана", "KZ-10"};

TEST(Nearest, FindsASlip) {
  EXPECT_EQ(nearest("amanta", words), "amanat");  // neighbours the other way round
  EXPECT_EQ(nearest("Amanat", words), "amanat");
  EXPECT_EQ(nearest("aul", words), "auyl");
  EXPECT_EQ(nearest("Асстана", words), "Астана");
  EXPECT_EQ(nearest("kz-10", words), "KZ-10");
}

TEST(Nearest, FindsNothingThatIsFar) {
  EXPECT_EQ(nearest("respublica", words), "");
  EXPECT_EQ(nearest("", words), "");
  EXPECT_EQ(nearest("x", words), "");
  EXPECT_EQ(nearest("amanat", {}), "");
}

TEST(Nearest, PrefersTheNearerAndThenTheEarlier) {
  constexpr std::array<std::string_view, 3> close = {"vita", "vote", "vota"};
  EXPECT_EQ(nearest("votes", close), "vote");
  EXPECT_EQ(nearest("voti", close), "vote");
}

TEST(KnownWords, AreListed) {
  Problems problems;
  const ReadContext context{"c.yaml", &problems};
  EXPECT_TRUE(check_known(context, {1, 2}, "list", "auyl", words));
  EXPECT_TRUE(problems.empty());
  EXPECT_FALSE(check_known(context, {1, 2}, "list", "auyll", words));
  EXPECT_TRUE(
      has_only_problem(problems, "c.yaml", {1, 2},
                       {"unknown list 'auyll'", "one of: amanat, auyl, Астана, KZ-10", "Did you mean 'auyl'?"}));
}

}  // namespace
}  // namespace mandate::io::nearest_test
