// Figures that a case assumes where none was published: `assumed`.
#pragma once

#include "base/node_reader.hpp"
#include "io/case_context.hpp"
#include "record/case.hpp"

namespace mandate::io {

// Into the figures of the case's first record, which is there, and into the list of what is assumed. A figure that
// was published, that is assumed twice or that nobody counts is a problem.
void take_assumed(const CaseContext& context, MappingReader& reader, record::Case& result);

}  // namespace mandate::io
