#include "entry/explanation_desk.hpp"

#include <gtest/gtest.h>

namespace mandate::entry::explanation_desk_test {
namespace {

class ExplanationDeskTest : public ::testing::Test {
 protected:
  std::optional<Explained> press(KeyKind kind) { return desk.press({kind, {}}); }
  void type(const std::string& text) {
    for (const char c : text) {
      desk.press({KeyKind::text, std::string(1, c)});
    }
  }

  ExplanationDesk desk{{{"E1", true, {"321 + 4 = 325, not 326"}, {}, ""},
                        {"W1", false, {"turnout above 95 %"}, {}, ""},
                        {"E2", true, {"issued more than received"}, {}, ""}}};
};

TEST_F(ExplanationDeskTest, ErrorsMustBeExplainedAndWarningsMayBe) {
  EXPECT_FALSE(desk.may_finalise());
  type("one ballot was taken away");
  EXPECT_EQ(press(KeyKind::enter)->code, "E1");
  EXPECT_FALSE(desk.may_finalise());
  press(KeyKind::down);
  EXPECT_EQ(desk.at(), 2U);
  type("received a second parcel");
  const std::optional<Explained> explained = press(KeyKind::enter);
  ASSERT_TRUE(explained);
  EXPECT_EQ(explained->text, "received a second parcel");
  EXPECT_TRUE(desk.may_finalise());
}

TEST_F(ExplanationDeskTest, AnEmptyExplanationIsNone) {
  type("   ");
  EXPECT_EQ(press(KeyKind::enter), std::nullopt);
  EXPECT_TRUE(desk.rows().front().explanation.empty());
}

TEST_F(ExplanationDeskTest, AnExplanationCanBeWrittenAnew) {
  type("first");
  press(KeyKind::enter);
  press(KeyKind::up);
  press(KeyKind::erase);
  type("better");
  EXPECT_EQ(press(KeyKind::enter)->text, "better");
}

TEST_F(ExplanationDeskTest, BeginsAtTheFirstThatIsNotExplained) {
  const ExplanationDesk later({{"E1", true, {}, {}, "done"}, {"E2", true, {}, {}, ""}});
  EXPECT_EQ(later.at(), 1U);
}

TEST_F(ExplanationDeskTest, ShowsTheSumOfTheCheckAtHand) {
  const std::string text = desk.frame("title", "Station 7", "", Language::en, {24, 80}).text();
  EXPECT_NE(text.find("321 + 4 = 325"), std::string::npos);
  EXPECT_EQ(text.find("turnout above"), std::string::npos) << "only of the one at hand";
  EXPECT_NE(text.find("W1"), std::string::npos);
}

TEST_F(ExplanationDeskTest, NothingToExplainMayBecomeFinal) { EXPECT_TRUE(ExplanationDesk({}).may_finalise()); }

}  // namespace
}  // namespace mandate::entry::explanation_desk_test
