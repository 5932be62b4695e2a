#include "publish/count_words.hpp"

#include <gtest/gtest.h>

namespace mandate::publish::count_words_test {
namespace {

// The English table stands in the order of the enumeration: the same sentences as beside the errors themselves.
TEST(CountWords, EveryRefusalHasItsOwnSentence) {
  for (int i = 0; i <= static_cast<int>(tally::TransitionError::nothing_to_publish); ++i) {
    const auto error = static_cast<tally::TransitionError>(i);
    EXPECT_EQ(sentence(error, Language::en), tally::sentence(error));
    EXPECT_NE(sentence(error, Language::kk), sentence(error, Language::ru));
  }
}

TEST(CountWords, StatusesAndHappeningsAreThoseOfTheirOrder) {
  EXPECT_EQ(name(tally::StationStatus::expected, Language::en), "expected");
  EXPECT_EQ(name(tally::StationStatus::differing, Language::ru), "вводы различаются");
  EXPECT_EQ(name(tally::StationStatus::repeat_vote, Language::en), "repeat vote");
  EXPECT_EQ(name(record::CountHappening(record::EntrySubmitted{}), Language::en), "entered");
  EXPECT_EQ(name(record::CountHappening(record::ResultPublished{}), Language::kk), "нәтиже жарияланды");
  EXPECT_EQ(name(record::SourceKind::published, Language::en), "published table");
  EXPECT_EQ(name(tally::FigureHistory::Kind::corrected, Language::en), "after publication");
}

}  // namespace
}  // namespace mandate::publish::count_words_test
