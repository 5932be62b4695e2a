#include "area/area.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace mandate::area::area_test {
namespace {

Date day(const char* iso) { return *Date::parse(iso); }

Area area(std::string code, std::string kind, std::optional<Date> from = {}, std::optional<Date> to = {}) {
  Area made;
  made.names.push_back({{}, same_in_all("name of " + code), {}, true});
  made.code = std::move(code);
  made.kind = std::move(kind);
  made.from = from;
  made.to = to;
  return made;
}

// Kazakhstan by ISO 3166-2: 14 oblasts and 2 cities until 18 June 2018; Shymkent a third city from 19 June 2018
// (South Kazakhstan becomes Turkistan on that day); Abai, Zhetysu and Ulytau from 8 June 2022.
std::vector<Area> kazakhstan() {
  std::vector<Area> areas;
  for (const char* code : {"KZ-11", "KZ-15", "KZ-19", "KZ-23", "KZ-27", "KZ-31", "KZ-33", "KZ-35", "KZ-39", "KZ-43",
                           "KZ-47", "KZ-55", "KZ-59", "KZ-63"}) {
    areas.push_back(area(code, "oblast"));
  }
  areas.erase(std::ranges::find(areas, "KZ-33", &Area::code));
  areas.push_back(area("KZ-YUZ", "oblast", {}, day("2018-06-18")));
  areas.push_back(area("KZ-61", "oblast", day("2018-06-19")));
  areas.push_back(area("KZ-71", "capital"));
  areas.push_back(area("KZ-75", "city"));
  areas.push_back(area("KZ-79", "city", day("2018-06-19")));
  for (const char* code : {"KZ-10", "KZ-33", "KZ-62"}) {
    areas.push_back(area(code, "oblast", day("2022-06-08")));
  }
  areas.push_back(area("KZ-75-1", "district"));
  return areas;
}

TEST(Area, TheNumberOfRegionsIsThatOfTheDay) {
  const std::vector<Area> areas = kazakhstan();
  const std::vector<std::string> regions = {"oblast", "city", "capital"};
  EXPECT_EQ(in_force(areas, regions, day("2018-06-18")).size(), 16U);
  EXPECT_EQ(in_force(areas, regions, day("2018-06-19")).size(), 17U);
  EXPECT_EQ(in_force(areas, regions, day("2022-06-05")).size(), 17U);
  EXPECT_EQ(in_force(areas, regions, day("2022-06-07")).size(), 17U);
  EXPECT_EQ(in_force(areas, regions, day("2022-06-08")).size(), 20U);
}

TEST(Area, OnlyTheKindsAskedForAreFound) {
  const std::vector<Area> areas = kazakhstan();
  EXPECT_EQ(in_force(areas, {"oblast"}, day("2022-06-05")).size(), 14U);
  EXPECT_EQ(in_force(areas, {"city"}, day("2018-06-18")).size(), 1U);
  EXPECT_EQ(in_force(areas, {"precinct"}, day("2022-06-05")).size(), 0U);
  EXPECT_EQ(in_force(areas, {}, day("2022-06-05")).size(), 18U);  // with the district
}

TEST(Area, AreasComeInTheOrderGiven) {
  const std::vector<Area> areas = kazakhstan();
  const std::vector<const Area*> found = in_force(areas, {}, day("2022-06-08"));
  EXPECT_TRUE(std::ranges::is_sorted(found));  // addresses within one vector
}

TEST(Area, FirstAndLastDayAreInForce) {
  const Area lived = area("X", "oblast", day("2000-01-01"), day("2000-12-31"));
  EXPECT_FALSE(lived.in_force(day("1999-12-31")));
  EXPECT_TRUE(lived.in_force(day("2000-01-01")));
  EXPECT_TRUE(lived.in_force(day("2000-12-31")));
  EXPECT_FALSE(lived.in_force(day("2001-01-01")));
}

Area capital() {
  Area made = area("KZ-71", "capital");
  made.names = {{{}, {{"Астана", "г. Астана", "Astana"}}, {}, true},
                {day("2019-03-23"), {{"Нұр-Сұлтан", "Нур-Султан", "Nur-Sultan"}}, {}, true},
                {day("2022-09-17"), {{"Астана", "г. Астана", "Astana"}}, {}, true}};
  made.aliases = {"Astana City"};
  return made;
}

TEST(Area, HasTheNameOfTheDay) {
  const Area city = capital();
  EXPECT_EQ(city.name_on(day("2019-03-22")).in(Language::en), "Astana");
  EXPECT_EQ(city.name_on(day("2019-03-23")).in(Language::kk), "Нұр-Сұлтан");
  EXPECT_EQ(city.name_on(day("2022-09-16")).in(Language::ru), "Нур-Султан");
  EXPECT_EQ(city.name_on(day("2022-09-17")).in(Language::ru), "г. Астана");
}

TEST(Area, AnswersToCodeAliasAndEveryNameItEverHad) {
  const Area city = capital();
  for (const char* text : {"KZ-71", "Astana City", "Astana", "Нур-Султан", "Nur-Sultan", "Астана"}) {
    EXPECT_TRUE(city.is_called(text)) << text;
  }
  for (const char* text : {"", "astana", "Astan", "KZ-7", "Akmola"}) {
    EXPECT_FALSE(city.is_called(text)) << text;
  }
}

TEST(Area, AMissingTranslationIsNotANameOfNothing) {
  Area canton = area("CH-AI", "canton");
  canton.names.front().label = {{"", "", "Appenzell Innerrhoden"}};
  EXPECT_FALSE(canton.is_called(""));
}

TEST(Area, BeforeItWasMadeAnotherStoodForIt) {
  std::vector<Area> areas = {area("KZ-10", "oblast"), area("KZ-63", "oblast"), area("KZ-99", "oblast")};
  areas[0].from = day("2022-06-08");
  areas[0].split_from = "KZ-63";
  areas[2].from = day("2022-06-08");
  EXPECT_EQ(standing_for(areas[0], areas, day("2022-06-08")), &areas[0]);
  EXPECT_EQ(standing_for(areas[0], areas, day("2022-06-07")), &areas[1]);
  EXPECT_EQ(standing_for(areas[2], areas, day("2022-06-07")), nullptr);
  areas[1].from = day("2000-01-01");
  areas[1].split_from = "KZ-10";
  EXPECT_EQ(standing_for(areas[0], areas, day("1999-12-31")), nullptr) << "each names the other";
}

}  // namespace
}  // namespace mandate::area::area_test
