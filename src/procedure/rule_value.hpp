// The value of a rule on a day: written in place, or a dated parameter.
#pragma once

#include <optional>
#include <string_view>

#include "base/date.hpp"
#include "base/fraction.hpp"
#include "procedure/finding.hpp"
#include "procedure/requirement.hpp"

namespace mandate::procedure {

struct ResolvedValue {
  Fraction value;
  ParameterUse use;
};

// Nothing where the parameter has no number on the day; the reader of the rules refuses such rules.
[[nodiscard]] std::optional<ResolvedValue> resolve(const RuleValue& rule, std::string_view area, Date day);

}  // namespace mandate::procedure
