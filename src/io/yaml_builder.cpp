#include "io/yaml_builder.hpp"

#include <algorithm>
#include <array>
#include <expected>
#include <string_view>
#include <utility>

#include "io/yaml.hpp"
#include "io/yaml_scalar.hpp"

namespace mandate::io {
namespace {

std::expected<Node, ScalarFault> quoted_text(const std::string& value) {
  Node node;
  node.kind = Node::Kind::text;
  node.text = value;
  return node;
}

// `rest` begins with the opening quote. In double quotes a backslash takes the next character along; in single
// ones two quotes are one character, and whether the first of them closes makes no difference here.
bool is_closed(std::string_view rest, char quote) {
  for (std::size_t i = 1; i < rest.size(); ++i) {
    if (rest[i] == quote) {
      return true;
    }
    i += std::size_t{quote == '"' && rest[i] == '\\'};
  }
  return false;
}

}  // namespace

Node YamlBuilder::take_root() { return std::move(root_); }

void YamlBuilder::OnDocumentStart(const YAML::Mark& mark) {
  if (++documents_ > 1) {
    context_.report(places_.place(mark), "a second document", "one document in a file",
                    "Remove the line '---', or put the document into a file of its own");
    throw StopReading();
  }
}

void YamlBuilder::OnNull(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) {
  begin(mark);
  if (takes_key()) {
    refuse_key(mark, "an empty key", "Write the key, or put it in quotes if it is the text null");
    return;
  }
  check_properties(mark);
  Node node;
  node.at = places_.place(mark);
  check_null(mark, node.at);
  add(std::move(node));
}

void YamlBuilder::OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) {
  begin(mark);
  if (takes_key()) {
    refuse_key(mark, "an alias", "Write the key itself");
    return;
  }
  report(places_.place(mark), "an alias (*)", "the value itself", "Repeat the value");
  add(Node());
}

void YamlBuilder::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t /*anchor*/,
                           const std::string& value) {
  begin(mark);
  check_properties(mark);
  check_closed(mark);
  const bool plain = tag == "?";
  if (takes_key()) {
    add_key(mark, value, plain);
    return;
  }
  const Position at = places_.place(mark);
  std::expected<Node, ScalarFault> node = plain ? read_plain_scalar(value) : quoted_text(value);
  if (!node) {
    ScalarFault& fault = node.error();
    report(at, std::move(fault.found), std::move(fault.expected), std::move(fault.advice));
    node = Node();
  }
  node->at = at;
  add(std::move(*node));
}

void YamlBuilder::OnSequenceStart(const YAML::Mark& mark, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
                                  YAML::EmitterStyle::value /*style*/) {
  open(mark, Node::Kind::sequence);
}

void YamlBuilder::OnSequenceEnd() { close(); }

void YamlBuilder::OnMapStart(const YAML::Mark& mark, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
                             YAML::EmitterStyle::value /*style*/) {
  open(mark, Node::Kind::mapping);
}

void YamlBuilder::OnMapEnd() {
  check_duplicates(stack_.back().node);
  close();
}

// Marks are those of the first token: the one place may be reached as a mapping and as its first key.
void YamlBuilder::report(Position at, std::string found, std::string expected, std::string advice) {
  const Problems& problems = *context_.problems;
  if (!problems.empty() && problems.back().at == at && problems.back().found == found) {
    return;
  }
  context_.report(at, std::move(found), std::move(expected), std::move(advice));
}

bool YamlBuilder::takes_key() const {
  return !stack_.empty() && stack_.back().node.kind == Node::Kind::mapping && stack_.back().expects_key;
}

// A tag or an anchor stands where its node begins.
void YamlBuilder::check_properties(const YAML::Mark& mark) {
  const std::string_view rest = places_.from(mark);
  const char first = rest.empty() ? ' ' : rest.front();
  if (first == '!') {
    report(places_.place(mark), "a tag (!)", "a value without a tag", "Remove the tag; quotes make text of a number");
  }
  if (first == '&') {
    report(places_.place(mark), "an anchor (&)", "a value without an anchor",
           "Remove it, and repeat the value where it was used");
  }
}

// The parser takes the end of the file for a closing quote.
void YamlBuilder::check_closed(const YAML::Mark& mark) {
  const std::string_view rest = places_.from(mark);
  const char quote = rest.empty() ? ' ' : rest.front();
  if ((quote == '"' || quote == '\'') && !is_closed(rest, quote)) {
    report(places_.place(mark), "a quote that is not closed", "a closing quote", "Close it, or remove it");
  }
}

// Every value begins here. Where the one before was taken for `null` and had this very mark, it was left empty.
void YamlBuilder::begin(const YAML::Mark& mark) {
  if (null_ && null_->offset == places_.offset(mark)) {
    report_gap(null_->gap);
  }
  null_.reset();
}

// The parser does not tell `null` from a value left empty, whose mark is that of whatever follows.
void YamlBuilder::check_null(const YAML::Mark& mark, Position at) {
  constexpr std::array<std::string_view, 3> others = {"~", "Null", "NULL"};
  const std::string_view rest = places_.from(mark);
  const auto stands = [&](std::string_view word) {
    const std::string_view next = rest.substr(std::min(word.size(), rest.size()), 1);
    return rest.starts_with(word) &&
           (next.empty() || std::string_view(" \t\r\n,]}").find(next) != std::string_view::npos);
  };
  if (stands("null")) {
    null_ = WrittenNull{places_.offset(mark), place_of_gap(at)};
    return;
  }
  const auto* const other = std::ranges::find_if(others, stands);
  if (other == others.end()) {
    report_gap(place_of_gap(at));
    return;
  }
  report(at, "'" + std::string(*other) + "'", "a value, or null where nothing is meant", "Write null");
}

void YamlBuilder::report_gap(Position at) {
  report(at, "no value", "a value, or null where nothing is meant", "Write the value or null");
}

// A value left empty is looked for at its key.
Position YamlBuilder::place_of_gap(Position at) const {
  const bool has_key = !stack_.empty() && stack_.back().node.kind == Node::Kind::mapping && !stack_.back().drop_value;
  return has_key ? stack_.back().node.key_places.back() : at;
}

void YamlBuilder::refuse_key(const YAML::Mark& mark, std::string found, std::string advice) {
  report(places_.place(mark), std::move(found), "text as a key", std::move(advice));
  stack_.back().expects_key = false;
  stack_.back().drop_value = true;
}

void YamlBuilder::add_key(const YAML::Mark& mark, const std::string& value, bool plain) {
  std::expected<std::string, ScalarFault> key = plain ? read_plain_key(value) : value;
  if (!key) {
    refuse_key(mark, std::move(key.error().found), std::move(key.error().advice));
    return;
  }
  if (plain && *key == "<<") {
    refuse_key(mark, "a merge key (<<)", "Write the keys themselves");
    return;
  }
  Open& mapping = stack_.back();
  mapping.node.keys.push_back(std::move(*key));
  mapping.node.key_places.push_back(places_.place(mark));
  mapping.expects_key = false;
}

void YamlBuilder::open(const YAML::Mark& mark, Node::Kind kind) {
  begin(mark);
  check_properties(mark);
  if (stack_.size() == most_yaml_depth) {
    context_.report(places_.place(mark), "more than " + std::to_string(most_yaml_depth) + " levels of nesting",
                    "a flatter document", "Look for brackets that are not closed");
    throw StopReading();
  }
  const bool is_key = takes_key();
  if (is_key) {
    refuse_key(mark, std::string(describe(kind)) + " as a key", "Write a text as the key");
  }
  Open opened;
  opened.is_key = is_key;
  opened.node.kind = kind;
  opened.node.at = places_.place(mark);
  stack_.push_back(std::move(opened));
}

void YamlBuilder::close() {
  Open closed = std::move(stack_.back());
  stack_.pop_back();
  if (!closed.is_key) {
    add(std::move(closed.node));
  }
}

void YamlBuilder::add(Node node) {
  if (stack_.empty()) {
    root_ = std::move(node);
    return;
  }
  Open& top = stack_.back();
  if (!top.drop_value) {
    top.node.items.push_back(std::move(node));
  }
  top.expects_key = true;
  top.drop_value = false;
}

// Names the first place of every key that stands twice.
void YamlBuilder::check_duplicates(const Node& mapping) {
  std::vector<std::size_t> order(mapping.keys.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    order[i] = i;
  }
  std::ranges::sort(order, {},
                    [&](std::size_t i) { return std::pair<std::string_view, std::size_t>(mapping.keys[i], i); });
  std::vector<std::pair<std::size_t, std::size_t>> twice;  // the later, the first
  std::size_t first = 0;
  for (std::size_t i = 1; i < order.size(); ++i) {
    if (mapping.keys[order[i]] != mapping.keys[order[first]]) {
      first = i;
      continue;
    }
    twice.emplace_back(order[i], order[first]);
  }
  std::ranges::sort(twice);
  for (const auto& [later, earlier] : twice) {
    report(mapping.key_places[later], "the key '" + mapping.keys[later] + "' for the second time",
           "each key once; it stands first in line " + std::to_string(mapping.key_places[earlier].line),
           "Remove one of them");
  }
}

}  // namespace mandate::io
