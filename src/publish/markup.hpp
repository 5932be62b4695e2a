// Pieces of HTML and SVG that cannot hold unescaped text.
//
// Elements are always closed, so that a page is well-formed XML as well.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace mandate::publish {

class Markup {
 public:
  Markup() = default;

  // Text with & < > " ' escaped and control characters left out.
  [[nodiscard]] static Markup text(std::string_view text);
  // Markup as it stands; only for what this program wrote itself.
  [[nodiscard]] static Markup trusted(std::string_view html);

  [[nodiscard]] const std::string& html() const { return html_; }
  [[nodiscard]] bool empty() const { return html_.empty(); }

  Markup& operator+=(const Markup& other) {
    html_ += other.html_;
    return *this;
  }
  friend Markup operator+(Markup a, const Markup& b) { return a += b; }

 private:
  std::string html_;
};

struct Attribute {
  std::string_view name;
  std::string value;  // escaped when written; an attribute with an empty value is written as name=""
};
using Attributes = std::initializer_list<Attribute>;

// <name attributes>content</name>
[[nodiscard]] Markup element(std::string_view name, Attributes attributes, const Markup& content);
[[nodiscard]] Markup element(std::string_view name, const Markup& content);
// <name attributes/>
[[nodiscard]] Markup empty_element(std::string_view name, Attributes attributes);

}  // namespace mandate::publish
