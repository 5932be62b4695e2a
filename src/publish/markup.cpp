#include "publish/markup.hpp"

#include "publish/display.hpp"

namespace mandate::publish {
namespace {

std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : printable(text)) {
    switch (c) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '"':
        result += "&quot;";
        break;
      case '\'':
        result += "&#39;";
        break;
      default:
        result += c;
    }
  }
  return result;
}

std::string start(std::string_view name, Attributes attributes) {
  std::string tag = "<" + std::string(name);
  for (const Attribute& attribute : attributes) {
    tag += " " + std::string(attribute.name) + "=\"" + escaped(attribute.value) + "\"";
  }
  return tag;
}

}  // namespace

Markup Markup::text(std::string_view text) { return trusted(escaped(text)); }

Markup Markup::trusted(std::string_view html) {
  Markup markup;
  markup.html_ = html;
  return markup;
}

Markup element(std::string_view name, Attributes attributes, const Markup& content) {
  return Markup::trusted(start(name, attributes) + ">" + content.html() + "</" + std::string(name) + ">");
}

Markup element(std::string_view name, const Markup& content) { return element(name, {}, content); }

Markup empty_element(std::string_view name, Attributes attributes) {
  return Markup::trusted(start(name, attributes) + "/>");
}

}  // namespace mandate::publish
