#include "sequencer/start_guard.hpp"

#include <gtest/gtest.h>

#include <vector>

#include "ledger/tree_hash.hpp"

namespace mandate::sequencer::start_guard_test {
namespace {

const ledger::Digest ours = ledger::leaf_hash("ours");
const ledger::Digest theirs = ledger::leaf_hash("theirs");

std::optional<SequencerError> fault_with(std::vector<Sighting> seen) {
  return start_fault({.signed_size = 10, .roots = {{0, ledger::empty_root()}, {7, ours}, {10, ours}}}, seen);
}

TEST(StartGuard, NobodyHasSeenMoreThanWasSigned) {
  EXPECT_FALSE(fault_with({}));
  EXPECT_FALSE(fault_with({{"a", 10, ours}, {"b", 7, ours}, {"c", 0, std::nullopt}, {"d", 9, std::nullopt}}));
}

TEST(StartGuard, ACopyFromEarlierIsBehindWhateverItsRoot) {
  for (const Sighting& more : {Sighting{"w1", 11, std::nullopt}, Sighting{"w1", 11, ours}}) {
    const auto fault = fault_with({{"checkpoint", 10, ours}, more});
    ASSERT_TRUE(fault);
    EXPECT_EQ(fault->fault, SequencerFault::behind);
    EXPECT_EQ(fault->found, "w1 has 11 leaves, and what is kept here was signed up to 10");
    EXPECT_NE(fault->advice.find(".state/log.db"), std::string::npos);
  }
}

TEST(StartGuard, AnotherRootAtASizeIsAFork) {
  const auto fault = fault_with({{"checkpoint", 7, theirs}});
  ASSERT_TRUE(fault);
  EXPECT_EQ(fault->fault, SequencerFault::forked);
  EXPECT_NE(fault->found.find(ledger::hexadecimal(theirs)), std::string::npos);
  EXPECT_EQ(fault_with({{"checkpoint", 0, theirs}})->fault, SequencerFault::forked);
}

}  // namespace
}  // namespace mandate::sequencer::start_guard_test
