#include "base/answer.hpp"

#include <gtest/gtest.h>

namespace mandate::answer_test {
namespace {

// Kleene's strong logic: an unknown operand leaves the result open exactly when it could still change it.
TEST(Answer, UnknownMattersOnlyWhereItCouldChangeTheResult) {
  EXPECT_EQ(both(Answer::no, Answer::cannot_tell), Answer::no);
  EXPECT_EQ(both(Answer::cannot_tell, Answer::no), Answer::no);
  EXPECT_EQ(both(Answer::yes, Answer::cannot_tell), Answer::cannot_tell);
  EXPECT_EQ(both(Answer::cannot_tell, Answer::yes), Answer::cannot_tell);
  EXPECT_EQ(either(Answer::yes, Answer::cannot_tell), Answer::yes);
  EXPECT_EQ(either(Answer::no, Answer::cannot_tell), Answer::cannot_tell);
  EXPECT_EQ(negation(Answer::cannot_tell), Answer::cannot_tell);
}

TEST(Answer, KnownOperandsGiveOrdinaryLogic) {
  for (const bool a : {false, true}) {
    for (const bool b : {false, true}) {
      EXPECT_EQ(both(answer_of(a), answer_of(b)), answer_of(a && b));
      EXPECT_EQ(either(answer_of(a), answer_of(b)), answer_of(a || b));
    }
    EXPECT_EQ(negation(answer_of(a)), answer_of(!a));
  }
}

}  // namespace
}  // namespace mandate::answer_test
