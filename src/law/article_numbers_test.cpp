#include "law/article_numbers.hpp"

#include <gtest/gtest.h>

namespace mandate::law::article_numbers_test {
namespace {

TEST(ArticleNumbers, AreThoseOfTheArticleAndItsParts) {
  EXPECT_EQ(article_numbers("83-1(2)"), (std::vector<unsigned>{83, 1, 2}));
  EXPECT_LT(article_numbers("6(3)"), article_numbers("15(2)"));
  EXPECT_TRUE(article_numbers("preamble").empty());
}

}  // namespace
}  // namespace mandate::law::article_numbers_test
