#include "entry/entry_form.hpp"

#include <gtest/gtest.h>

#include "entry/form_for_tests.hpp"
#include "record/protocol_table.hpp"

namespace mandate::entry::entry_form_test {
namespace {

using record::absent;
using testing::enter;
using testing::small_form;
using testing::small_layout;
using testing::type;

using Values = std::vector<Count64>;

class EntryFormTest : public ::testing::Test {
 protected:
  tally::Form paper = small_form();
  record::Layout layout = small_layout();
  EntryForm form{paper, layout};
};

TEST_F(EntryFormTest, FollowsTheOrderOfThePaperAndPassesOverHeadingsAndTotals) {
  std::vector<std::size_t> visited = {form.at()};
  for (int i = 0; i < 8; ++i) {
    form.press({KeyKind::enter, {}});
    visited.push_back(form.at());
  }
  EXPECT_EQ(visited, (std::vector<std::size_t>{1, 2, 3, 5, 6, 8, 9, 10, 10}));
  form.press({KeyKind::up, {}});
  EXPECT_EQ(form.at(), 9U);
  form.press({KeyKind::home, {}});
  EXPECT_EQ(form.at(), 1U);
}

TEST_F(EntryFormTest, AWholeProtocolIsTypedWithDigitsAndEnterAlone) {
  enter(form, "500");
  enter(form, "321");
  enter(form, "three");
  enter(form, "200");
  enter(form, "0");
  enter(form, " ");
  enter(form, "300");
  type(form, "21");
  const record::EnteredProtocol protocol = form.protocol();
  EXPECT_EQ(protocol.values, (Values{500, 321, 200, 0, 1, 300, 21}));
  EXPECT_EQ(protocol.words[1], "three");
}

TEST_F(EntryFormTest, AnEmptyFieldIsNotZero) {
  enter(form, "500");
  EXPECT_EQ(form.protocol().values, (Values{500, absent, absent, absent, absent, absent, absent}));
  EXPECT_TRUE(form.protocol().words.empty());
}

TEST_F(EntryFormTest, TakesDigitsOnlyAndNoMoreThanACountHas) {
  type(form, "12a-3");
  EXPECT_EQ(form.notice(), Notice::none);
  EXPECT_EQ(form.text(1), "123");
  type(form, "x");
  EXPECT_EQ(form.notice(), Notice::digits_only);
  type(form, "456789");
  EXPECT_EQ(form.notice(), Notice::none);
  type(form, "0");
  EXPECT_EQ(form.notice(), Notice::too_long);
  EXPECT_EQ(form.text(1), "123456789");
}

TEST_F(EntryFormTest, NoLeadingZeroIsKept) {
  type(form, "007");
  EXPECT_EQ(form.text(1), "7");
}

TEST_F(EntryFormTest, BackspaceTakesAWholeLetterOfWords) {
  form.go_to(1);
  form.press({KeyKind::enter, {}});
  form.press({KeyKind::text, "ү"});
  form.press({KeyKind::text, "ш"});
  form.press({KeyKind::backspace, {}});
  EXPECT_EQ(form.text(form.at()), "ү");
}

TEST_F(EntryFormTest, ATotalIsAddedUpOnlyWhenAllItsPartsAreThere) {
  form.go_to(2);
  enter(form, "200");
  EXPECT_EQ(form.text(7), "");
  type(form, "45");
  EXPECT_EQ(form.text(7), "245");
}

TEST_F(EntryFormTest, TheSecondEntryIsWarnedWhenAFieldThatDiffersIsLeftAndToldWhichOne) {
  form.compare_with({{500, 321, 200, 0, 1, 300, 21}, {}});
  type(form, "50");
  EXPECT_FALSE(form.differs(0)) << "still being typed";
  form.press({KeyKind::enter, {}});
  EXPECT_TRUE(form.differs(0));
  EXPECT_EQ(form.notice(), Notice::differs);
  enter(form, "321");
  EXPECT_FALSE(form.differs(1));
  EXPECT_EQ(form.notice(), Notice::none);
  form.go_to(0);
  enter(form, "500");
  EXPECT_FALSE(form.differs(0)) << "corrected from the paper";
}

TEST_F(EntryFormTest, TheLastFieldIsComparedToo) {
  form.compare_with({{500, 321, 200, 0, 1, 300, 21}, {}});
  form.press({KeyKind::end, {}});
  type(form, "22");
  form.press({KeyKind::enter, {}});
  EXPECT_TRUE(form.differs(6));
}

TEST_F(EntryFormTest, ADraftIsTakenUpWhereItWasLeft) {
  enter(form, "500");
  enter(form, "321");
  enter(form, "three");
  EntryForm later(paper, layout);
  later.fill(form.protocol());
  EXPECT_EQ(later.protocol(), form.protocol());
}

TEST_F(EntryFormTest, ANumberTypedWhereOneStoodReplacesIt) {
  enter(form, "500");
  form.press({KeyKind::up, {}});
  type(form, "49");
  EXPECT_EQ(form.text(1), "49");
  form.press({KeyKind::enter, {}});
  form.press({KeyKind::up, {}});
  form.press({KeyKind::backspace, {}});
  EXPECT_EQ(form.text(1), "4") << "taking back goes on with what stood there";
}

TEST_F(EntryFormTest, ABoxIsTickedWithTheSpaceBar) {
  form.go_to(4);
  type(form, " ");
  EXPECT_EQ(form.text(8), "1");
  type(form, " ");
  EXPECT_EQ(form.text(8), "0");
  type(form, "y");
  EXPECT_EQ(form.notice(), Notice::box_needs_space);
}

}  // namespace
}  // namespace mandate::entry::entry_form_test
