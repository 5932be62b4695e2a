#include "io/json.hpp"

#include <algorithm>
#include <array>
#include <boost/json/basic_parser_impl.hpp>
#include <charconv>
#include <cstdint>
#include <functional>
#include <limits>
#include <ranges>
#include <utility>
#include <vector>

#include "base/find.hpp"
#include "io/json_parts.hpp"
#include "io/utf8.hpp"

namespace mandate::io {
namespace {

namespace json = boost::json;

void append_integer(std::string& out, std::int64_t value) {
  std::array<char, 24> buffer{};
  const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
  out.append(buffer.data(), end);
}

std::vector<std::size_t> order_of_keys(const Node& mapping) {
  std::vector<std::size_t> order(mapping.keys.size());
  std::ranges::copy(std::views::iota(std::size_t{0}, order.size()), order.begin());
  std::ranges::sort(order, {}, [&](std::size_t i) -> const std::string& { return mapping.keys[i]; });
  return order;
}

// Depth is that of the document, which its reader bounds.
void append(std::string& out, const Node& node, const AppendPart& append_part) {
  switch (node.kind) {
    case Node::Kind::null:
      out += "null";
      return;
    case Node::Kind::boolean:
      out += node.boolean ? "true" : "false";
      return;
    case Node::Kind::integer:
      append_integer(out, node.integer);
      return;
    case Node::Kind::text:
      append_json_text(out, node.text);
      return;
    case Node::Kind::sequence: {
      if (node.integer > 0 && append_part) {
        append_part(out, node.integer);
        return;
      }
      out += '[';
      for (const Node& item : node.items) {
        out += &item == node.items.data() ? "" : ",";
        append(out, item, append_part);
      }
      out += ']';
      return;
    }
    case Node::Kind::mapping:
      break;
  }
  out += '{';
  bool first = true;
  for (const std::size_t i : order_of_keys(node)) {
    out += first ? "" : ",";
    first = false;
    append_json_text(out, node.keys[i]);
    out += ':';
    append(out, node.items[i], append_part);
  }
  out += '}';
}

bool is_escaped(char c) { return static_cast<std::uint8_t>(c) < 0x20U || c == '"' || c == '\\'; }

bool is_integer_text(std::string_view text) { return text.find_first_of(".eE") == std::string_view::npos; }

// Makes nodes of the events of Boost.JSON's parser.
class NodeHandler {
 public:
  static constexpr std::size_t max_object_size = std::numeric_limits<std::size_t>::max();
  static constexpr std::size_t max_array_size = std::numeric_limits<std::size_t>::max();
  static constexpr std::size_t max_key_size = std::numeric_limits<std::size_t>::max();
  static constexpr std::size_t max_string_size = std::numeric_limits<std::size_t>::max();

  explicit NodeHandler(const ReadContext& context) : context_(context) {}

  [[nodiscard]] Node take_root() { return std::move(root_); }

  static bool on_document_begin(json::error_code& /*error*/) { return true; }
  static bool on_document_end(json::error_code& /*error*/) { return true; }
  static bool on_comment_part(json::string_view /*text*/, json::error_code& /*error*/) { return true; }
  static bool on_comment(json::string_view /*text*/, json::error_code& /*error*/) { return true; }

  bool on_array_begin(json::error_code& /*error*/) { return open(Node::Kind::sequence); }
  bool on_array_end(std::size_t /*size*/, json::error_code& /*error*/) { return close(); }
  bool on_object_begin(json::error_code& /*error*/) { return open(Node::Kind::mapping); }
  bool on_object_end(std::size_t /*size*/, json::error_code& /*error*/) {
    check_duplicates(stack_.back());
    return close();
  }

  bool on_string_part(json::string_view part, std::size_t /*size*/, json::error_code& /*error*/) {
    text_.append(part.data(), part.size());
    return true;
  }
  bool on_string(json::string_view rest, std::size_t /*size*/, json::error_code& /*error*/) {
    text_.append(rest.data(), rest.size());
    Node node;
    node.kind = Node::Kind::text;
    node.text = std::exchange(text_, {});
    return add(std::move(node));
  }
  bool on_key_part(json::string_view part, std::size_t /*size*/, json::error_code& /*error*/) {
    text_.append(part.data(), part.size());
    return true;
  }
  bool on_key(json::string_view rest, std::size_t /*size*/, json::error_code& /*error*/) {
    text_.append(rest.data(), rest.size());
    stack_.back().keys.push_back(std::exchange(text_, {}));
    return true;
  }

  bool on_number_part(json::string_view part, json::error_code& /*error*/) {
    number_.append(part.data(), part.size());
    return true;
  }
  bool on_int64(std::int64_t value, json::string_view /*text*/, json::error_code& /*error*/) {
    return add_integer(value);
  }
  bool on_uint64(std::uint64_t value, json::string_view /*text*/, json::error_code& /*error*/) {
    if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
      report_outside(std::to_string(value));
      return add_integer(0);
    }
    return add_integer(static_cast<std::int64_t>(value));
  }
  // Also called for whole numbers that 64 bits do not hold.
  bool on_double(double /*value*/, json::string_view rest, json::error_code& /*error*/) {
    const std::string text = number_ + std::string(rest.data(), rest.size());
    if (is_integer_text(text)) {
      report_outside(text);
    } else {
      report("the floating-point number " + text, "a whole number, or text in quotes",
             "Write an exact fraction in quotes such as \"2/3\"");
    }
    return add_integer(0);
  }
  bool on_bool(bool value, json::error_code& /*error*/) {
    Node node;
    node.kind = Node::Kind::boolean;
    node.boolean = value;
    return add(std::move(node));
  }
  bool on_null(json::error_code& /*error*/) { return add(Node()); }

 private:
  // JSON has no lines that help; the path of keys leads to the value.
  [[nodiscard]] std::string path() const {
    std::string path;
    for (const Node& node : stack_) {
      path += '/';
      if (node.kind != Node::Kind::mapping) {
        path += std::to_string(node.items.size());
      } else if (!node.keys.empty()) {
        path += node.keys.back();
      }
    }
    return path.empty() ? "/" : path;
  }

  void report(const std::string& found, std::string expected, std::string advice) {
    context_.report({}, found + " at " + path(), std::move(expected), std::move(advice));
  }

  void report_outside(const std::string& text) {
    report("the number " + text + " outside 64 bits", "a whole number from -9223372036854775808 to 9223372036854775807",
           "Correct it");
  }

  bool open(Node::Kind kind) {
    Node node;
    node.kind = kind;
    stack_.push_back(std::move(node));
    return true;
  }

  bool close() {
    Node node = std::move(stack_.back());
    stack_.pop_back();
    return add(std::move(node));
  }

  bool add(Node node) {
    number_.clear();
    (stack_.empty() ? root_ : stack_.back().items.emplace_back()) = std::move(node);
    return true;
  }

  bool add_integer(std::int64_t value) {
    Node node;
    node.kind = Node::Kind::integer;
    node.integer = value;
    return add(std::move(node));
  }

  void check_duplicates(const Node& mapping) {
    // Canonical text is in order, and then nothing needs to be sorted.
    if (std::ranges::adjacent_find(mapping.keys, std::ranges::greater_equal()) == mapping.keys.end()) {
      return;
    }
    const std::vector<std::size_t> order = order_of_keys(mapping);
    for (std::size_t i = 1; i < order.size(); ++i) {
      const std::string& key = mapping.keys[order[i]];
      if (key == mapping.keys[order[i - 1]] && (i < 2 || key != mapping.keys[order[i - 2]])) {
        report("the key '" + key + "' twice in the object before", "each key once", "Remove one of them");
      }
    }
  }

  const ReadContext& context_;
  std::vector<Node> stack_;
  Node root_;
  std::string text_;
  std::string number_;
};

std::string syntax_fault(const json::error_code& error) {
  if (error == json::error::too_deep) {
    return "more than " + std::to_string(most_json_depth) + " levels of nesting";
  }
  if (error == json::error::incomplete) {
    return "the end of the text within a value";
  }
  return "text that is no JSON (" + error.message() + ")";
}

void report_json_syntax(const ReadContext& context, std::string_view text, std::size_t read,
                        const json::error_code& error) {
  context.report(place_at(text, read), syntax_fault(error),
                 error == json::error::too_deep ? "a flatter document" : "one complete JSON value");
}

}  // namespace

void append_json_text(std::string& out, std::string_view text) {
  constexpr std::string_view digits = "0123456789abcdef";
  constexpr std::string_view escaped = "\"\\\b\f\n\r\t";
  constexpr std::string_view letters = "\"\\bfnrt";
  out += '"';
  while (true) {
    const char* const special = first_where(text, is_escaped);
    out.append(text.substr(0, special == nullptr ? text.size() : static_cast<std::size_t>(special - text.data())));
    if (special == nullptr) {
      break;
    }
    const char c = *special;
    text.remove_prefix(static_cast<std::size_t>(special - text.data()) + 1);
    if (const std::size_t short_form = escaped.find(c); short_form != std::string_view::npos) {
      out += '\\';
      out += letters[short_form];
    } else {
      out += "\\u00";
      out += digits[static_cast<std::uint8_t>(c) >> 4U];
      out += digits[static_cast<std::uint8_t>(c) & 0x0FU];
    }
  }
  out += '"';
}

std::string canonical_json(const Node& node) { return canonical_json(node, {}); }

std::string canonical_json(const Node& node, const AppendPart& append_part) {
  std::string out;
  append(out, node, append_part);
  return out;
}

std::optional<Node> read_json(const ReadContext& context, std::string_view text) {
  const std::size_t before = context.problems->size();
  json::parse_options options;
  options.max_depth = most_json_depth;
  json::basic_parser<NodeHandler> parser(options, context);
  json::error_code error;
  const std::size_t read = parser.write_some(false, text.data(), text.size(), error);
  if (!error && read < text.size()) {
    error = json::error::extra_data;
  }
  if (error) {
    report_json_syntax(context, text, read, error);
    return std::nullopt;
  }
  Node root = parser.handler().take_root();
  return context.problems->size() == before ? std::optional<Node>(std::move(root)) : std::nullopt;
}

}  // namespace mandate::io
