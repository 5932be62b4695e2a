#include <gtest/gtest.h>

#include "law/read_law_for_tests.hpp"

namespace mandate::law::read_area_test {
namespace {

using namespace for_tests;

TEST_F(ReadLaw, TheKindOfAnAreaIsAWord) {
  read_with("areas/KZ-61.yaml", "kind: oblast", "kind: @@Province 1");
  expect_problem("'Province 1' for 'kind'");
}

TEST_F(ReadLaw, AnAreaLiesWithinAKnownOne) {
  read_with("areas/KZ-61.yaml", "within: kz", "within: @@KZ-60");
  expect_problem("no area 'KZ-60' for 'within'");
  read_with("areas/KZ-61.yaml", "within: kz", "within: KZ-79");
  EXPECT_EQ(all_of(problems_), "");
}

TEST_F(ReadLaw, AnAreaDoesNotLieWithinItself) {
  read_with("areas/KZ-61.yaml", "within: kz", "within: @@KZ-61");
  expect_problem("area 'KZ-61' lies within itself");
}

TEST_F(ReadLaw, AnAreaWasSplitFromAKnownOne) {
  read_with("areas/KZ-79.yaml", "split_from: KZ-YUZ", "split_from: @@KZ-60");
  expect_problem("no area 'KZ-60' for 'split_from'");
  read_with("areas/KZ-79.yaml", "split_from: KZ-YUZ", "split_from: @@kz");
  expect_problem("no area 'kz' for 'split_from'");
}

TEST_F(ReadLaw, TheActOfAnAreaIsKnown) {
  read_with("areas/KZ-61.yaml", "act: law-2018", "act: @@law-2019");
  expect_problem("no act 'law-2019'");
  read_with("areas/KZ-79.yaml", "act: law-2018", "act: @@law-2019");
  expect_problem("no act 'law-2019'");
}

TEST_F(ReadLaw, AnAreaDoesNotEndBeforeItBegins) {
  read_with("areas/KZ-61.yaml", "from: 2018-06-19", "from: 2018-06-19, to: @@2018-06-18");
  expect_problem("last day 2018-06-18 before first day 2018-06-19");
  read_with("areas/KZ-61.yaml", "from: 2018-06-19", "from: 2018-06-19, to: 2018-06-19");
  EXPECT_EQ(all_of(problems_), "");
}

TEST_F(ReadLaw, NamesOfAnAreaAreInOrder) {
  read_with("areas/KZ-79.yaml", "{from: 2019-01-01, ", "@@{");
  expect_problem("no key 'from'");
  read_with("areas/KZ-79.yaml", "[{label: {kk", "[{from: 2019-01-01, reference: [{title: X}], label: {kk");
  ASSERT_EQ(problems_.size(), 1U) << all_of(problems_);
  EXPECT_EQ(problems_.front().found, "2019-01-01 after 2019-01-01");
  read_with("areas/KZ-61.yaml", "versions: [{label: {kk: Түркістан, ru: Туркестан, en: Turkistan}}]", "versions: @@[]");
  expect_problem("an empty sequence for 'versions'");
}

TEST_F(ReadLaw, ANameBeginsWhileTheAreaExists) {
  read_with("areas/KZ-79.yaml", "versions: [", "to: 2018-12-31, versions: @@[");
  expect_problem("a name from 2019-01-01, after the last day 2018-12-31");
}

TEST_F(ReadLaw, TwoAreasOfOneDayDoNotShareAName) {
  read_with("areas/KZ-79.yaml", "Shymkent City", "@@Turkistan");
  expect_problem("'Turkistan' names both KZ-61 and KZ-79");
  read_with("areas/KZ-79.yaml", "Shymkent City", "@@KZ-61");
  expect_problem("'KZ-61' names both KZ-61 and KZ-79");
}

TEST_F(ReadLaw, AreasOfDifferentDaysMayShareAName) {
  read_with("areas/KZ-79.yaml", "Shymkent City", "South");  // KZ-YUZ ends the day before KZ-79 begins
  EXPECT_EQ(all_of(problems_), "");
  std::map<std::string, std::string> files = country();
  files["areas/KZ-79.yaml"] = with(files["areas/KZ-79.yaml"], "Shymkent City", "@@South");
  files["areas/KZ-YUZ.yaml"] = with(files["areas/KZ-YUZ.yaml"], "to: 2018-06-18", "to: 2018-06-19");
  read(files);
  ASSERT_EQ(problems_.size(), 1U) << all_of(problems_);
  EXPECT_EQ(problems_.front().found, "'South' names both KZ-79 and KZ-YUZ");
}

TEST_F(ReadLaw, AnAreaMayTakeTheNameOfOneThatEndedTheDayBefore) {
  std::map<std::string, std::string> files = country();
  files["areas/KZ-05.yaml"] = R"({area: KZ-05, kind: city, within: kz, to: 2018-06-18,
 versions: [{label: Shymkent}], reference: [{title: T}]})";
  read(files);
  EXPECT_EQ(all_of(problems_), "");
  files["areas/KZ-05.yaml"] = with(files["areas/KZ-05.yaml"], "to: 2018-06-18", "to: 2018-06-19");
  read(files);
  ASSERT_EQ(problems_.size(), 1U) << all_of(problems_);
  EXPECT_EQ(problems_.front().found, "'Shymkent' names both KZ-05 and KZ-79");
  EXPECT_EQ(problems_.front().file, "areas/KZ-79.yaml");
}

}  // namespace
}  // namespace mandate::law::read_area_test
