#include "base/node.hpp"

#include "base/wording.hpp"

namespace mandate {

const Node* Node::find(std::string_view key) const {
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (keys[i] == key) {
      return &items[i];
    }
  }
  return nullptr;
}

Position Node::key_place(std::size_t index) const { return index < key_places.size() ? key_places[index] : at; }

std::string_view describe(Node::Kind kind) {
  switch (kind) {
    case Node::Kind::null:
      return "nothing (null)";
    case Node::Kind::boolean:
      return "true or false";
    case Node::Kind::integer:
      return "a whole number";
    case Node::Kind::text:
      return "text";
    case Node::Kind::sequence:
      return "a sequence";
    case Node::Kind::mapping:
      break;
  }
  return "a mapping";
}

std::string describe(const Node& node) {
  if (node.kind == Node::Kind::text) {
    return quoted(node.text);
  }
  if (node.kind == Node::Kind::integer) {
    return std::to_string(node.integer);
  }
  return std::string(describe(node.kind));
}

}  // namespace mandate
