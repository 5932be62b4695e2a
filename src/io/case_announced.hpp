// The `announced` part of a case: what the authority published, to be compared and never used to decide.
#pragma once

#include <vector>

#include "base/node.hpp"
#include "io/case_context.hpp"
#include "record/case.hpp"

namespace mandate::io {

// `options`: all lists and candidates of the case, of whatever stage.
[[nodiscard]] record::Announced read_announced(const CaseContext& context, const Node& node,
                                               const std::vector<record::Option>& options);

}  // namespace mandate::io
