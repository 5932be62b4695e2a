#include "procedure/read_formula.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

#include "base/wording.hpp"

namespace mandate::procedure {
namespace {

using Fields = std::vector<std::string>;
using tally::Formula;
using tally::Relation;
using tally::Relator;
using tally::Sum;
using tally::Tolerance;

bool check_field(const ReadContext& context, Position at, std::string_view field, const Fields& fields) {
  const bool known = std::ranges::find(fields, field) != fields.end();
  if (!known) {
    context.report(at, "no field " + quoted(field), "one of: " + listed(fields), "Correct the name or add the field");
  }
  return known;
}

Fields read_fields(const ReadContext& context, const Node& node, std::string_view key, const Fields& fields) {
  Fields read;
  if (node.kind != Node::Kind::sequence || node.items.empty()) {
    context.report(node.at,
                   (node.kind == Node::Kind::sequence ? "an empty sequence" : describe(node)) + " for " + quoted(key),
                   "a sequence of fields");
    return read;
  }
  for (const Node& item : node.items) {
    if (item.kind != Node::Kind::text) {
      context.report(item.at, describe(item) + " in " + quoted(key), "the id of a field");
      continue;
    }
    if (std::ranges::find(read, item.text) != read.end()) {
      context.report(item.at, "the field " + quoted(item.text) + " twice", "each field once");
    } else if (check_field(context, item.at, item.text, fields)) {
      read.push_back(item.text);
    }
  }
  return read;
}

void take_share(MappingReader& reader, std::optional<Fraction>& share, Rounding& rounding) {
  const Node* const node = reader.take("share");
  const Node* const rounded = reader.take("rounding");
  if (node == nullptr) {
    if (rounded != nullptr) {
      reader.context().report(rounded->at, "'rounding' without 'share'", "the share that is rounded");
    }
    return;
  }
  share = read_fraction(reader.context(), *node);
  if (const std::optional<std::size_t> word = reader.require_word("rounding", {"exact", "ceil", "floor"})) {
    rounding = static_cast<Rounding>(*word);
  }
}

Sum read_parts_of_sum(const ReadContext& context, const Node& node, const Fields& fields) {
  MappingReader reader(context, node, "a sum");
  Sum sum;
  sum.plus = take_fields(reader, "sum", fields);
  sum.minus = take_fields(reader, "less", fields);
  sum.constant = reader.take_count("constant").value_or(0);
  take_share(reader, sum.share, sum.rounding);
  if (!reader.has("sum") && !reader.has("less") && !reader.has("constant")) {
    context.report(node.at, "a sum of nothing", "'sum', 'less' or 'constant'");
  }
  reader.finish();
  return sum;
}

// A field, a whole number, a sequence of fields, or {sum, less, constant, share, rounding}.
Sum read_sum(const ReadContext& context, const Node& node, const Fields& fields) {
  Sum sum;
  switch (node.kind) {
    case Node::Kind::integer:
      sum.constant = read_count(context, node).value_or(0);
      return sum;
    case Node::Kind::text:
      check_field(context, node.at, node.text, fields);
      sum.plus = {node.text};
      return sum;
    case Node::Kind::sequence:
      sum.plus = read_fields(context, node, "a sum", fields);
      return sum;
    case Node::Kind::mapping:
      return read_parts_of_sum(context, node, fields);
    case Node::Kind::null:
    case Node::Kind::boolean:
      break;
  }
  context.report(node.at, describe(node) + " as a sum", "a field, a whole number, a sequence of fields, or {sum: …}");
  return sum;
}

Sum require_sum(MappingReader& reader, std::string_view key, const Fields& fields) {
  const Node* const node = reader.require(key);
  return node == nullptr ? Sum() : read_sum(reader.context(), *node, fields);
}

Tolerance read_tolerance(const ReadContext& context, const Node& node, const Fields& fields) {
  MappingReader reader(context, node, "a tolerance");
  Tolerance tolerance;
  tolerance.value = reader.take_count("value").value_or(0);
  take_share(reader, tolerance.share, tolerance.rounding);
  tolerance.of = take_fields(reader, "of", fields);
  if (reader.has("share") != reader.has("of")) {
    context.report(node.at, "only one of 'share' and 'of'", "the share and the fields of which it is taken");
  }
  if (!reader.has("share") && !reader.has("value")) {
    context.report(node.at, "a tolerance of nothing", "'value', or 'share' and 'of'");
  }
  reader.finish();
  return tolerance;
}

Formula read_relation(const ReadContext& context, const Node& node, const Fields& fields, Relator relator) {
  MappingReader reader(context, node, "a relation");
  Relation relation;
  relation.left = require_sum(reader, "left", fields);
  relation.relator = relator;
  relation.right = require_sum(reader, "right", fields);
  if (const Node* const tolerance = reader.take("tolerance")) {
    relation.tolerance = read_tolerance(context, *tolerance, fields);
  }
  relation.each_row = reader.take_bool("each_row", false);
  reader.finish();
  return {std::move(relation)};
}

std::vector<Formula> read_parts(const ReadContext& context, const Node& node, const Fields& fields,
                                std::string_view key) {
  std::vector<Formula> parts;
  if (node.kind != Node::Kind::sequence || node.items.empty()) {
    context.report(node.at,
                   (node.kind == Node::Kind::sequence ? "an empty sequence" : describe(node)) + " for " + quoted(key),
                   "a sequence of formulas");
    return parts;
  }
  for (const Node& item : node.items) {
    parts.push_back(read_formula(context, item, fields));
  }
  return parts;
}

constexpr std::array<std::string_view, 9> formula_operators = {
    "equal", "at_most", "at_least", "less_than", "more_than", "filled", "all", "any", "not"};
constexpr std::size_t relators = 5;

}  // namespace

std::vector<std::string> take_fields(MappingReader& reader, std::string_view key,
                                     const std::vector<std::string>& fields) {
  const Node* const node = reader.take(key);
  return node == nullptr ? Fields() : read_fields(reader.context(), *node, key, fields);
}

Formula read_formula(const ReadContext& context, const Node& node, const std::vector<std::string>& fields) {
  const std::string expected = "a mapping with one of: " + listed(formula_operators);
  if (node.kind != Node::Kind::mapping || node.items.size() != 1) {
    context.report(node.at, node.kind == Node::Kind::mapping ? "not exactly one operator" : describe(node), expected);
    return {};
  }
  const std::string& key = node.keys.front();
  const Node& value = node.items.front();
  const auto index = static_cast<std::size_t>(std::ranges::find(formula_operators, key) - formula_operators.begin());
  if (index < relators) {
    return read_relation(context, value, fields, static_cast<Relator>(index));
  }
  if (key == "filled") {
    return {tally::Filled{read_fields(context, value, key, fields)}};
  }
  if (key == "all") {
    return {tally::AllOf{read_parts(context, value, fields, key)}};
  }
  if (key == "any") {
    return {tally::AnyOf{read_parts(context, value, fields, key)}};
  }
  if (key == "not") {
    tally::NotOf negation;
    negation.part.push_back(read_formula(context, value, fields));
    return {std::move(negation)};
  }
  context.report(node.key_place(0), "unknown operator " + quoted(key), expected);
  return {};
}

}  // namespace mandate::procedure
