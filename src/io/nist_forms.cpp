// The two written forms of one document.
#include <algorithm>
#include <array>
#include <utility>

#include "io/json.hpp"
#include "io/nist.hpp"
#include "io/nist_node.hpp"
#include "io/utf8.hpp"
#include "io/whole_number.hpp"
#include "io/xml.hpp"

namespace mandate::io {
namespace {

using namespace nist;

constexpr std::string_view nist_namespace = "http://itl.nist.gov/ns/voting/1500-100/v2";
constexpr std::string_view instance_namespace = "http://www.w3.org/2001/XMLSchema-instance";

// Each value takes some 140 bytes of memory.
constexpr std::size_t most_values = std::size_t{2} << 20U;

// What stands several times, what is a number, and what XML needs the class of.
constexpr std::array<std::string_view, 15> repeated = {"Election",     "GpUnit",      "Party",
                                                       "Candidate",    "Contest",     "VoteCounts",
                                                       "CountStatus",  "Text",        "ContestSelection",
                                                       "BallotCounts", "OtherCounts", "ExternalIdentifier",
                                                       "Office",       "Person",      "Header"};
constexpr std::array<std::string_view, 13> number_elements = {
    "Count",           "Overvotes",     "Undervotes",  "WriteIns",         "BallotsCast",        "BallotsOutstanding",
    "BallotsRejected", "SequenceStart", "SequenceEnd", "VotersRegistered", "VotersParticipated", "NumberElected",
    "VotesAllowed"};
constexpr std::array<std::string_view, 3> of_classes = {"Contest", "ContestSelection", "GpUnit"};

template <typename Names>
bool is_one_of(const Names& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

void write_member(pugi::xml_node parent, const std::string& key, const Node& value);

// The members of an object as attributes and elements.
void write_object(pugi::xml_node element, std::string_view name, const Node& value) {
  for (std::size_t i = 0; i < value.keys.size(); ++i) {
    const std::string& key = value.keys[i];
    const Node& member = value.items[i];
    if (key == "@id") {
      set(element, "ObjectId", member.text);
    } else if (key == "@type") {
      if (is_one_of(of_classes, name)) {
        set(element, "xsi:type", member.text.substr(type_prefix.size()));
      }
    } else if (key == "Language") {
      set(element, "Language", member.text);
    } else if (key == "Content") {
      element.text().set(member.text.c_str());
    } else {
      write_member(element, key, member);
    }
  }
}

void write_member(pugi::xml_node parent, const std::string& key, const Node& value) {
  switch (value.kind) {
    case Node::Kind::integer:
      add(parent, key.c_str(), std::to_string(value.integer));
      return;
    case Node::Kind::mapping:
      write_object(add(parent, key.c_str()), key, value);
      return;
    case Node::Kind::sequence:
      break;
    default:
      add(parent, key.c_str(), value.text);
      return;
  }
  const bool references = !value.items.empty() && value.items.front().kind == Node::Kind::text;
  std::string together;
  for (const Node& item : value.items) {
    if (references) {
      together += (together.empty() ? "" : " ") + item.text;
    } else {
      write_object(add(parent, key.c_str()), key, item);
    }
  }
  if (references) {
    add(parent, key.c_str(), together);
  }
}

Node read_element(XmlSource& source, pugi::xml_node element);

Node read_leaf(XmlSource& source, pugi::xml_node element, std::string_view name) {
  const std::string text = text_of(element);
  if (name.ends_with("Ids")) {
    Node list = list_node();
    for (std::size_t at = text.find_first_not_of(" \t\r\n"); at != std::string::npos;) {
      const std::size_t end = std::min(text.find_first_of(" \t\r\n", at), text.size());
      list.items.push_back(text_node(text.substr(at, end - at)));
      at = text.find_first_not_of(" \t\r\n", end);
    }
    return list;
  }
  return is_one_of(number_elements, name) ? integer_node(source.number(element)) : text_node(text);
}

void read_child(XmlSource& source, pugi::xml_node each, Node& into) {
  const std::string_view name = local_name(each);
  const bool leaf = !each.first_child() || each.first_child().type() == pugi::node_pcdata;
  Node value = leaf && name != "Text" ? read_leaf(source, each, name) : read_element(source, each);
  if (!is_one_of(repeated, name)) {
    if (into.find(name) == nullptr) {
      put(into, name, std::move(value));
    }
    return;
  }
  const auto place = std::ranges::find(into.keys, name);
  if (place == into.keys.end()) {
    put(into, name, list_node());
    into.items.back().items.push_back(std::move(value));
  } else {
    into.items[static_cast<std::size_t>(place - into.keys.begin())].items.push_back(std::move(value));
  }
}

// Depth is that of the document, which its reader bounds.
Node read_element(XmlSource& source, pugi::xml_node element) {
  std::string type(local_name(element));
  for (const pugi::xml_attribute attribute : element.attributes()) {
    const std::string_view name = attribute.name();
    if (name == "type" || name.ends_with(":type")) {
      const std::string_view value = attribute.value();
      type = value.substr(value.find(':') == std::string_view::npos ? 0 : value.find(':') + 1);
    }
  }
  Node node = object(type, element.attribute("ObjectId").value());
  if (const pugi::xml_attribute language = element.attribute("Language")) {
    put(node, "Content", text_node(text_of(element)));
    put(node, "Language", text_node(language.value()));
    return node;
  }
  for (const pugi::xml_node each : element.children()) {
    if (each.type() == pugi::node_element) {
      read_child(source, each, node);
    }
  }
  return node;
}

bool has_too_many_values(std::string_view text) {
  const auto values = std::ranges::count_if(text, [](char c) { return c == ',' || c == '[' || c == '{'; });
  return static_cast<std::size_t>(values) > most_values;
}

}  // namespace

std::optional<ResultsRead> read_nist_json(const ReadContext& context, std::string_view text) {
  if (text.starts_with(utf8_mark)) {
    text.remove_prefix(utf8_mark.size());
  }
  if (has_too_many_values(text)) {
    context.report({}, "more than " + std::to_string(most_values) + " values", "a smaller document",
                   "Split it by contest");
    return std::nullopt;
  }
  const std::optional<Node> document = read_json(context, text);
  if (!document) {
    return std::nullopt;
  }
  ProblemSink problems(context);
  std::optional<ResultsRead> read = read_report(*document, problems);
  return problems.finish() ? std::move(read) : std::nullopt;
}

std::optional<ResultsRead> read_nist_xml(const ReadContext& context, std::string_view text) {
  XmlSource source(context, text);
  if (!source.root()) {
    source.problems().finish();
    return std::nullopt;
  }
  if (local_name(source.root()) != "ElectionReport" || namespace_of(source.root()) != nist_namespace) {
    source.report(source.root(), "another document", "an ElectionReport of " + std::string(nist_namespace));
    source.problems().finish();
    return std::nullopt;
  }
  const Node document = read_element(source, source.root());
  std::optional<ResultsRead> read = read_report(document, source.problems());
  return source.problems().finish() ? std::move(read) : std::nullopt;
}

std::optional<ResultsWritten> write_nist_json(const ReadContext& context, const record::Results& results) {
  LeftOut left_out;
  std::optional<std::string> report = write_report_json(context, results, left_out);
  if (!report) {
    return std::nullopt;
  }
  *report += '\n';
  return ResultsWritten{std::move(*report), left_out.list()};
}

std::optional<ResultsWritten> write_nist_xml(const ReadContext& context, const record::Results& results) {
  LeftOut left_out;
  const std::optional<Node> report = write_report(context, results, left_out);
  if (!report) {
    return std::nullopt;
  }
  pugi::xml_document document;
  const pugi::xml_node declaration = document.append_child(pugi::node_declaration);
  set(declaration, "version", "1.0");
  set(declaration, "encoding", "UTF-8");
  const pugi::xml_node root = add(document.root(), "ElectionReport");
  set(root, "xmlns", std::string(nist_namespace));
  set(root, "xmlns:xsi", std::string(instance_namespace));
  write_object(root, "ElectionReport", *report);
  return ResultsWritten{xml_text(document), left_out.list()};
}

}  // namespace mandate::io
