#include "io/problem_order.hpp"

#include <gtest/gtest.h>

#include <string>

namespace mandate::io::problem_order_test {
namespace {

TEST(ProblemOrder, FileByFileFromTheTopDown) {
  Problems problems = {
      {"z", {9, 9}, "kept", "", ""}, {"b", {2, 1}, "b2", "", ""},   {"a", {5, 1}, "a5", "", ""},
      {"b", {1, 7}, "b1.7", "", ""}, {"b", {1, 3}, "b1.3", "", ""}, {"a", {5, 1}, "a5 too", "", ""},
      {"a", {0, 0}, "a", "", ""},
  };
  sort_by_place(problems, 1);
  std::string order;
  for (const Problem& problem : problems) {
    order += problem.found + ";";
  }
  EXPECT_EQ(order, "kept;b1.3;b1.7;b2;a;a5;a5 too;");
}

}  // namespace
}  // namespace mandate::io::problem_order_test
