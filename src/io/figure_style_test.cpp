#include "io/figure_style.hpp"

#include <gtest/gtest.h>

#include <initializer_list>

namespace mandate::io::figure_style_test {
namespace {

FigureStyle style_of(std::initializer_list<std::string_view> cells) {
  FigureStyleDetector detector;
  for (const std::string_view cell : cells) {
    detector.look_at(cell);
  }
  return detector.style();
}

TEST(FigureStyle, PlainDigitsHaveNoSigns) { EXPECT_EQ(style_of({"0", "1234", "", "n/a"}), FigureStyle{}); }

TEST(FigureStyle, GroupsOfThreeAreThousands) {
  EXPECT_EQ(style_of({"1,234", "5"}), (FigureStyle{",", ""}));
  EXPECT_EQ(style_of({"1.234.567"}), (FigureStyle{".", ""}));
  EXPECT_EQ(style_of({"1 234"}), (FigureStyle{" ", ""}));
  EXPECT_EQ(style_of({"1\u00A0234"}), (FigureStyle{"\u00A0", ""}));
}

TEST(FigureStyle, OtherGroupsAreDecimals) {
  EXPECT_EQ(style_of({"1,0"}), (FigureStyle{"", ","}));
  EXPECT_EQ(style_of({"1 234,00"}), (FigureStyle{" ", ","}));
  // One cell decides for all: 1.000 beside 2.0 is one, not a thousand.
  EXPECT_EQ(style_of({"1.000", "2.0"}), (FigureStyle{"", "."}));
}

TEST(FigureStyle, FiguresAreReadExactly) {
  EXPECT_EQ(read_figure("1,234", {",", ""}), 1234);
  EXPECT_EQ(read_figure(" 12 ", {}), 12);
  EXPECT_EQ(read_figure("\t\u00A0 12 \u00A0", {}), 12);
  EXPECT_EQ(read_figure("1 234,00", {" ", ","}), 1234);
  EXPECT_EQ(read_figure("9 223 372 036 854 775 807", {" ", ""}), 9223372036854775807);
  EXPECT_EQ(read_figure("1.000", {"", "."}), 1);
}

TEST(FigureStyle, WhatIsNoFigureIsNone) {
  EXPECT_EQ(read_figure("12,5", {"", ","}), std::unexpected(NumberFault::fraction));
  EXPECT_EQ(read_figure("1,23", {",", ""}), std::unexpected(NumberFault::fraction));
  EXPECT_EQ(read_figure("-5", {}), std::unexpected(NumberFault::negative));
  EXPECT_EQ(read_figure("9 223 372 036 854 775 808", {" ", ""}), std::unexpected(NumberFault::outside_64_bits));
  EXPECT_EQ(read_figure("12,34,567", {",", ""}), std::unexpected(NumberFault::separators));
  EXPECT_FALSE(looks_like_figure("-5"));
  EXPECT_FALSE(looks_like_figure("12 %"));
  EXPECT_TRUE(looks_like_figure("1 234"));
}

}  // namespace
}  // namespace mandate::io::figure_style_test
