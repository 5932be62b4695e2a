// For tests: whether a problem was reported, at its place and in its words.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>

#include "base/problem.hpp"

namespace mandate::io {

inline std::string all_texts(const Problems& problems) {
  std::string out;
  for (const Problem& problem : problems) {
    out += "\n  " + problem.text();
  }
  return out.empty() ? " none" : out;
}

// A problem in a file whose name ends so, at that line and column, whose text has all the words.
inline ::testing::AssertionResult has_problem(const Problems& problems, std::string_view file, Position at,
                                              std::initializer_list<std::string_view> words) {
  const bool found = std::ranges::any_of(problems, [&](const Problem& problem) {
    const std::string text = problem.text();
    return problem.file.ends_with(file) && problem.at == at &&
           std::ranges::all_of(words, [&](std::string_view word) { return text.find(word) != std::string::npos; });
  });
  if (found) {
    return ::testing::AssertionSuccess();
  }
  return ::testing::AssertionFailure() << "no such problem at " << file << ":" << at.line << ":" << at.column
                                       << " among:" << all_texts(problems);
}

// The same, and it is the only one.
inline ::testing::AssertionResult has_only_problem(const Problems& problems, std::string_view file, Position at,
                                                   std::initializer_list<std::string_view> words) {
  if (problems.size() != 1) {
    return ::testing::AssertionFailure() << problems.size() << " problems:" << all_texts(problems);
  }
  return has_problem(problems, file, at, words);
}

}  // namespace mandate::io
