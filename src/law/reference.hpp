// Reads where a rule stands: act and article.
#pragma once

#include <vector>

#include "base/node_reader.hpp"
#include "base/reference.hpp"

namespace mandate::law {

using mandate::Reference;

// A `reference` key: a sequence, not empty, of {title, href}.
std::vector<Reference> take_references(MappingReader& reader, bool required);

}  // namespace mandate::law
