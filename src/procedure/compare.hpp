// The same figures under several laws, side by side, and which provision makes the difference.
#pragma once

#include <string>
#include <vector>

#include "procedure/decide.hpp"
#include "procedure/determination.hpp"

namespace mandate::procedure {

// One value of the law that is not the same under two of the laws compared.
struct RuleDifference {
  std::string parameter;                 // name; or empty where a whole procedure version differs
  std::vector<const law::DatedValue*> values;  // one a law; nullptr where it is not applied there
  std::vector<const law::Parameter*> parameters;
};

struct LawComparison {
  std::vector<Determination> determinations;  // in the order asked
  std::vector<RuleDifference> rules;
  std::vector<std::string> differing_lists;   // lists whose seats are not the same everywhere
  bool answers_differ = false;
  bool seats_differ = false;
};

[[nodiscard]] LawComparison compare(const std::vector<Question>& questions);

}  // namespace mandate::procedure
