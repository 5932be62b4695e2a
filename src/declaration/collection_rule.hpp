// By which rules declarations are collected in one stage. All of it comes from the rule data of the stage's course.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/date.hpp"
#include "declaration/declaration.hpp"

namespace mandate::declaration {

// Within what a person counts once. Tags are made for this scope.
enum class Uniqueness : std::uint8_t {
  none,             // every submission counts: complaints
  per_case,         // a petition, a recall
  across_kind,      // all cases of the procedure: nobody is a member of two parties
  one_per_elector,  // all candidates of one election: an elector supports one
};

// The word in data: "none", "per_case", "across_kind", "one_per_elector".
[[nodiscard]] std::string_view word(Uniqueness uniqueness);
[[nodiscard]] std::optional<Uniqueness> uniqueness_named(std::string_view text);

// Whether other cases of the same scope are asked.
[[nodiscard]] constexpr bool reaches_beyond_case(Uniqueness uniqueness) {
  return uniqueness == Uniqueness::across_kind || uniqueness == Uniqueness::one_per_elector;
}

struct CollectionRule {
  std::size_t areas = 1;  // of the list that AreaIndex points into
  Uniqueness uniqueness = Uniqueness::per_case;
  bool electronic = true;
  bool paper = true;
  std::optional<Date> first_day;  // both inclusive; absent: no such bound
  std::optional<Date> last_day;
  std::optional<TextDigest> text;  // declarations of another text, or of none, are refused
  bool may_withdraw = false;
  bool again_after_withdrawal = false;  // only where may_withdraw
  bool area_must_agree = false;         // with the register; else the register's area is counted

  friend bool operator==(const CollectionRule&, const CollectionRule&) = default;
};

}  // namespace mandate::declaration
