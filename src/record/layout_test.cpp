#include "record/layout.hpp"

#include <gtest/gtest.h>

namespace mandate::record::layout_test {
namespace {

Layout two_lists() {
  return Layout{{{"electors", "electors", Count::electors, {}, {}},
                 {"votes.a", "votes", {}, 0, {}},
                 {"votes.b", "votes", {}, 1, {}},
                 {"issued_by_member.1", "issued_by_member", {}, {}, 0}}};
}

TEST(Layout, FindsCellsByNameFigureAndOption) {
  const Layout layout = two_lists();
  EXPECT_EQ(layout.find("votes.b"), 2U);
  EXPECT_EQ(layout.cell_of(Count::electors), 0U);
  EXPECT_EQ(layout.cell_of_option(1), 2U);
}

TEST(Layout, WhatItHasNotIsNothing) {
  const Layout layout = two_lists();
  EXPECT_EQ(layout.find("votes"), std::nullopt);
  EXPECT_EQ(layout.cell_of(Count::invalid), std::nullopt);
  EXPECT_EQ(layout.cell_of_option(2), std::nullopt);
}

}  // namespace
}  // namespace mandate::record::layout_test
