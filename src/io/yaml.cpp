#include "io/yaml.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <array>
#include <exception>
#include <span>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "io/utf8.hpp"
#include "io/yaml_scalar.hpp"

namespace mandate::io {
namespace {

// Offsets and positions in the text for the marks of yaml-cpp, which count bytes from 0.
class Places {
 public:
  explicit Places(std::string_view text) : text_(text) {
    starts_.push_back(0);
    for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
      starts_.push_back(at + 1);
    }
  }

  [[nodiscard]] std::string_view from(const YAML::Mark& mark) const { return text_.substr(offset(mark)); }

  // From the beginning of the text, in bytes.
  [[nodiscard]] std::size_t offset(const YAML::Mark& mark) const {
    const std::size_t column = mark.column < 0 ? 0 : static_cast<std::size_t>(mark.column);
    return std::min(starts_[line_index(mark)] + column, text_.size());
  }

  [[nodiscard]] Position place(const YAML::Mark& mark) const {
    if (mark.is_null()) {
      return {};
    }
    const std::size_t line = line_index(mark);
    const std::size_t column = code_points(text_.substr(starts_[line], offset(mark) - starts_[line])) + 1;
    return {static_cast<std::uint32_t>(line + 1), static_cast<std::uint32_t>(column)};
  }

 private:
  [[nodiscard]] std::size_t line_index(const YAML::Mark& mark) const {
    return mark.line < 0 ? 0 : std::min(static_cast<std::size_t>(mark.line), starts_.size() - 1);
  }

  std::string_view text_;
  std::vector<std::size_t> starts_;
};

// Thrown to leave the parser of yaml-cpp; what is wrong was reported.
class Stop : public std::exception {};

// A collection that is not complete yet.
struct Open {
  Node node;
  bool is_key = false;      // a collection where a key should stand
  bool expects_key = true;  // of a mapping
  bool drop_value = false;  // of a mapping: the key was refused
};

// Makes nodes of the events of the parser, and refuses what the subset does not have.
class Builder final : public YAML::EventHandler {
 public:
  Builder(const ReadContext& context, const Places& places) : context_(context), places_(places) {}

  [[nodiscard]] Node take_root() { return std::move(root_); }

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (++documents_ > 1) {
      context_.report(places_.place(mark), "a second document", "one document in a file",
                      "Remove the line '---', or put the document into a file of its own");
      throw Stop();
    }
  }

  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override {
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

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override {
    begin(mark);
    if (takes_key()) {
      refuse_key(mark, "an alias", "Write the key itself");
      return;
    }
    report(places_.place(mark), "an alias (*)", "the value itself", "Repeat the value");
    add(Node());
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t /*anchor*/,
                const std::string& value) override {
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

  void OnSequenceStart(const YAML::Mark& mark, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
                       YAML::EmitterStyle::value /*style*/) override {
    open(mark, Node::Kind::sequence);
  }

  void OnSequenceEnd() override { close(); }

  void OnMapStart(const YAML::Mark& mark, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
                  YAML::EmitterStyle::value /*style*/) override {
    open(mark, Node::Kind::mapping);
  }

  void OnMapEnd() override {
    check_duplicates(stack_.back().node);
    close();
  }

 private:
  static std::expected<Node, ScalarFault> quoted_text(const std::string& value) {
    Node node;
    node.kind = Node::Kind::text;
    node.text = value;
    return node;
  }

  // Marks are those of the first token: the one place may be reached as a mapping and as its first key.
  void report(Position at, std::string found, std::string expected, std::string advice) {
    const Problems& problems = *context_.problems;
    if (!problems.empty() && problems.back().at == at && problems.back().found == found) {
      return;
    }
    context_.report(at, std::move(found), std::move(expected), std::move(advice));
  }

  [[nodiscard]] bool takes_key() const {
    return !stack_.empty() && stack_.back().node.kind == Node::Kind::mapping && stack_.back().expects_key;
  }

  // A tag or an anchor stands where its node begins.
  void check_properties(const YAML::Mark& mark) {
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
  void check_closed(const YAML::Mark& mark) {
    const std::string_view rest = places_.from(mark);
    const char quote = rest.empty() ? ' ' : rest.front();
    if ((quote == '"' || quote == '\'') && !is_closed(rest, quote)) {
      report(places_.place(mark), "a quote that is not closed", "a closing quote", "Close it, or remove it");
    }
  }

  // `rest` begins with the opening quote. In double quotes a backslash takes the next character along; in single
  // ones two quotes are one character, and whether the first of them closes makes no difference here.
  static bool is_closed(std::string_view rest, char quote) {
    for (std::size_t i = 1; i < rest.size(); ++i) {
      if (rest[i] == quote) {
        return true;
      }
      i += std::size_t{quote == '"' && rest[i] == '\\'};
    }
    return false;
  }

  // Every value begins here. Where the one before was taken for `null` and had this very mark, it was left empty.
  void begin(const YAML::Mark& mark) {
    if (null_ && null_->offset == places_.offset(mark)) {
      report_gap(null_->gap);
    }
    null_.reset();
  }

  // The parser does not tell `null` from a value left empty, whose mark is that of whatever follows.
  void check_null(const YAML::Mark& mark, Position at) {
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

  void report_gap(Position at) {
    report(at, "no value", "a value, or null where nothing is meant", "Write the value or null");
  }

  // A value left empty is looked for at its key.
  [[nodiscard]] Position place_of_gap(Position at) const {
    const bool has_key = !stack_.empty() && stack_.back().node.kind == Node::Kind::mapping && !stack_.back().drop_value;
    return has_key ? stack_.back().node.key_places.back() : at;
  }

  void refuse_key(const YAML::Mark& mark, std::string found, std::string advice) {
    report(places_.place(mark), std::move(found), "text as a key", std::move(advice));
    stack_.back().expects_key = false;
    stack_.back().drop_value = true;
  }

  void add_key(const YAML::Mark& mark, const std::string& value, bool plain) {
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

  void open(const YAML::Mark& mark, Node::Kind kind) {
    begin(mark);
    check_properties(mark);
    if (stack_.size() == most_yaml_depth) {
      context_.report(places_.place(mark), "more than " + std::to_string(most_yaml_depth) + " levels of nesting",
                      "a flatter document", "Look for brackets that are not closed");
      throw Stop();
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

  void close() {
    Open closed = std::move(stack_.back());
    stack_.pop_back();
    if (!closed.is_key) {
      add(std::move(closed.node));
    }
  }

  void add(Node node) {
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
  void check_duplicates(const Node& mapping) {
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

  const ReadContext& context_;
  const Places& places_;
  std::vector<Open> stack_;
  struct WrittenNull {
    std::size_t offset;
    Position gap;  // where to point if it turns out to be none
  };

  Node root_;
  std::optional<WrittenNull> null_;
  std::size_t documents_ = 0;
};

// The errors of yaml-cpp in words for people who do not know its grammar.
struct Wording {
  std::string_view message;  // how the message of yaml-cpp begins
  std::string_view found;
  std::string_view expected;
  std::string_view advice;
};

constexpr std::array<Wording, 12> wordings = {{
    {"end of map not found", "a line that does not continue the mapping above it",
     "'key: value', as far indented as the keys beside it",
     "Check the indentation here and in the lines above; a value of several words with ': ' in it needs quotes"},
    {"end of sequence not found", "a line that does not continue the sequence above it",
     "'- value', as far indented as the items beside it", "Check the indentation here and in the lines above"},
    {"end of map flow not found", "something that does not continue a mapping in braces", "',' or '}'",
     "Close the brace, or put a comma before the next key"},
    {"end of sequence flow not found", "something that does not continue a sequence in brackets", "',' or ']'",
     "Close the bracket, or put a comma before the next item"},
    {"illegal EOF in scalar", "the end of the file within quotes", "the closing quote",
     "Close the quote that was opened last"},
    {"illegal map value", "a ':' where no value can begin", "one 'key: value' a line",
     "Put a text that contains ': ' in quotes"},
    {"illegal map key", "a key where none can begin", "one 'key: value' a line", "Check the indentation"},
    {"illegal block entry", "a '- ' where no item can begin", "items in lines of their own",
     "Check the indentation; put a text that begins with '- ' in quotes"},
    {"illegal flow end", "a closing bracket that closes nothing", "brackets in pairs",
     "Remove it, or put the text in quotes"},
    {"unknown token", "a character that begins no value", "a value", "Put a text that begins with @, ` or % in quotes"},
    {"unknown escape character", "an unknown escape within double quotes", "an escape such as \\n, \\\" or \\\\",
     "Use single quotes, in which a backslash is itself"},
    {"the referenced anchor is not defined", "an alias (*)", "the value itself",
     "Repeat the value; put a text that begins with '*' in quotes"},
}};

void report_syntax(const ReadContext& context, const Places& places, const YAML::Exception& error) {
  const Position at = places.place(error.mark);
  const auto* const wording =
      std::ranges::find_if(wordings, [&](const Wording& each) { return error.msg.starts_with(each.message); });
  if (wording == wordings.end()) {
    context.report(at, "text that is no YAML (" + error.msg + ")", "a mapping, a sequence or a value",
                   "Put texts with special characters in quotes");
    return;
  }
  context.report(at, std::string(wording->found), std::string(wording->expected), std::string(wording->advice));
}

// A line that begins with % is a directive. The parser follows those before the document and passes over all others,
// with whatever is in them.
bool check_directives(const ReadContext& context, std::string_view text) {
  const std::size_t later = text.find("\n%");
  if (!text.starts_with('%') && later == std::string_view::npos) {
    return true;
  }
  context.report(place_at(text, text.starts_with('%') ? 0 : later + 1), "a directive (%)",
                 "a document without directives", "Remove the line; put a text that begins with % in quotes");
  return false;
}

// Some loaders refuse tabs between values, some take them for spaces.
bool check_tabs(const ReadContext& context, std::string_view text) {
  const std::size_t tab = text.find('\t');
  if (tab == std::string_view::npos) {
    return true;
  }
  context.report(place_at(text, tab), "a tab", "spaces",
                 "Indent with spaces; write \\t for a tab within double quotes");
  return false;
}

// A stream over text that is not copied.
class ViewBuffer : public std::streambuf {
 public:
  explicit ViewBuffer(std::string_view text) {
    // The get area is only ever read; its interface is older than const.
    char* const begin = const_cast<char*>(text.data());
    setg(begin, begin, begin + text.size());
  }
};

std::optional<Node> parse(const ReadContext& context, std::string_view text) {
  const Places places(text);
  Builder builder(context, places);
  ViewBuffer buffer(text);
  std::istream stream(&buffer);
  try {
    YAML::Parser parser(stream);
    if (!parser.HandleNextDocument(builder)) {
      context.report({}, "a file without content", "a mapping", "Write something in it, or remove it");
      return std::nullopt;
    }
    parser.HandleNextDocument(builder);
  } catch (const Stop&) {
    return std::nullopt;
  } catch (const YAML::Exception& error) {
    report_syntax(context, places, error);
    return std::nullopt;
  }
  return builder.take_root();
}

}  // namespace

std::optional<Node> read_yaml(const ReadContext& context, std::string_view text) {
  const std::size_t before = context.problems->size();
  if (text.size() > most_yaml_bytes) {
    context.report({}, "a YAML file of " + std::to_string(text.size()) + " bytes", "at most 16 MiB",
                   "Put tables into CSV files");
    return std::nullopt;
  }
  const bool no_directive = check_directives(context, text);
  if (!check_tabs(context, text) || !no_directive) {
    return std::nullopt;
  }
  std::optional<Node> root = parse(context, text);
  return context.problems->size() == before ? std::move(root) : std::nullopt;
}

}  // namespace mandate::io
