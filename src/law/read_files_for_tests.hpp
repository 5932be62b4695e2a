// For tests: the files of a country, read, and the one problem that stands where a mark was set in them.
#pragma once

#include <gtest/gtest.h>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/node_literal_for_tests.hpp"
#include "law/law.hpp"
#include "law/rule_file.hpp"

namespace mandate::law::for_tests {

class ReadFiles : public ::testing::Test {
 protected:
  Law read(const std::map<std::string, std::string>& files) {
    problems_.clear();
    mark_.reset();
    std::vector<Document> documents;
    for (const auto& [path, text] : files) {
      mandate::testing::Literal read = mandate::testing::literal(text);
      if (read.mark) {
        mark_ = read.mark;
        marked_file_ = path;
      }
      documents.push_back({path, std::move(read.root)});
    }
    return read_law("kz", documents, problems_);
  }

  // Exactly one problem: it says what was found, at the mark.
  void expect_problem(std::string_view found) const {
    ASSERT_EQ(problems_.size(), 1U) << mandate::testing::all_of(problems_);
    EXPECT_EQ(problems_.front().found, found);
    ASSERT_TRUE(mark_);
    EXPECT_EQ(problems_.front().at, *mark_) << problems_.front().text();
    EXPECT_EQ(problems_.front().file, marked_file_);
    EXPECT_FALSE(problems_.front().expected.empty());
  }

  Problems problems_;
  std::optional<Position> mark_;
  std::string marked_file_;
};

}  // namespace mandate::law::for_tests
