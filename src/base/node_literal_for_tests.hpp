// Documents written in place, for tests: flow form, with the places that a file would have.
//
//   {area: KZ-10, versions: [{label: "Abai"}], verified: false}
//
// Words without quotes are text, except whole numbers, true, false and null. `@@` before a token marks the place
// at which a test expects a problem; it takes no room itself. Malformed literals throw.
#pragma once

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include "base/node.hpp"

namespace mandate::testing {

struct Literal {
  Node root;
  std::optional<Position> mark;
};

class LiteralReader {
 public:
  explicit LiteralReader(std::string_view text) : text_(text) {}

  Literal read() {
    Literal literal;
    literal.root = node();
    skip_space();
    if (offset_ != text_.size()) {
      fail("more than one value");
    }
    literal.mark = mark_;
    return literal;
  }

 private:
  static constexpr std::string_view mark_text = "@@";

  [[noreturn]] void fail(const std::string& what) const {
    throw std::invalid_argument(what + " at offset " + std::to_string(offset_));
  }

  [[nodiscard]] bool at_end() const { return offset_ == text_.size(); }
  [[nodiscard]] char peek() const { return at_end() ? '\0' : text_[offset_]; }

  void advance() {
    if (peek() == '\n') {
      place_ = Position{place_.line + 1, 1};
    } else {
      ++place_.column;
    }
    ++offset_;
  }

  void skip_space() {
    while (!at_end() && std::isspace(static_cast<unsigned char>(peek())) != 0) {
      advance();
    }
    if (text_.substr(offset_).starts_with(mark_text)) {
      mark_ = place_;
      offset_ += mark_text.size();
    }
  }

  void expect(char c) {
    skip_space();
    if (peek() != c) {
      fail(std::string("expected ") + c);
    }
    advance();
  }

  // Whether the closing character follows; takes it, or the comma before the next element.
  bool closes(char closing, bool first) {
    skip_space();
    if (peek() == closing) {
      advance();
      return true;
    }
    if (!first) {
      expect(',');
      skip_space();
    }
    return false;
  }

  std::string quoted_text() {
    advance();
    std::string out;
    while (!at_end() && peek() != '"') {
      out += peek();
      advance();
    }
    expect('"');
    return out;
  }

  std::string bare_text() {
    std::string out;
    while (!at_end() && std::string_view(",:{}[]\"\n").find(peek()) == std::string_view::npos) {
      out += peek();
      advance();
    }
    while (out.ends_with(' ')) {
      out.pop_back();
    }
    return out;
  }

  std::string key() {
    skip_space();
    std::string name = peek() == '"' ? quoted_text() : bare_text();
    if (name.empty()) {
      fail("no key");
    }
    return name;
  }

  void mapping(Node& node) {
    node.kind = Node::Kind::mapping;
    advance();
    for (bool first = true; !closes('}', first); first = false) {
      node.key_places.push_back(place_);
      node.keys.push_back(key());
      expect(':');
      node.items.push_back(this->node());
    }
  }

  void sequence(Node& node) {
    node.kind = Node::Kind::sequence;
    advance();
    for (bool first = true; !closes(']', first); first = false) {
      node.items.push_back(this->node());
    }
  }

  static void plain(Node& node, std::string text) {
    const std::string_view digits = std::string_view(text).substr(text.starts_with('-') ? 1 : 0);
    if (text == "null") {
      node.kind = Node::Kind::null;
    } else if (text == "true" || text == "false") {
      node.kind = Node::Kind::boolean;
      node.boolean = text == "true";
    } else if (!digits.empty() && std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; })) {
      node.kind = Node::Kind::integer;
      node.integer = std::stoll(text);
    } else {
      node.kind = Node::Kind::text;
      node.text = std::move(text);
    }
  }

  Node node() {
    skip_space();
    Node node;
    node.at = place_;
    if (peek() == '{') {
      mapping(node);
    } else if (peek() == '[') {
      sequence(node);
    } else if (peek() == '"') {
      node.kind = Node::Kind::text;
      node.text = quoted_text();
    } else {
      std::string text = bare_text();
      if (text.empty()) {
        fail("no value");
      }
      plain(node, std::move(text));
    }
    return node;
  }

  std::string_view text_;
  std::size_t offset_ = 0;
  Position place_{1, 1};
  std::optional<Position> mark_;
};

[[nodiscard]] inline Literal literal(std::string_view text) { return LiteralReader(text).read(); }

// The text with the only occurrence of a part replaced.
[[nodiscard]] inline std::string with(std::string text, std::string_view part, std::string_view replacement) {
  const std::size_t found = text.find(part);
  if (found == std::string::npos || text.find(part, found + 1) != std::string::npos) {
    throw std::invalid_argument("not exactly once: " + std::string(part));
  }
  text.replace(found, part.size(), replacement);
  return text;
}

[[nodiscard]] inline std::string all_of(const Problems& problems) {
  std::string out;
  for (const Problem& problem : problems) {
    out += problem.text() + '\n';
  }
  return out;
}

}  // namespace mandate::testing
