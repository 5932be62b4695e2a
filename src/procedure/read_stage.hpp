// Reads a stage: its kind's own keys, and in `on` what follows each outcome that the kind has.
#pragma once

#include <span>
#include <string>

#include "base/node_reader.hpp"
#include "procedure/procedure.hpp"
#include "procedure/rule_scope.hpp"

namespace mandate::procedure {

// `targets`: the ids of all stages and ends of the version.
[[nodiscard]] Stage read_stage(const ReadContext& context, const Node& node, const RuleScope& scope,
                               std::span<const std::string> targets);

}  // namespace mandate::procedure
