// A structured document as the core sees it: what a YAML file or the canonical JSON form holds.
//
// Readers in `io/` make it and refuse everything outside the subset (see docs/reference/rule-data.md);
// each node keeps the place it was read from, so that later errors can point there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.hpp"

namespace mandate {

struct Node {
  enum class Kind : std::uint8_t { null, boolean, integer, text, sequence, mapping };

  Kind kind = Kind::null;
  bool boolean = false;
  std::int64_t integer = 0;
  std::string text;
  std::vector<Node> items;           // of a sequence; of a mapping the values, in the order of `keys`
  std::vector<std::string> keys;     // of a mapping; each once
  std::vector<Position> key_places;  // of a mapping; empty where the input has no lines
  Position at;

  // The value of a key of a mapping; nullptr where there is none or this is no mapping.
  [[nodiscard]] const Node* find(std::string_view key) const;
  // Where the key of that index stands; the mapping's own place where the input has no lines.
  [[nodiscard]] Position key_place(std::size_t index) const;
};

// One file as read.
struct Document {
  std::string file;  // relative to the folder it was read from, with '/'
  Node root;
};

// A word for messages: "a mapping", "text", …
[[nodiscard]] std::string_view describe(Node::Kind kind);
// What stands there, for messages: the text in quotes, the number, or the word for the kind.
[[nodiscard]] std::string describe(const Node& node);

}  // namespace mandate
