#include "law/dated_versions.hpp"

namespace mandate::law {

const Node* require_versions(MappingReader& reader) {
  const Node* const node = reader.require("versions");
  if (node == nullptr) {
    return nullptr;
  }
  if (node->kind != Node::Kind::sequence || node->items.empty()) {
    const std::string found = node->kind == Node::Kind::sequence ? "an empty sequence" : describe(*node);
    reader.context().report(node->at, found + " for 'versions'", "a sequence of at least one version");
    return nullptr;
  }
  return node;
}

std::optional<Date> take_from(MappingReader& reader, std::size_t index, std::optional<Date>& previous) {
  const std::optional<Date> from = index == 0 ? reader.take_date("from") : reader.require_date("from");
  if (from && previous && *from <= *previous) {
    reader.context().report(reader.place_of("from"), from->iso() + " after " + previous->iso(),
                            "versions in increasing order of date", "Sort the versions");
  }
  previous = from ? from : previous;
  return from;
}

}  // namespace mandate::law
