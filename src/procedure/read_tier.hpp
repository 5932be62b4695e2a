// Reads the tiers of an allocation: how many seats, by which method, over which threshold, and what a tie leads to.
#pragma once

#include <vector>

#include "base/node_reader.hpp"
#include "procedure/procedure.hpp"
#include "procedure/rule_scope.hpp"

namespace mandate::procedure {

[[nodiscard]] std::vector<Tier> read_tiers(const ReadContext& context, const Node& node, const RuleScope& scope);

}  // namespace mandate::procedure
