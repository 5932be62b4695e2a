// Reads a value of a rule: written in place, or `$name` of a parameter of the country, `$name[here]` where it
// differs by area.
//
// A parameter has a unit that fits the use, and is in force on every day of the version: a value that ceased or has
// not begun by then is an error.
#pragma once

#include "base/node_reader.hpp"
#include "procedure/requirement.hpp"
#include "procedure/rule_scope.hpp"

namespace mandate::procedure {

// "2/3", or a parameter with unit `fraction`.
[[nodiscard]] RuleValue read_share(const ReadContext& context, const Node& node, const RuleScope& scope);

// A whole number ≥ 0, or a parameter that counts persons or things.
[[nodiscard]] RuleValue read_number(const ReadContext& context, const Node& node, const RuleScope& scope);

// A parameter that differs by area: a fraction or a count.
[[nodiscard]] RuleValue read_weight(const ReadContext& context, const Node& node, const RuleScope& scope);

// A parameter with unit `day`, `month` or `year`.
[[nodiscard]] RuleValue read_period(const ReadContext& context, const Node& node, const RuleScope& scope);

// A parameter with unit `day`, `working_day`, `month` or `year`.
[[nodiscard]] RuleValue read_term(const ReadContext& context, const Node& node, const RuleScope& scope);

}  // namespace mandate::procedure
