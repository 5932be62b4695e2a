#include "publish/display.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "publish/terminal.hpp"

namespace mandate::publish::display_test {
namespace {

TEST(DisplayWidth, CountsLettersNotBytes) {
  EXPECT_EQ(display_width("abc"), 3U);
  EXPECT_EQ(display_width("Қазақстан"), 9U);
  EXPECT_EQ(display_width("✓ ½"), 3U);
  EXPECT_EQ(display_width("e\u0301"), 1U);
  EXPECT_EQ(display_width("中文"), 4U);
  EXPECT_EQ(display_width("\xff\xc3"), 2U);
}

TEST(Wrapped, BreaksAtSpacesButNotAtNoBreakSpaces) {
  EXPECT_EQ(wrapped("один два три", 8), (std::vector<std::string>{"один два", "три"}));
  EXPECT_EQ(wrapped("всего 11\u00a0734", 7), (std::vector<std::string>{"всего", "11\u00a0734"}));
  EXPECT_EQ(wrapped("", 10), (std::vector<std::string>{""}));
}

TEST(Wrapped, BreaksAWordThatIsLongerThanALine) {
  EXPECT_EQ(wrapped("абвгдежз и", 3), (std::vector<std::string>{"абв", "где", "жз", "и"}));
}

TEST(Padded, FillsUpToTheWidthThatIsSeen) {
  EXPECT_EQ(padded("Ұлы", 5), "Ұлы  ");
  EXPECT_EQ(padded_left("7", 3), "  7");
  EXPECT_EQ(padded("long", 2), "long");
}

TEST(Capitalised, KnowsCyrillicAndKazakhLetters) {
  EXPECT_EQ(capitalised("yes votes"), "Yes votes");
  EXPECT_EQ(capitalised("голоса"), "Голоса");
  EXPECT_EQ(capitalised("яркий"), "Яркий");
  EXPECT_EQ(capitalised("өңірлер"), "Өңірлер");
  EXPECT_EQ(capitalised("қатысты"), "Қатысты");
  EXPECT_EQ(capitalised("12 of 17"), "12 of 17");
  EXPECT_EQ(capitalised(""), "");
}

TEST(Printable, TakesOutWhatWouldSteerATerminal) {
  EXPECT_EQ(printable("a\x1b[31mred\x07\nb"), "a[31mred b");
  EXPECT_EQ(printable("\u009b31m"), "31m");
}

Table two_columns() {
  Table table;
  table.columns = {{"Тізім", false, true}, {"Дауыс", true, false}};
  table.rows = {{"Ауыл халықтық-демократиялық партиясы", "1 234"}, {"Әділет", "56"}};
  return table;
}

TEST(Terminal, AlignsNumbersToTheRightUnderCyrillicNames) {
  Terminal terminal(TextOptions{.language = Language::kk, .width = 100, .colour = false, .full = false});
  terminal.table(two_columns());
  EXPECT_NE(terminal.take().find("Әділет                                   56\n"), std::string::npos);
}

TEST(Terminal, KeepsTablesWithinTheWidth) {
  Terminal terminal(TextOptions{.language = Language::kk, .width = 40, .colour = false, .full = false});
  terminal.table(two_columns());
  std::string line;
  for (const char c : terminal.take()) {
    if (c == '\n') {
      EXPECT_LE(display_width(line), 40U) << line;
      line.clear();
    } else {
      line += c;
    }
  }
}

}  // namespace
}  // namespace mandate::publish::display_test
