// Documents as JSON text (RFC 8259): the form in which rules are embedded, published and hashed.
//
// Canonical: keys in increasing order of their bytes, no whitespace, UTF-8 written as itself, and only what
// a Node holds: null, true, false, whole numbers of 64 bits, text, sequences, mappings. The same document has one
// text: that of Python's json.dumps(document, ensure_ascii=False, sort_keys=True, separators=(",", ":")).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/node.hpp"
#include "base/node_reader.hpp"

namespace mandate::io {

// Deeper than a YAML file may be, for the canonical rules wrap files.
inline constexpr std::size_t most_json_depth = 96;

[[nodiscard]] std::string canonical_json(const Node& node);

// Appends the text in quotes, escaped.
void append_json_text(std::string& out, std::string_view text);

// Any JSON text, canonical or not. Floating-point numbers, numbers outside 64 bits, duplicate keys and too
// deep nesting are problems; nothing where there was one. Nodes have no places.
[[nodiscard]] std::optional<Node> read_json(const ReadContext& context, std::string_view text);

}  // namespace mandate::io
