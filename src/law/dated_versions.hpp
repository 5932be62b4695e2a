// `versions` of a thing whose first version may reach back to before the history begins.
#pragma once

#include <cstddef>
#include <optional>

#include "base/node_reader.hpp"

namespace mandate::law {

// The sequence under `versions`; nullptr, with a report, where there is none or it is empty.
const Node* require_versions(MappingReader& reader);

// Takes `from` of the version with that index. Only the first may leave it out; each is later than the one before.
// `previous` is the day of the version before, and becomes that of this one.
std::optional<Date> take_from(MappingReader& reader, std::size_t index, std::optional<Date>& previous);

}  // namespace mandate::law
