#include "publish/picture.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "publish/text_for_tests.hpp"

namespace mandate::publish::picture_test {
namespace {

TEST(BarPicture, DrawsPartAndThresholdToScale) {
  Bar bar;
  bar.answer = Answer::yes;
  bar.part = 3;
  bar.whole = 4;
  bar.needed = 2;
  const std::string svg = bar_picture(bar).html();
  EXPECT_TRUE(contains(svg, "<rect class=\"yes\" x=\"0\" y=\"6\" width=\"750\""));
  EXPECT_TRUE(contains(svg, "<line class=\"threshold\" x1=\"500\" x2=\"500\""));
}

TEST(BarPicture, HoldsFiguresNearTheLargestNumber) {
  Bar bar;
  bar.part = 9223372036854775807;
  bar.whole = 9223372036854775807;
  bar.needed = 4611686018427387904;
  const std::string svg = bar_picture(bar).html();
  EXPECT_TRUE(contains(svg, "width=\"1000\""));
  EXPECT_TRUE(contains(svg, "x1=\"500\""));
}

TEST(StripPicture, PutsWhatCannotBeToldBetween) {
  Strip strip;
  strip.holding = Fraction(5);
  strip.unknown = Fraction(3);
  strip.failing = Fraction(2);
  strip.needed = Fraction(7);
  const std::string svg = strip_picture(strip).html();
  EXPECT_TRUE(contains(svg, "<rect class=\"yes\" x=\"0\" y=\"6\" width=\"500\""));
  EXPECT_TRUE(contains(svg, "<rect class=\"open\" x=\"500\" y=\"6\" width=\"300\""));
  EXPECT_TRUE(contains(svg, "<rect class=\"no\" x=\"800\" y=\"6\" width=\"200\""));
  EXPECT_TRUE(contains(svg, "<line class=\"threshold\" x1=\"700\""));
  EXPECT_EQ(times(svg, "class=\"cell\""), 9U);
}

TEST(HemicyclePicture, HasOneDotASeatWhateverTheNumber) {
  for (const Count64 seats : {1, 2, 3, 7, 29, 98, 107, 145, 450, 705}) {
    Hemicycle hemicycle;
    hemicycle.names = {"A"};
    hemicycle.seats = {seats};
    hemicycle.groups = {0};
    EXPECT_EQ(times(hemicycle_picture(hemicycle).html(), "<circle "), static_cast<std::size_t>(seats)) << seats;
  }
}

TEST(HemicyclePicture, ColoursEachListAsOftenAsItHasSeats) {
  Hemicycle hemicycle;
  hemicycle.names = {"A", "B"};
  hemicycle.seats = {40, 29};
  hemicycle.groups = {0, 1};
  const std::string svg = hemicycle_picture(hemicycle).html();
  EXPECT_EQ(times(svg, "class=\"g0\""), 40U);
  EXPECT_EQ(times(svg, "class=\"g1\""), 29U);
}

}  // namespace
}  // namespace mandate::publish::picture_test
