// Whether the stages of a version are a chain that a case can run through: each is reached from the first one, and
// none leads back to itself.
#pragma once

#include <span>
#include <vector>

#include "base/node_reader.hpp"
#include "procedure/procedure.hpp"

namespace mandate::procedure {

// `places`: where each stage stands.
void check_stage_graph(const ReadContext& context, const std::vector<Stage>& stages, std::span<const Position> places);

}  // namespace mandate::procedure
