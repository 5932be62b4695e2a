#include "base/node.hpp"

#include <cstddef>

namespace mandate {

const Node* Node::find(std::string_view key) const {
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (keys[i] == key) {
      return &items[i];
    }
  }
  return nullptr;
}

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

}  // namespace mandate
