#include "entry/station_finder.hpp"

#include <gtest/gtest.h>

namespace mandate::entry::station_finder_test {
namespace {

class StationFinderTest : public ::testing::Test {
 protected:
  StationFinderTest() {
    finder.show({{"KZ-10/1/1170", "1170", "Semey", Phrase::state_nothing, ""},
                 {"KZ-10/1/217", "217", "Semey", Phrase::state_final, ""},
                 {"KZ-75/2/17", "17", "Almaly", Phrase::state_first_done, "Aigul"},
                 {"KZ-75/2/-17", "-17", "Almaly", Phrase::state_nothing, ""}});
  }

  void type(const std::string& text) {
    for (const char c : text) {
      finder.press({KeyKind::text, std::string(1, c)});
    }
  }

  StationFinder finder;
};

TEST_F(StationFinderTest, TheStationCalledExactlySoComesBeforeThoseThatBeginOrContain) {
  type("17");
  EXPECT_EQ(finder.found(), (std::vector<std::size_t>{2, 0, 1, 3}));
}

TEST_F(StationFinderTest, AStationWithAnotherNameIsFoundByItsNumber) {
  finder.show({{"KZ-10/1/1170", "School 1170", "Semey", Phrase::state_nothing, ""},
               {"KZ-10/1/117", "Library", "Semey", Phrase::state_nothing, ""}});
  type("117");
  EXPECT_EQ(finder.found(), (std::vector<std::size_t>{1, 0}));
}

TEST_F(StationFinderTest, EnterOpensTheSelectedOneAndForgetsWhatWasTyped) {
  type("17");
  finder.press({KeyKind::down, {}});
  EXPECT_EQ(finder.press({KeyKind::enter, {}}), 0U);
  finder.press({KeyKind::text, "2"});
  EXPECT_EQ(finder.found().front(), 1U);
}

TEST_F(StationFinderTest, ANumberThatNoStationHasIsSaidAndOpensNothing) {
  type("99");
  EXPECT_TRUE(finder.found().empty());
  EXPECT_EQ(finder.press({KeyKind::enter, {}}), std::nullopt);
  EXPECT_NE(finder.frame("t", "p", "", Language::en, {24, 80}).text().find("No such station: 99"), std::string::npos);
}

TEST_F(StationFinderTest, TheScreenIsNeverLargerThanItIsAndShowsTheSelectedRow) {
  std::vector<StationRow> many;
  for (int i = 0; i < 500; ++i) {
    const std::string number = "n" + std::to_string(i);
    many.push_back({number, number, "Semey", Phrase::state_nothing, ""});
  }
  finder.show(many);
  for (int i = 0; i < 300; ++i) {
    finder.press({KeyKind::down, {}});
  }
  const Frame frame = finder.frame("title", "progress", "", Language::ru, {24, 80});
  EXPECT_EQ(frame.lines.size(), 24U);
  EXPECT_NE(frame.text().find("> n300"), std::string::npos);
}

TEST_F(StationFinderTest, SaysWhoHasAStation) {
  type("17");
  EXPECT_NE(finder.frame("t", "p", "", Language::en, {24, 80}).text().find("waits for the second entry (Aigul)"),
            std::string::npos);
}

}  // namespace
}  // namespace mandate::entry::station_finder_test
