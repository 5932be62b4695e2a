// Small pieces of documents of NIST SP 1500-100.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "base/localized_text.hpp"
#include "base/node.hpp"
#include "base/plain_node.hpp"

namespace mandate::io::nist {

inline constexpr std::string_view type_prefix = "ElectionResults.";

inline Node list_node() {
  Node node;
  node.kind = Node::Kind::sequence;
  return node;
}

inline void put(Node& mapping, std::string_view key, Node value) {
  mapping.keys.emplace_back(key);
  mapping.items.push_back(std::move(value));
}

// An object of a class of the standard.
inline Node object(std::string_view type, std::string id = {}) {
  Node node;
  node.kind = Node::Kind::mapping;
  put(node, "@type", text_node(std::string(type_prefix) + std::string(type)));
  if (!id.empty()) {
    put(node, "@id", text_node(std::move(id)));
  }
  return node;
}

inline Node ids(std::string id) {
  Node node = list_node();
  node.items.push_back(text_node(std::move(id)));
  return node;
}

// One text a language.
inline Node international(const LocalizedText& text) {
  Node node = object("InternationalizedText");
  Node all = list_node();
  for (const Language language : languages) {
    const std::string& each = text.texts.at(static_cast<std::size_t>(language));
    if (each.empty()) {
      continue;
    }
    Node one = object("LanguageString");
    put(one, "Content", text_node(each));
    put(one, "Language", text_node(std::string(code(language))));
    all.items.push_back(std::move(one));
  }
  put(node, "Text", std::move(all));
  return node;
}

inline Node external(std::string value) {
  Node one = object("ExternalIdentifier");
  put(one, "Type", text_node("local-level"));
  put(one, "Value", text_node(std::move(value)));
  Node all = list_node();
  all.items.push_back(std::move(one));
  return all;
}

}  // namespace mandate::io::nist
