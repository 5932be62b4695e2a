// The `figures` of a case: of the nation, areas and bodies, and published shares.
#pragma once

#include "base/node.hpp"
#include "io/case_context.hpp"
#include "record/figures.hpp"

namespace mandate::io {

// With `files`, also areas_file, stations_file and columns; announced figures have none.
enum class FigureFiles : bool { refused, allowed };

[[nodiscard]] record::Figures read_figures(const CaseContext& context, const Node& node, FigureFiles files);

}  // namespace mandate::io
