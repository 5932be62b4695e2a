// For tests: a folder with a case of the country "xx" (io/rules_for_tests.hpp), read back.
#pragma once

#include <gtest/gtest.h>

#include <optional>
#include <string>

#include "io/case_folder.hpp"
#include "io/folder_for_tests.hpp"
#include "io/problems_for_tests.hpp"
#include "io/rules_for_tests.hpp"

namespace mandate::io {

// The six lines that every case has; what a test adds begins in line 7.
inline constexpr std::string_view referendum_head =
    "case: c\njurisdiction: xx\nprocedure: referendum\ndate: 2020-05-10\ntitle: A vote\nsources: [{id: s, title: "
    "Source}]\n";
inline constexpr std::string_view assembly_head =
    "case: c\njurisdiction: xx\nprocedure: assembly\ndate: 2020-05-10\ntitle: An election\nsources: [{id: s, title: "
    "Source}]\n";

class CaseTest : public ::testing::Test {
 protected:
  void file(const std::string& name, std::string_view bytes) { folder_.write("c/" + name, bytes); }

  std::optional<record::Case> read(std::string_view yaml) {
    problems.clear();
    file("case.yaml", yaml);
    return read_case(folder_.path() / "c", rules, problems);
  }

  // A case without problems.
  record::Case good(std::string_view head, std::string_view rest) {
    std::optional<record::Case> result = read(std::string(head) + std::string(rest));
    EXPECT_TRUE(result) << all_texts(problems);
    EXPECT_TRUE(problems.empty()) << all_texts(problems);
    return result.value_or(record::Case{.records = {record::StageRecord{}}});
  }

  // A case with problems, which are then in `problems`.
  void bad(std::string_view head, std::string_view rest) {
    EXPECT_FALSE(read(std::string(head) + std::string(rest)));
    EXPECT_FALSE(problems.empty());
  }

  [[nodiscard]] const std::filesystem::path& folder() const { return folder_.path(); }

  procedure::RuleBook rules = test_rules();
  Problems problems;

 private:
  TestFolder folder_;
};

}  // namespace mandate::io
