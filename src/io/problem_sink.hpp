// Reports problems of one file up to a number, and says how many more there were: a table with the wrong columns has
// one problem a cell.
#pragma once

#include <cstddef>
#include <string>
#include <utility>

#include "base/node_reader.hpp"

namespace mandate::io {

class ProblemSink {
 public:
  static constexpr std::size_t most_reported = 50;

  explicit ProblemSink(ReadContext context) : context_(std::move(context)) {}

  void report(Position at, std::string found, std::string expected = {}, std::string advice = {}) {
    if (++reported_ <= most_reported) {
      context_.report(at, std::move(found), std::move(expected), std::move(advice));
    }
  }

  // Says how many were not reported. True where there was no problem at all.
  bool finish() {
    if (reported_ > most_reported) {
      context_.report({}, std::to_string(reported_ - most_reported) + " further problems", {},
                      "Correct the first " + std::to_string(most_reported) + " and read the file again");
    }
    return reported_ == 0;
  }

  // Whether the next problem is still one of those reported: its words may cost something.
  [[nodiscard]] bool will_report() const { return reported_ < most_reported; }
  [[nodiscard]] bool clean() const { return reported_ == 0; }
  [[nodiscard]] const ReadContext& context() const { return context_; }

 private:
  ReadContext context_;
  std::size_t reported_ = 0;
};

}  // namespace mandate::io
