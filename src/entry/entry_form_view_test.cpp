#include "entry/entry_form_view.hpp"

#include <gtest/gtest.h>

#include "entry/form_for_tests.hpp"
#include "publish/display.hpp"

namespace mandate::entry::entry_form_view_test {
namespace {

class EntryFormViewTest : public ::testing::Test {
 protected:
  [[nodiscard]] std::string shown(Size size = {24, 80}) const { return form_frame(form, setting, size).text(); }

  tally::Form paper = testing::small_form();
  record::Layout layout = testing::small_layout();
  EntryForm form{paper, layout};
  FormSetting setting{"Referendum", "Station 1", "First entry", {}, {}, {}, Language::en};
};

TEST_F(EntryFormViewTest, ShowsThePaperInItsOrderWithWhatWasTyped) {
  testing::enter(form, "500");
  const std::string text = shown();
  EXPECT_LT(text.find("Voters on the list"), text.find("Ballots issued"));
  EXPECT_LT(text.find("Ballots issued"), text.find("in words"));
  EXPECT_LT(text.find("For"), text.find("Against"));
  EXPECT_NE(text.find("[500"), std::string::npos);
  EXPECT_NE(text.find("Issued by member 2"), std::string::npos);
}

TEST_F(EntryFormViewTest, TheCursorStandsBehindWhatWasTyped) {
  testing::type(form, "50");
  const Frame frame = form_frame(form, setting, {24, 80});
  ASSERT_TRUE(frame.cursor);
  const std::string line = frame.lines[frame.cursor->row].text();
  const std::size_t bracket = publish::display_width(line.substr(0, line.find('[')));
  EXPECT_EQ(frame.cursor->column, bracket + 1 + 2);
}

TEST_F(EntryFormViewTest, ALongFormKeepsTheLineWithTheCursorOnASmallScreen) {
  form.press({KeyKind::end, {}});
  const Frame frame = form_frame(form, setting, {12, 60});
  ASSERT_TRUE(frame.cursor);
  EXPECT_EQ(frame.lines.size(), 12U);
  EXPECT_NE(frame.lines[frame.cursor->row].text().find("Issued by member 2"), std::string::npos);
}

TEST_F(EntryFormViewTest, NoLineIsWiderThanTheScreen) {
  setting.title = std::string(300, 'x');
  setting.remarks = {{std::string(300, 'y'), Look::error}};
  for (const Line& line : form_frame(form, setting, {24, 60}).lines) {
    EXPECT_LE(publish::display_width(line.text()), 60U);
  }
}

TEST_F(EntryFormViewTest, ADifferenceIsMarkedAtTheFieldAndNamed) {
  form.compare_with({{499, 321, 200, 121, 1, 300, 21}, {}});
  testing::enter(form, "500");
  const std::string text = shown();
  EXPECT_NE(text.find("≠"), std::string::npos);
  EXPECT_NE(text.find("“Voters on the list” differs from the first entry"), std::string::npos);
}

TEST_F(EntryFormViewTest, ControlCharactersOfANameDoNotReachTheTerminal) {
  setting.title = "a\x1b[2Jb";
  EXPECT_EQ(shown().find('\x1b'), std::string::npos);
}

}  // namespace
}  // namespace mandate::entry::entry_form_view_test
