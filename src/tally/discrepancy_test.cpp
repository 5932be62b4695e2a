#include "tally/discrepancy.hpp"

#include <gtest/gtest.h>

#include <array>

namespace mandate::tally::discrepancy_test {
namespace {

// The words of the determination schema, in the order of the kinds.
TEST(Discrepancy, EachKindHasItsWord) {
  constexpr std::array<std::string_view, 11> words = {"class_sum",       "area_sum", "exceeds", "percentage",
                                                      "falling_turnout", "figure",   "votes",   "seats",
                                                      "winners",         "answer",   "outcome"};
  for (std::size_t i = 0; i < words.size(); ++i) {
    EXPECT_EQ(word(static_cast<DiscrepancyKind>(i)), words.at(i));
  }
}

}  // namespace
}  // namespace mandate::tally::discrepancy_test
