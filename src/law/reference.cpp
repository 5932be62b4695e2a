#include "law/reference.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/wording.hpp"

namespace mandate::law {
namespace {

constexpr std::array<std::string_view, 3> address_starts = {"/akn/", "https://", "http://"};

void check_address(const MappingReader& reader, std::string_view href) {
  if (std::ranges::none_of(address_starts, [&](std::string_view start) { return href.starts_with(start); })) {
    reader.context().report(reader.place_of("href"), quoted(href) + " for 'href'",
                            "an Akoma Ntoso address (/akn/…) or a web page (https://…)",
                            "Leave 'href' out where no stable address is known");
  }
}

Reference read_reference(const ReadContext& context, const Node& node) {
  MappingReader reader(context, node, "a reference");
  Reference reference;
  reference.title = reader.require_text("title");
  if (reader.has("href")) {
    reference.href = reader.require_text("href");
    if (!reference.href.empty()) {
      check_address(reader, reference.href);
    }
  }
  reader.take("href");
  reader.finish();
  return reference;
}

}  // namespace

std::vector<Reference> take_references(MappingReader& reader, bool required) {
  std::vector<Reference> references;
  const Node* const node = required ? reader.require("reference") : reader.take("reference");
  if (node == nullptr) {
    return references;
  }
  if (node->kind != Node::Kind::sequence || node->items.empty()) {
    const std::string found = node->kind == Node::Kind::sequence ? "an empty sequence" : describe(*node);
    reader.context().report(node->at, found + " for 'reference'", "a sequence of {title: …, href: …}",
                            "Name the act and article in which it stands");
    return references;
  }
  for (const Node& item : node->items) {
    references.push_back(read_reference(reader.context(), item));
  }
  return references;
}

}  // namespace mandate::law
