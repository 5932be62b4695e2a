#include "io/area_finder.hpp"

#include <gtest/gtest.h>

#include "io/rules_for_tests.hpp"

namespace mandate::io::area_finder_test {
namespace {

class AreaFinderTest : public ::testing::Test {
 protected:
  [[nodiscard]] AreaFinder::Result find(std::string_view text, std::optional<Date> day = Date::of(2020, 1, 1)) const {
    return AreaFinder(rules_.countries.front().law.areas, day).find(text);
  }
  [[nodiscard]] std::string code(std::string_view text, std::optional<Date> day = Date::of(2020, 1, 1)) const {
    const AreaFinder::Result result = find(text, day);
    return result.area == nullptr ? "" : result.area->code;
  }

 private:
  procedure::RuleBook rules_ = test_rules();
};

TEST_F(AreaFinderTest, ByCodeNameAndAlias) {
  EXPECT_EQ(code("XX-1"), "XX-1");
  EXPECT_EQ(code("North"), "XX-1");
  EXPECT_EQ(code("Norte"), "XX-1");
  EXPECT_EQ(code("South"), "XX-2");
  EXPECT_EQ(code("Lower South"), "XX-2");
}

TEST_F(AreaFinderTest, NamesakesAreToldApartByTheDay) {
  EXPECT_EQ(code("Abai", Date::of(2010, 12, 31)), "XX-3");
  EXPECT_EQ(code("Abai", Date::of(2011, 1, 1)), "XX-4");
}

TEST_F(AreaFinderTest, NamesakesWithoutADayAreAmbiguous) {
  const AreaFinder::Result result = find("Abai", std::nullopt);
  EXPECT_EQ(result.area, nullptr);
  EXPECT_EQ(result.found, "the area 'Abai', which may be XX-3 (Abai), XX-4 (Abai)");
  EXPECT_EQ(result.advice, "Write its code");
}

TEST_F(AreaFinderTest, AnUnknownAreaSuggestsTheNearest) {
  const AreaFinder::Result result = find("Nort");
  EXPECT_EQ(result.area, nullptr);
  EXPECT_EQ(result.found, "unknown area 'Nort'");
  EXPECT_NE(result.expected.find("XX-1, XX-2, XX-3, XX-4"), std::string::npos);
  EXPECT_EQ(result.advice, "Did you mean 'North'?");
  EXPECT_NE(find("Atlantis").advice.find("aliases"), std::string::npos);
}

}  // namespace
}  // namespace mandate::io::area_finder_test
