// Which of the three answers are still possible, and Kleene's logic over such sets: the answers that come out where
// every combination is possible. Where parts hang together that is too many, never too few.
#pragma once

#include <array>
#include <bitset>
#include <cstddef>

#include "base/answer.hpp"

namespace mandate::procedure {

class AnswerSet {
 public:
  constexpr AnswerSet() = default;
  explicit AnswerSet(Answer only) { add(only); }

  void add(Answer answer) { set_.set(static_cast<std::size_t>(answer)); }
  void add(AnswerSet others) { set_ |= others.set_; }
  [[nodiscard]] bool has(Answer answer) const { return set_.test(static_cast<std::size_t>(answer)); }
  [[nodiscard]] bool only(Answer answer) const { return has(answer) && set_.count() == 1; }

  // The answer nearest to the wanted one: it, else cannot tell, else the other.
  [[nodiscard]] Answer nearest(Answer wanted) const {
    if (has(wanted)) {
      return wanted;
    }
    return has(Answer::cannot_tell) ? Answer::cannot_tell : negation(wanted);
  }

  // `combine` of every pair.
  template <typename Combine>
  [[nodiscard]] AnswerSet with(AnswerSet other, Combine combine) const {
    AnswerSet made;
    for (const Answer a : all) {
      for (const Answer b : all) {
        if (has(a) && other.has(b)) {
          made.add(combine(a, b));
        }
      }
    }
    return made;
  }

  [[nodiscard]] AnswerSet negated() const {
    AnswerSet made;
    for (const Answer answer : all) {
      if (has(answer)) {
        made.add(negation(answer));
      }
    }
    return made;
  }

 private:
  static constexpr std::array<Answer, 3> all = {Answer::no, Answer::yes, Answer::cannot_tell};
  std::bitset<3> set_;
};

}  // namespace mandate::procedure
