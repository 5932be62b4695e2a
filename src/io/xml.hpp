// XML documents on pugixml, bounded: no DTD, no entities of its own, no deep nesting, no document that needs more
// memory than it should. Names are compared without their prefix.
#pragma once

#include <cstddef>
#include <memory>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "base/integer.hpp"
#include "io/problem_sink.hpp"

namespace mandate::io {

// Elements and attributes together; each takes up to 64 bytes of memory, twice that with its text.
inline constexpr std::size_t most_xml_parts = std::size_t{6} << 20U;
inline constexpr int most_xml_depth = 64;

// A document that is being read. The text must outlive it.
class XmlSource {
 public:
  // `root()` is empty where there was a problem.
  XmlSource(const ReadContext& context, std::string_view text);

  [[nodiscard]] pugi::xml_node root() const { return root_; }
  [[nodiscard]] ProblemSink& problems() { return problems_; }

  // "…: EML/Count/Election/Contests/Contest[2]: found".
  void report(pugi::xml_node node, std::string_view found, std::string expected = {}, std::string advice = {});

  // The first child of that name; reported where there is none.
  pugi::xml_node require(pugi::xml_node parent, std::string_view name);
  // An attribute's text; reported where there is none.
  std::string require_attribute(pugi::xml_node node, const char* name);
  // The element's text as a whole number ≥ 0; `record::absent` and reported where it is none.
  Count64 number(pugi::xml_node node);

 private:
  std::string_view text_;
  ProblemSink problems_;
  pugi::xml_document document_;
  pugi::xml_node root_;
};

// The name without its prefix.
[[nodiscard]] std::string_view local_name(pugi::xml_node node);
// The namespace that the element's prefix stands for where it stands.
[[nodiscard]] std::string_view namespace_of(pugi::xml_node node);
// The first child element of that name; an empty node where there is none.
[[nodiscard]] pugi::xml_node child(pugi::xml_node parent, std::string_view name);
// All child elements of that name, in order.
[[nodiscard]] std::vector<pugi::xml_node> children(pugi::xml_node parent, std::string_view name);
// The text of the element, spaces at both ends taken off.
[[nodiscard]] std::string text_of(pugi::xml_node node);
// The text of the first child of that name; empty where there is none.
[[nodiscard]] std::string child_text(pugi::xml_node parent, std::string_view name);

// For writing: a child element, with a text.
pugi::xml_node add(pugi::xml_node parent, const char* name);
pugi::xml_node add(pugi::xml_node parent, const char* name, const std::string& text);
void set(pugi::xml_node node, const char* attribute, const std::string& value);
[[nodiscard]] std::string xml_text(const pugi::xml_document& document);

// Long lists of elements, each printed as soon as it is made: a document that holds a hundred thousand blocks takes
// half a gigabyte.
class XmlLists {
 public:
  // An element to fill in; the one before it is gone.
  [[nodiscard]] pugi::xml_node element(const char* name);
  // Prints that element as a child of `parent`, behind what stands in it now and before what is added later.
  void print(pugi::xml_node parent);

  // Room for so many more elements like those of the list that is printed now.
  void expect(std::size_t elements);

  // As xml_text, with what was printed. Takes it.
  [[nodiscard]] std::string text(const pugi::xml_document& document) &&;

 private:
  pugi::xml_document one_;
  std::vector<std::string> lists_;
  pugi::xml_node parent_;  // of the last list
};

}  // namespace mandate::io
