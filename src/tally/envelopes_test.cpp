#include "tally/envelopes.hpp"

#include <gtest/gtest.h>

#include <vector>

#include "tally/aggregate_for_tests.hpp"

namespace mandate::tally::envelopes_test {
namespace {

using Stations = std::vector<std::uint32_t>;

TEST(Envelopes, EveryStationIsExpected) {
  const record::UnitTree tree = test_tree();
  const EnvelopeRegister envelopes(tree);
  EXPECT_EQ(envelopes.counts(0), (EnvelopeCounts{{4, 0, 0, 0}}));
  EXPECT_EQ(envelopes.counts(2), (EnvelopeCounts{{2, 0, 0, 0}}));
  EXPECT_EQ(envelopes.missing(0, Envelope::received), (Stations{3, 4, 6, 8}));
  EXPECT_TRUE(envelopes.missing(0, Envelope::expected).empty());
}

TEST(Envelopes, AStepHoldsTheOnesBeforeIt) {
  const record::UnitTree tree = test_tree();
  EnvelopeRegister envelopes(tree);
  envelopes.set(3, Envelope::received);
  envelopes.set(4, Envelope::opened);
  envelopes.set(8, Envelope::entered);
  EXPECT_EQ(envelopes.counts(0), (EnvelopeCounts{{4, 3, 2, 1}}));
  EXPECT_EQ(envelopes.counts(1), (EnvelopeCounts{{3, 2, 1, 0}}));
  EXPECT_EQ(envelopes.counts(0).missing(Envelope::opened), 2U);
  EXPECT_EQ(envelopes.missing(0, Envelope::received), (Stations{6}));
  EXPECT_EQ(envelopes.missing(0, Envelope::opened), (Stations{3, 6}));
  EXPECT_EQ(envelopes.missing(2, Envelope::entered), (Stations{3, 4}));
}

TEST(Envelopes, AnEntryThatIsGivenUpGoesBack) {
  const record::UnitTree tree = test_tree();
  EnvelopeRegister envelopes(tree);
  envelopes.set(3, Envelope::entered);
  envelopes.set(3, Envelope::received);
  EXPECT_EQ(envelopes.step(3), Envelope::received);
  EXPECT_EQ(envelopes.counts(0), (EnvelopeCounts{{4, 1, 0, 0}}));
}

}  // namespace
}  // namespace mandate::tally::envelopes_test
