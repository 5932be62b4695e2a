// Reads the name of a figure of the closed list (docs/reference/case.md).
#pragma once

#include <string_view>

#include "base/node_reader.hpp"
#include "record/count.hpp"

namespace mandate::procedure {

// Another name is a problem; the result is then any figure.
[[nodiscard]] record::Count read_figure(const ReadContext& context, const Node& node);

// The same for a key that must be there.
[[nodiscard]] record::Count require_figure(MappingReader& reader, std::string_view key);

}  // namespace mandate::procedure
