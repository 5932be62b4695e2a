#include "io/xml.hpp"

#include <algorithm>
#include <utility>

#include "io/utf8.hpp"
#include "io/whole_number.hpp"
#include "io/wording.hpp"
#include "record/protocol_table.hpp"

namespace mandate::io {
namespace {

constexpr const char* indentation = "  ";
// The processing instruction that keeps the place of a list.
constexpr const char* list_place = "list";

constexpr unsigned parse_flags = pugi::parse_default | pugi::parse_doctype;

// An upper bound: every element begins with '<', every attribute has '='. Ends of elements take no memory.
bool is_too_large(std::string_view text) {
  std::size_t parts = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool end = i + 1 < text.size() && text[i + 1] == '/';
    parts += text[i] == '=' || (text[i] == '<' && !end) ? 1U : 0U;
  }
  return parts > most_xml_parts;
}

// Walks without recursion.
struct Inspection : pugi::xml_tree_walker {
  bool too_deep = false;
  bool doctype = false;

  bool for_each(pugi::xml_node& node) override {
    too_deep = too_deep || depth() > most_xml_depth;
    doctype = doctype || node.type() == pugi::node_doctype;
    return !too_deep && !doctype;
  }
};

std::string step_of(pugi::xml_node node) {
  const std::string step(local_name(node));
  std::size_t before = 0;
  std::size_t same = 0;
  for (const pugi::xml_node each : node.parent().children(node.name())) {
    before += each == node ? same : 0;
    ++same;
  }
  return same > 1 ? step + "[" + std::to_string(before + 1) + "]" : step;
}

std::string path_of(pugi::xml_node node) {
  std::vector<std::string> steps;
  for (; node.type() == pugi::node_element; node = node.parent()) {
    steps.push_back(step_of(node));
  }
  std::string path;
  for (std::size_t i = steps.size(); i > 0; --i) {
    path += (path.empty() ? "" : "/") + steps[i - 1];
  }
  return path;
}

class StringWriter : public pugi::xml_writer {
 public:
  explicit StringWriter(std::string& out) : out_(out) {}
  void write(const void* data, std::size_t size) override { out_.append(static_cast<const char*>(data), size); }

 private:
  std::string& out_;
};

}  // namespace

XmlSource::XmlSource(const ReadContext& context, std::string_view text) : text_(text), problems_(context) {
  if (is_too_large(text)) {
    problems_.report({}, "more than " + std::to_string(most_xml_parts) + " elements and attributes",
                     "a smaller document", "Split it");
    return;
  }
  const pugi::xml_parse_result parsed = document_.load_buffer(text.data(), text.size(), parse_flags);
  if (!parsed) {
    problems_.report(place_at(text, std::min(static_cast<std::size_t>(parsed.offset), text.size())),
                     "XML that is not well-formed (" + std::string(parsed.description()) + ")", "a whole document",
                     "Fetch the file again");
    return;
  }
  Inspection inspection;
  document_.traverse(inspection);
  if (inspection.doctype || inspection.too_deep) {
    problems_.report({}, inspection.doctype ? "a document type declaration" : "elements nested too deep",
                     inspection.doctype ? "a document without one" : "at most 64 levels",
                     "Such a document is no exchange of results");
    return;
  }
  root_ = document_.document_element();
}

void XmlSource::report(pugi::xml_node node, std::string_view found, std::string expected, std::string advice) {
  const std::ptrdiff_t offset = node.offset_debug();
  const bool known = problems_.will_report() && offset >= 0 && static_cast<std::size_t>(offset) <= text_.size();
  const Position at = known ? place_at(text_, static_cast<std::size_t>(offset)) : Position{};
  problems_.report(at, problems_.will_report() ? path_of(node) + ": " + std::string(found) : std::string(),
                   std::move(expected), std::move(advice));
}

pugi::xml_node XmlSource::require(pugi::xml_node parent, std::string_view name) {
  const pugi::xml_node found = child(parent, name);
  if (found.empty() && !parent.empty()) {
    report(parent, "no element " + std::string(name), "one");
  }
  return found;
}

std::string XmlSource::require_attribute(pugi::xml_node node, const char* name) {
  const std::string value = node.attribute(name).value();
  if (value.empty() && !node.empty()) {
    report(node, "no attribute " + std::string(name), "one");
  }
  return value;
}

Count64 XmlSource::number(pugi::xml_node node) {
  if (!node) {
    return record::absent;
  }
  const std::string text = text_of(node);
  const auto value = read_whole_number(text);
  if (value) {
    return *value;
  }
  report(node, std::string(found(value.error())) + " " + in_quotes(text), "a whole number ≥ 0",
         std::string(advice(value.error())));
  return record::absent;
}

std::string_view local_name(pugi::xml_node node) {
  const std::string_view name = node.name();
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::string_view namespace_of(pugi::xml_node node) {
  const std::string_view name = node.name();
  const std::size_t colon = name.find(':');
  const std::string declaration =
      colon == std::string_view::npos ? "xmlns" : "xmlns:" + std::string(name.substr(0, colon));
  for (; !node.empty(); node = node.parent()) {
    if (const pugi::xml_attribute attribute = node.attribute(declaration.c_str())) {
      return attribute.value();
    }
  }
  return {};
}

pugi::xml_node child(pugi::xml_node parent, std::string_view name) {
  for (const pugi::xml_node each : parent.children()) {
    if (each.type() == pugi::node_element && local_name(each) == name) {
      return each;
    }
  }
  return {};
}

std::vector<pugi::xml_node> children(pugi::xml_node parent, std::string_view name) {
  std::vector<pugi::xml_node> found;
  for (const pugi::xml_node each : parent.children()) {
    if (each.type() == pugi::node_element && local_name(each) == name) {
      found.push_back(each);
    }
  }
  return found;
}

std::string text_of(pugi::xml_node node) {
  const std::string_view text = node.text().get();
  const std::size_t start = text.find_first_not_of(" \t\r\n");
  const std::size_t end = text.find_last_not_of(" \t\r\n");
  return start == std::string_view::npos ? std::string() : std::string(text.substr(start, end - start + 1));
}

std::string child_text(pugi::xml_node parent, std::string_view name) { return text_of(child(parent, name)); }

pugi::xml_node add(pugi::xml_node parent, const char* name) { return parent.append_child(name); }

pugi::xml_node add(pugi::xml_node parent, const char* name, const std::string& text) {
  const pugi::xml_node node = parent.append_child(name);
  node.text().set(text.c_str());
  return node;
}

void set(pugi::xml_node node, const char* attribute, const std::string& value) {
  node.append_attribute(attribute).set_value(value.c_str());
}

std::string xml_text(const pugi::xml_document& document) {
  std::string out;
  StringWriter writer(out);
  document.save(writer, indentation, pugi::format_indent, pugi::encoding_utf8);
  return out;
}

pugi::xml_node XmlLists::element(const char* name) {
  one_.reset();
  return one_.append_child(name);
}

void XmlLists::print(pugi::xml_node parent) {
  if (parent != parent_ || parent.last_child().type() != pugi::node_pi) {
    pugi::xml_node place = parent.append_child(pugi::node_pi);
    place.set_name(list_place);
    place.set_value(std::to_string(lists_.size()).c_str());
    lists_.emplace_back();
    parent_ = parent;
  }
  unsigned depth = 0;
  for (pugi::xml_node above = parent; above.type() == pugi::node_element; above = above.parent()) {
    ++depth;
  }
  StringWriter writer(lists_.back());
  one_.first_child().print(writer, indentation, pugi::format_indent, pugi::encoding_utf8, depth);
}

void XmlLists::expect(std::size_t elements) {
  std::size_t room = std::size_t{64} << 10U;  // what stands before the list is put in front of it
  for (const std::string& list : lists_) {
    room += list.size();
  }
  std::string& list = lists_.back();
  const std::size_t all = list.size() * elements;
  list.reserve(room + all + (all / 8));
}

// Text and attributes have no '<' of their own, so that a place is found by its words. The longest list stays where it
// is, and the others come to it.
std::string XmlLists::text(const pugi::xml_document& document) && {
  const std::string whole = xml_text(document);
  std::string out;
  std::size_t at = 0;
  for (std::size_t i = 0; i < lists_.size(); ++i) {
    const std::string place = std::string("<?") + list_place + " " + std::to_string(i) + "?>";
    const std::size_t found = whole.find(place, at);
    const std::size_t line = whole.rfind('\n', found) + 1;
    out.append(whole, at, line - at);
    if (lists_[i].size() > out.size()) {
      lists_[i].insert(0, out);
      out = std::move(lists_[i]);
    } else {
      out += lists_[i];
    }
    at = found + place.size() + 1;
  }
  return out.append(whole, at);
}

}  // namespace mandate::io
