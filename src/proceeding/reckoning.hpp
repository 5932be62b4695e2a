// What a stage comes to as things stand.
#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "base/answer.hpp"
#include "procedure/course.hpp"
#include "proceeding/not_taken.hpp"

namespace mandate::proceeding {

// Something that must still come, or is not as it must be.
struct Gap {
  enum class Kind : std::uint8_t {
    criterion_open,   // not looked at yet
    criterion_unmet,  // looked at, and missing or wrong
    contribution,     // without an answer
    act,              // of the authority
    notice,
    answer,
    figures,
    signature,          // of the authority under the outcome
    register_missing,   // named by an event, and not lent: the count cannot be told
    elsewhere_missing,  // the same of who declared in other cases
  };
  Kind kind = Kind::act;
  std::string id;      // of the criterion or contribution; digest of what is missing
  std::string reason;  // as recorded; may be empty
  friend bool operator==(const Gap&, const Gap&) = default;
};

struct Reckoning {
  std::string outcome;     // as things stand; empty: cannot be told, or nothing yet
  bool concluded = false;  // nothing more can change it: the stage ends by itself unless it must be signed
  std::vector<Gap> gaps;
};

// What the rule of the stage says of its figures.
struct RuleAnswer {
  bool has_rule = false;
  Answer answer = Answer::cannot_tell;
  std::string_view outcome;  // of the procedure's stage; empty: cannot tell
};

// What a stage is reckoned from besides what it took itself.
struct Bench {
  const procedure::CourseStage* stage = nullptr;
  RuleAnswer rule;
  bool has_figures = false;  // of its own
};

using Taken = std::expected<void, NotTaken>;

[[nodiscard]] inline Taken refuse(NotTaken why) { return std::unexpected(why); }

[[nodiscard]] inline bool leads_on(const procedure::CourseStage& stage, std::string_view outcome) {
  return !stage.next(outcome).empty();
}

// The outcome by the rule alone; empty where there is none or it cannot tell.
[[nodiscard]] inline std::string by_rule(const Bench& bench, std::string_view yes, std::string_view no) {
  if (!bench.rule.has_rule || bench.rule.answer == Answer::cannot_tell) {
    return {};
  }
  return std::string(bench.rule.answer == Answer::yes ? yes : no);
}

}  // namespace mandate::proceeding
