// What the rules of one version of a procedure may refer to, and the days on which they must hold.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "base/date.hpp"
#include "law/country_scope.hpp"
#include "law/law.hpp"
#include "procedure/procedure.hpp"

namespace mandate::procedure {

struct RuleScope {
  const law::Law* law = nullptr;
  const law::CountryScope* country = nullptr;
  Date from;               // first day of the version
  std::optional<Date> to;  // last day; nothing while it is in force
  std::span<const Body> bodies;
  std::span<const std::string> area_kinds;  // empty: no areas were named
  bool in_area = false;                     // inside `where`: figures and `[here]` are those of an area
};

}  // namespace mandate::procedure
