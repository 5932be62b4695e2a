#include "procedure/read_figure.hpp"

#include "base/wording.hpp"

namespace mandate::procedure {

record::Count read_figure(const ReadContext& context, const Node& node) {
  const std::optional<record::Count> count =
      node.kind == Node::Kind::text ? record::count_named(node.text) : std::nullopt;
  if (!count) {
    context.report(node.at, describe(node) + " as a figure", "one of: " + listed(record::count_names));
  }
  return count.value_or(record::Count::valid);
}

record::Count require_figure(MappingReader& reader, std::string_view key) {
  const Node* const node = reader.require(key);
  return node == nullptr ? record::Count::valid : read_figure(reader.context(), *node);
}

}  // namespace mandate::procedure
