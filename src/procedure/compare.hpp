// The same figures under several laws, side by side, and which provision makes the difference.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "procedure/decide.hpp"
#include "procedure/determination.hpp"

namespace mandate::procedure {

// One value of the law that is not the same under all the laws compared. One entry a law in each vector.
struct RuleDifference {
  std::string parameter;           // name
  std::vector<ParameterUse> uses;  // `parameter` nullptr where the law does not apply it
};

struct LawComparison {
  std::vector<Determination> determinations;  // in the order asked
  // Where no version is in force and the procedure names a successor that is: the same figures under it.
  std::vector<std::optional<Determination>> successors;  // one a determination
  std::vector<RuleDifference> rules;                     // in order of name
  std::vector<std::string> differing_lists;              // not the same seats under all laws that give seats
  bool answers_differ = false;
  bool versions_differ = false;
};

[[nodiscard]] LawComparison compare(const std::vector<Question>& questions);

}  // namespace mandate::procedure
