#include "law/read_parameter.hpp"

#include <cstddef>
#include <utility>

#include "base/wording.hpp"

namespace mandate::law {
namespace {

struct ValueReader {
  const ReadContext& context;
  const CountryScope& scope;
  std::string_view unit;
};

std::optional<Value> read_fraction_value(const Node& node) {
  const bool written_as_fraction = node.kind == Node::Kind::text && node.text.find('/') != std::string::npos;
  const std::optional<Fraction> fraction = written_as_fraction ? Fraction::parse(node.text) : std::nullopt;
  return fraction ? std::optional<Value>(*fraction) : std::nullopt;
}

std::optional<Value> read_word(const Node& node) {
  const bool is_word = node.kind == Node::Kind::text && !node.text.empty();
  return is_word ? std::optional<Value>(node.text) : std::nullopt;
}

std::optional<Value> read_whole(const Node& node) {
  const bool is_whole = node.kind == Node::Kind::integer && node.integer >= 0;
  return is_whole ? std::optional<Value>(node.integer) : std::nullopt;
}

// Nothing where the value does not fit the unit.
std::optional<Value> fitting_value(std::string_view unit, const Node& node) {
  if (unit == "fraction") {
    return read_fraction_value(node);
  }
  return unit == "word" ? read_word(node) : read_whole(node);
}

std::string_view expected_value(std::string_view unit) {
  if (unit == "fraction") {
    return "quoted text such as \"2/3\", or null where the rule ceased";
  }
  return unit == "word" ? "text, or null where the rule ceased" : "a whole number ≥ 0, or null where the rule ceased";
}

std::optional<Value> read_value(const ValueReader& values, const Node& node) {
  if (node.kind == Node::Kind::null || !is_unit(values.unit)) {  // an unknown unit was reported
    return std::nullopt;
  }
  std::optional<Value> value = fitting_value(values.unit, node);
  if (!value) {
    values.context.report(node.at, describe(node) + " as a value in " + quoted(values.unit),
                          std::string(expected_value(values.unit)));
  }
  return value;
}

void read_value_metadata(const ValueReader& values, const Node& node, DatedValue& dated) {
  MappingReader reader(values.context, node, "the metadata of a value");
  dated.act = require_act(reader, "act", values.scope);
  dated.references = take_references(reader, true);
  dated.verified = reader.take_bool("verified", true);
  dated.note = reader.take_text("note");
  reader.finish();
}

DatedValue read_dated_value(const ValueReader& values, Date from, const Node& node) {
  MappingReader reader(values.context, node, "a dated value");
  DatedValue dated;
  dated.from = from;
  if (const Node* const value = reader.require("value")) {
    dated.value = read_value(values, *value);
  }
  if (const Node* const metadata = reader.require("metadata")) {
    read_value_metadata(values, *metadata, dated);
  }
  reader.finish();
  return dated;
}

std::vector<DatedValue> read_dated_values(const ValueReader& values, const Node& node) {
  std::vector<DatedValue> history;
  if (node.kind != Node::Kind::mapping || node.items.empty()) {
    const std::string found = node.kind == Node::Kind::mapping ? "no value" : describe(node);
    values.context.report(node.at, found + " in 'values'", "a mapping of dates to values");
    return history;
  }
  std::optional<Date> previous;
  for (std::size_t i = 0; i < node.items.size(); ++i) {
    const std::optional<Date> from = Date::parse(node.keys[i]);
    if (!from) {
      values.context.report(node.key_place(i), quoted(node.keys[i]) + " as the first day of a value",
                            "an existing day as YYYY-MM-DD");
    } else if (previous && *from <= *previous) {
      values.context.report(node.key_place(i), from->iso() + " after " + previous->iso(),
                            "values in increasing order of date", "Sort the values");
    }
    history.push_back(read_dated_value(values, from.value_or(Date()), node.items[i]));
    previous = from ? from : previous;
  }
  return history;
}

std::vector<DatedValue> require_values(const ValueReader& values, MappingReader& reader) {
  const Node* const node = reader.require("values");
  return node == nullptr ? std::vector<DatedValue>() : read_dated_values(values, *node);
}

History read_area_history(const ValueReader& values, std::string_view area, const Node& node) {
  MappingReader reader(values.context, node, "the values of an area");
  History history{std::string(area), require_values(values, reader)};
  reader.finish();
  return history;
}

bool is_parameter_key(std::string_view key) { return key == "description" || key == "metadata" || key == "values"; }

// Each child whose key is no key of the parameter itself is an area's code, or `other`.
std::vector<History> read_area_histories(const ValueReader& values, MappingReader& reader, const Node& node) {
  std::vector<History> histories;
  for (std::size_t i = 0; i < node.items.size(); ++i) {
    const std::string& key = node.keys[i];
    if (is_parameter_key(key)) {
      continue;
    }
    reader.take(key);
    if (key != "other" && !values.scope.has_area(key)) {
      values.context.report(node.key_place(i), "no area " + quoted(key), "the name of a file in areas/, or other");
    }
    histories.push_back(read_area_history(values, key, node.items[i]));
  }
  if (histories.empty()) {
    values.context.report(node.at, "no values by area", "one child a code, as metadata.by says");
  }
  return histories;
}

struct Metadata {
  bool by_area = false;
  Position complete_from_at;
};

Metadata read_metadata(const ReadContext& context, const Node& node, const CountryScope& scope, Parameter& parameter) {
  MappingReader reader(context, node, "the metadata of a parameter");
  Metadata metadata;
  parameter.label = require_text_for_all(reader, "label", scope);
  parameter.unit = reader.require_text("unit");
  if (!parameter.unit.empty() && !is_unit(parameter.unit)) {
    context.report(reader.place_of("unit"), quoted(parameter.unit) + " for 'unit'", "one of: " + listed(units()));
  }
  parameter.complete_from = reader.require_date("complete_from");
  metadata.complete_from_at = reader.place_of("complete_from");
  parameter.last_checked_on = reader.take_date("last_checked_on");
  parameter.verified = reader.take_bool("verified", true);
  parameter.aliases = reader.take_texts("aliases");
  parameter.note = reader.take_text("note");
  metadata.by_area = reader.take_word("by", {"area"}).has_value();
  reader.finish();
  return metadata;
}

// Before `complete_from` every day is answered with "unknown", so no value may stand there.
void check_complete_from(const ReadContext& context, const Metadata& metadata, const Parameter& parameter) {
  for (const History& history : parameter.histories) {
    if (!history.values.empty() && parameter.complete_from && history.values.front().from < *parameter.complete_from) {
      context.report(metadata.complete_from_at,
                     "complete_from " + parameter.complete_from->iso() + " after the first value of " +
                         history.values.front().from.iso(),
                     "the history to be claimed from the first value or an earlier day");
    }
  }
}

}  // namespace

Parameter read_parameter(const ReadContext& context, const Node& node, std::string_view name,
                         const CountryScope& scope) {
  MappingReader reader(context, node, "a parameter");
  Parameter parameter;
  parameter.name = name;
  parameter.topic = name.substr(0, name.find('.'));
  parameter.description = reader.require_text("description");
  Metadata metadata;
  if (const Node* const child = reader.require("metadata")) {
    metadata = read_metadata(context, *child, scope, parameter);
  }
  const ValueReader values{context, scope, parameter.unit};
  if (metadata.by_area) {
    parameter.histories = read_area_histories(values, reader, node);
  } else {
    parameter.histories.push_back(History{{}, require_values(values, reader)});
  }
  if (parameter.histories.empty()) {
    parameter.histories.emplace_back();
  }
  check_complete_from(context, metadata, parameter);
  reader.finish();
  return parameter;
}

}  // namespace mandate::law
