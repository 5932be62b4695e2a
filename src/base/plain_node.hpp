// Nodes of one value, for documents that are made and not read.
#pragma once

#include <cstdint>
#include <string>
#include <utility>

#include "base/node.hpp"

namespace mandate {

[[nodiscard]] inline Node text_node(std::string text) {
  Node node;
  node.kind = Node::Kind::text;
  node.text = std::move(text);
  return node;
}

[[nodiscard]] inline Node integer_node(std::int64_t integer) {
  Node node;
  node.kind = Node::Kind::integer;
  node.integer = integer;
  return node;
}

[[nodiscard]] inline Node flag_node(bool flag) {
  Node node;
  node.kind = Node::Kind::boolean;
  node.boolean = flag;
  return node;
}

}  // namespace mandate
