#include "entry/difference_desk.hpp"

#include <gtest/gtest.h>

#include "record/protocol_table.hpp"

namespace mandate::entry::difference_desk_test {
namespace {

class DifferenceDeskTest : public ::testing::Test {
 protected:
  std::optional<Settled> press(KeyKind kind) { return desk.press({kind, {}}); }
  void type(const std::string& text) {
    for (const char c : text) {
      desk.press({KeyKind::text, std::string(1, c)});
    }
  }

  DifferenceDesk desk{{{3, "For", 312, 321}, {5, "Invalid", record::absent, 4}}};
};

TEST_F(DifferenceDeskTest, OneOfTheTwoIsTakenWithAReason) {
  press(KeyKind::right);
  press(KeyKind::enter);
  ASSERT_TRUE(desk.asks_reason());
  type("misread");
  const std::optional<Settled> settled = press(KeyKind::enter);
  ASSERT_TRUE(settled);
  EXPECT_EQ(settled->cell, 3U);
  EXPECT_EQ(settled->value, 321);
  EXPECT_EQ(settled->reason, "misread");
  EXPECT_EQ(desk.rows().size(), 1U);
}

TEST_F(DifferenceDeskTest, AThirdValueIsTypedFromThePaper) {
  type("319");
  press(KeyKind::enter);
  type("both misread");
  EXPECT_EQ(press(KeyKind::enter)->value, 319);
}

TEST_F(DifferenceDeskTest, NothingIsSettledWithoutAReasonOrWithoutAChoice) {
  press(KeyKind::enter);
  EXPECT_FALSE(desk.asks_reason()) << "nothing chosen yet";
  press(KeyKind::left);
  press(KeyKind::enter);
  type("  ");
  EXPECT_EQ(press(KeyKind::enter), std::nullopt);
  EXPECT_EQ(desk.rows().size(), 2U);
}

TEST_F(DifferenceDeskTest, AnEmptyFieldCanBeTheRightOne) {
  press(KeyKind::down);
  press(KeyKind::left);
  EXPECT_EQ(desk.chosen(), record::absent);
  press(KeyKind::enter);
  type("the line is empty on the paper");
  const std::optional<Settled> settled = press(KeyKind::enter);
  ASSERT_TRUE(settled);
  EXPECT_EQ(settled->cell, 5U);
  EXPECT_EQ(settled->value, record::absent);
}

TEST_F(DifferenceDeskTest, AChoiceIsNotCarriedToAnotherLine) {
  press(KeyKind::right);
  press(KeyKind::down);
  EXPECT_EQ(desk.chosen(), std::nullopt);
}

TEST_F(DifferenceDeskTest, ShowsBothValuesSideBySide) {
  const std::string text = desk.frame("title", "Station 7", Language::en, {24, 80}).text();
  EXPECT_NE(text.find("For"), std::string::npos);
  EXPECT_LT(text.find("312"), text.find("321"));
  EXPECT_NE(text.find("empty"), std::string::npos);
}

}  // namespace
}  // namespace mandate::entry::difference_desk_test
