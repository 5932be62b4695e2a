// The project's rules, read from their folder once.
#pragma once

#include <gtest/gtest.h>

#include "io/rules.hpp"
#include "procedure/rule_book.hpp"

namespace mandate::golden {

inline const procedure::RuleBook& rules() {
  static const procedure::RuleBook book = [] {
    Problems problems;
    procedure::RuleBook read = io::read_rule_book_directory(MANDATE_SOURCE_DIR "/rules", problems);
    for (const Problem& problem : problems) {
      ADD_FAILURE() << problem.text();
    }
    return read;
  }();
  return book;
}

}  // namespace mandate::golden
