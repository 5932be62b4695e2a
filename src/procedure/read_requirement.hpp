// Reads a requirement: a mapping with exactly one operator of the closed set, and maybe label, reference and note.
#pragma once

#include "base/node_reader.hpp"
#include "procedure/requirement.hpp"
#include "procedure/rule_scope.hpp"

namespace mandate::procedure {

[[nodiscard]] Requirement read_requirement(const ReadContext& context, const Node& node, const RuleScope& scope);

}  // namespace mandate::procedure
