#include "tally/transposition.hpp"

#include <gtest/gtest.h>

#include "tally/form_for_tests.hpp"

namespace mandate::tally::transposition_test {
namespace {

using record::absent;
using testing::relation;
using testing::sum;

// issued = votes.a + votes.b, and no more issued than electors.
class Transposed : public ::testing::Test {
 protected:
  Transposed() {
    form_.fields = {testing::field("electors"), testing::field("issued"), testing::field("votes", Repeat::option)};
    form_.sections = {{"all", same_in_all("All"), {0, 1, 2}}};
    form_.checks = {testing::check("sum", relation(sum({"issued"}), Relator::equal, sum({"votes"}))),
                    testing::check("most", relation(sum({"issued"}), Relator::at_most, sum({"electors"})))};
  }
  std::vector<Transposition> found(std::vector<Count64> values) {
    return transpositions(form_, plan_checks(form_, layout_of(form_, testing::two_options())), values);
  }

  Form form_;
};

TEST_F(Transposed, TwoDigitsThatMendTheSumAreTheOnlySuggestion) {
  // 512 + 130 = 642, written 624.
  EXPECT_EQ(found({1000, 624, 512, 130}), (std::vector<Transposition>{{1, 642, std::nullopt, 0}}));
}

TEST_F(Transposed, TwoFiguresThatChangedPlaces) {
  // issued 300 and votes.a 170 changed places.
  EXPECT_EQ(found({1000, 170, 300, 130}), (std::vector<Transposition>{{1, 300, 2, 170}}));
}

TEST_F(Transposed, AllPossibilitiesAreListed) {
  // 27 ≠ 40 + 32: 72 = 40 + 32, and 27 = 04 + 23 is none, for it takes two.
  EXPECT_EQ(found({1000, 27, 40, 32}), (std::vector<Transposition>{{1, 72, std::nullopt, 0}}));
  // 90 = 45 + 54 with either digit swap of the parts; 99 = 45 + 54.
  EXPECT_EQ(found({1000, 90, 45, 54}), (std::vector<Transposition>{{3, 45, std::nullopt, 0}}));
  // 66 = 24 + 24: 42 + 24 and 24 + 42.
  EXPECT_EQ(found({1000, 66, 24, 24}),
            (std::vector<Transposition>{{2, 42, std::nullopt, 0}, {3, 42, std::nullopt, 0}}));
}

TEST_F(Transposed, NothingThatLeavesAnotherErrorIsSuggested) {
  EXPECT_TRUE(found({630, 624, 512, 130}).empty());  // 642 would mend the sum and break the other check
}

TEST_F(Transposed, AProtocolWithoutErrorsHasNone) { EXPECT_TRUE(found({1000, 642, 512, 130}).empty()); }

TEST_F(Transposed, AnEmptyCellChangesPlacesWithNothing) { EXPECT_TRUE(found({absent, 624, 512, 131}).empty()); }

}  // namespace
}  // namespace mandate::tally::transposition_test
