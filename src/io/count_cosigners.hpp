// `officers` and `witnesses` of count.yaml: docs/reference/count.md, "Signatures".
#pragma once

#include "base/node_reader.hpp"
#include "tally/cosigners.hpp"

namespace mandate::io {

// Nobody where the key is absent.
[[nodiscard]] tally::Cosigners take_cosigners(MappingReader& count, std::string_view key);

}  // namespace mandate::io
