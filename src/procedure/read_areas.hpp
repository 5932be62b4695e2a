// Reads the operator `areas`: in how many areas a requirement must hold.
#pragma once

#include "base/node_reader.hpp"
#include "procedure/requirement.hpp"
#include "procedure/rule_scope.hpp"

namespace mandate::procedure {

[[nodiscard]] Areas read_areas(const ReadContext& context, const Node& node, const RuleScope& scope);

}  // namespace mandate::procedure
