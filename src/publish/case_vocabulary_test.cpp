#include "publish/case_vocabulary.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "publish/event_names.hpp"

namespace mandate::publish::case_vocabulary_test {
namespace {

using procedure::CourseStageKind;

bool is_latin(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80U; });
}

TEST(CaseVocabulary, EveryOutcomeOfEveryKindHasItsWords) {
  for (std::size_t i = 0; i < procedure::course_stage_kinds; ++i) {
    const auto kind = static_cast<CourseStageKind>(i);
    for (const std::string_view outcome : procedure::outcomes_of(kind)) {
      EXPECT_FALSE(is_latin(outcome_name(kind, outcome, Language::kk))) << outcome;
      EXPECT_FALSE(is_latin(outcome_name(kind, outcome, Language::ru))) << outcome;
      EXPECT_TRUE(is_latin(outcome_name(kind, outcome, Language::en))) << outcome;
    }
  }
}

// An option of a decision is named by rule data, and may be called as an outcome of another kind is.
TEST(CaseVocabulary, AnOptionOfADecisionIsAWordOfRuleData) {
  EXPECT_EQ(outcome_name(CourseStageKind::decision, "returns", Language::en), "returns with objections");
  EXPECT_EQ(outcome_name(CourseStageKind::decision, "of_its_own", Language::ru), "of its own");
}

TEST(CaseVocabulary, AnEventHasTheNameOfItsKind) {
  EXPECT_EQ(event_name(proceeding::CaseOpened{}, Language::en), "case opened");
  EXPECT_EQ(event_name(proceeding::DeclarationWithdrawn{}, Language::ru), "заявление отозвано");
  EXPECT_EQ(event_name(proceeding::EventAnnulled{}, Language::kk), "жазба жойылды");
}

TEST(CaseVocabulary, TheListsOfWordsAreThoseOfTheirKeys) {
  EXPECT_EQ(text(declaration::Refusal::declared_elsewhere, Language::en), "declared in another case");
  EXPECT_EQ(text(proceeding::NotTaken::reason_needed, Language::en), "No reason is given, and one is needed.");
  EXPECT_EQ(text(proceeding::Gap::Kind::figures, Language::en), "no figures yet");
  EXPECT_EQ(word(proceeding::Gap::Kind::figures), "figures");
}

}  // namespace
}  // namespace mandate::publish::case_vocabulary_test
