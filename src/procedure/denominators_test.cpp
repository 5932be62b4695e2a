#include "procedure/denominators.hpp"

#include <gtest/gtest.h>

#include "procedure/rules_for_tests.hpp"

namespace mandate::procedure::denominators_test {
namespace {

using namespace testing;

TEST(Denominators, OfAFigureWhereverItIsCompared) {
  const Version of_referendum =
      version({stage("turnout", StageKind::tally, more_than(Count::participants, "1/2", Count::electors), {}),
               stage("vote", StageKind::tally,
                     all({fact("f"), in_areas(QuantifierKind::at_least_share, "2/3",
                                              more_than(Count::in_favour, "1/2", Count::participants))}),
                     {})});
  EXPECT_EQ(denominator_of(of_referendum, Count::participants), Count::electors);
  EXPECT_EQ(denominator_of(of_referendum, Count::in_favour), Count::participants);
  EXPECT_EQ(denominator_of(of_referendum, Count::against), std::nullopt);
  EXPECT_EQ(denominator_of_votes(of_referendum), std::nullopt);
}

TEST(Denominators, WithinReadings) {
  const Version read = version({stage(
      "vote", StageKind::tally,
      alternatives("?", "", {reading("a", fact("f")), reading("b", more_than(Count::in_favour, "1/2", Count::valid))}),
      {})});
  EXPECT_EQ(denominator_of(read, Count::in_favour), Count::valid);
}

TEST(Denominators, OfVotes) {
  EXPECT_EQ(denominator_of_votes(version({choice("c", absolute_majority(), {})})), absolute_majority().of);
  EXPECT_EQ(denominator_of_votes(version({choice("c", plurality(), {})})), std::nullopt);
  Tier tier;
  tier.threshold = ThresholdRule{.share = share("1/20"), .of = Count::participants};
  EXPECT_EQ(denominator_of_votes(version({allocation("s", {Tier(), tier})})), Count::participants);
}

}  // namespace
}  // namespace mandate::procedure::denominators_test
