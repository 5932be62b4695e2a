// A mapping as it is made key by key, for documents that are written. What is empty can be left out on the way, as a
// person leaves it out.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/integer.hpp"
#include "base/localized_text.hpp"
#include "base/node.hpp"
#include "base/plain_node.hpp"

namespace mandate {

class DocumentMapping {
 public:
  DocumentMapping() { node_.kind = Node::Kind::mapping; }

  DocumentMapping& put(std::string_view key, Node value) {
    node_.keys.emplace_back(key);
    node_.items.push_back(std::move(value));
    return *this;
  }
  DocumentMapping& put(std::string_view key, std::string_view text) { return put(key, text_node(std::string(text))); }
  DocumentMapping& put(std::string_view key, Count64 number) { return put(key, integer_node(number)); }
  DocumentMapping& put_flag(std::string_view key, bool flag) { return put(key, flag_node(flag)); }
  // Unless it is empty.
  DocumentMapping& put_text(std::string_view key, std::string_view text) {
    return text.empty() ? *this : put(key, text);
  }
  DocumentMapping& put_count(std::string_view key, const std::optional<Count64>& count) {
    return count ? put(key, *count) : *this;
  }
  // A mapping or sequence, unless nothing is in it.
  DocumentMapping& put_items(std::string_view key, Node value) {
    return value.items.empty() ? *this : put(key, std::move(value));
  }
  // The languages in which there is a text.
  DocumentMapping& put_localized(std::string_view key, const LocalizedText& text) {
    DocumentMapping by_language;
    for (const Language language : languages) {
      by_language.put_text(code(language), text.texts.at(static_cast<std::size_t>(language)));
    }
    return put_items(key, std::move(by_language).take());
  }

  [[nodiscard]] Node take() && { return std::move(node_); }

 private:
  Node node_;
};

// What is made of each item, in their order.
template <typename Range, typename Make>
[[nodiscard]] Node sequence_of(const Range& range, Make make) {
  Node node;
  node.kind = Node::Kind::sequence;
  for (const auto& item : range) {
    node.items.push_back(make(item));
  }
  return node;
}

// The same of pairs of key and value.
template <typename Pairs, typename Make>
[[nodiscard]] Node mapping_of(const Pairs& pairs, Make make) {
  DocumentMapping mapping;
  for (const auto& [key, value] : pairs) {
    mapping.put(key, make(value));
  }
  return std::move(mapping).take();
}

}  // namespace mandate
