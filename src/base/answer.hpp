// The three answers of a decision, and Kleene's strong three-valued logic over them.
//
// A figure that was not published never makes an answer: `cannot_tell` is returned exactly when both
// outcomes are still possible.
#pragma once

#include <cstdint>
#include <string_view>

namespace mandate {

enum class Answer : std::uint8_t { no, yes, cannot_tell };

[[nodiscard]] constexpr Answer answer_of(bool holds) { return holds ? Answer::yes : Answer::no; }

[[nodiscard]] constexpr Answer both(Answer a, Answer b) {
  if (a == Answer::no || b == Answer::no) {
    return Answer::no;
  }
  return a == Answer::yes ? b : a;
}

[[nodiscard]] constexpr Answer either(Answer a, Answer b) {
  if (a == Answer::yes || b == Answer::yes) {
    return Answer::yes;
  }
  return a == Answer::no ? b : a;
}

[[nodiscard]] constexpr Answer negation(Answer a) {
  if (a == Answer::cannot_tell) {
    return a;
  }
  return a == Answer::yes ? Answer::no : Answer::yes;
}

// The word of the determination schema: "yes", "no", "cannot_tell".
[[nodiscard]] constexpr std::string_view word(Answer a) {
  switch (a) {
    case Answer::no:
      return "no";
    case Answer::yes:
      return "yes";
    case Answer::cannot_tell:
      break;
  }
  return "cannot_tell";
}

}  // namespace mandate
