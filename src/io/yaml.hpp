// Reads the strict YAML subset of docs/reference/rule-data.md.
//
// Mappings, sequences, text, whole numbers of 64 bits, true, false, null; one document a file. Refused, each with
// its place: anchors, aliases, tags, directives, floating-point and oddly written numbers, unquoted yes/no/on/off,
// `~` and values left empty, keys that are no text or stand twice, and nesting beyond `most_yaml_depth`.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/node.hpp"
#include "base/node_reader.hpp"

namespace mandate::io {

inline constexpr std::size_t most_yaml_depth = 64;

// Larger texts are no rule file and no case; tables go into CSV files.
inline constexpr std::size_t most_yaml_bytes = std::size_t{16} << 20U;

// Every problem of the text is reported, up to the first place after which YAML itself cannot be followed.
// Nothing where there was one. The text is UTF-8 as `check_text` leaves it.
[[nodiscard]] std::optional<Node> read_yaml(const ReadContext& context, std::string_view text);

}  // namespace mandate::io
