// The bytes of a file as they were before somebody packed them, whatever it is called.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "base/node_reader.hpp"

namespace mandate::io {

// Zstandard and gzip by their first bytes; anything else as it is. Nothing, with a problem, where the bytes are damaged
// or become more than `most`.
[[nodiscard]] std::optional<std::string> unpacked(const ReadContext& context, std::string bytes, std::size_t most);

}  // namespace mandate::io
