#include "law/read_identifier.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

#include "base/find.hpp"
#include "base/wording.hpp"
#include "law/rule_file.hpp"

namespace mandate::law {
namespace {

using declaration::CenturyDigit;
using declaration::CheckPass;
using declaration::PersonNumberForm;
using declaration::Sex;

constexpr Count64 most_digits = 32;
constexpr Count64 most_weight = 1000;

// A whole number within the bounds; the lower one after a problem.
Count64 require_number(MappingReader& reader, std::string_view key, Count64 least, Count64 most) {
  reader.require(key);
  const Count64 value = reader.take_count(key).value_or(least);
  if (value < least || value > most) {
    reader.context().report(reader.place_of(key), std::to_string(value) + " for " + quoted(key),
                            "a whole number from " + std::to_string(least) + " to " + std::to_string(most));
    return least;
  }
  return value;
}

// Of the first of so many digits, all within the number.
std::size_t require_position(MappingReader& reader, std::string_view key, std::size_t digits, std::size_t length = 1) {
  const std::size_t last = std::max(digits, length) - length + 1;
  return static_cast<std::size_t>(require_number(reader, key, 1, static_cast<Count64>(last)));
}

// The items of a sequence that is not empty; nothing, with a report, where it is another thing.
const std::vector<Node>* items_of(const ReadContext& context, const Node& node, std::string_view key) {
  if (node.kind == Node::Kind::sequence && !node.items.empty()) {
    return &node.items;
  }
  context.report(node.at,
                 (node.kind == Node::Kind::sequence ? "an empty sequence" : describe(node)) + " for " + quoted(key),
                 "a sequence of at least one");
  return nullptr;
}

const std::vector<Node>* require_items(MappingReader& reader, std::string_view key) {
  const Node* const node = reader.require(key);
  return node == nullptr ? nullptr : items_of(reader.context(), *node, key);
}

void read_birth_date(const ReadContext& context, const Node& node, PersonNumberForm& form) {
  MappingReader reader(context, node, "the places of the birth date");
  form.year_at = require_position(reader, "year", form.digits, 2);
  form.month_at = require_position(reader, "month", form.digits, 2);
  form.day_at = require_position(reader, "day", form.digits, 2);
  reader.finish();
}

void read_century_digit(const ReadContext& context, const Node& node, PersonNumberForm& form) {
  MappingReader reader(context, node, "a value of the century digit");
  const CenturyDigit value{static_cast<unsigned>(require_number(reader, "digit", 0, 9)),
                           static_cast<int>(require_number(reader, "century", 0, 9900)),
                           reader.require_word("sex", {"male", "female"}).value_or(0) == 0 ? Sex::male : Sex::female};
  if (value.century % 100 != 0) {
    context.report(reader.place_of("century"), std::to_string(value.century) + " for 'century'",
                   "the first year of a hundred, such as 1900");
  }
  if (first_equal(form.centuries, value.digit, &CenturyDigit::digit) != nullptr) {
    context.report(reader.place_of("digit"), "the digit " + std::to_string(value.digit) + " twice", "each digit once");
  }
  reader.finish();
  form.centuries.push_back(value);
}

void read_century(const ReadContext& context, const Node& node, PersonNumberForm& form) {
  MappingReader reader(context, node, "the century digit");
  form.century_at = require_position(reader, "position", form.digits);
  if (const auto* const values = require_items(reader, "values")) {
    for (const Node& value : *values) {
      read_century_digit(context, value, form);
    }
  }
  reader.finish();
}

void read_pass(const ReadContext& context, const Node& node, PersonNumberForm& form) {
  const auto* const weights = items_of(context, node, "passes");
  if (weights == nullptr) {
    return;
  }
  CheckPass pass;
  for (const Node& weight : *weights) {
    const Count64 value = read_count(context, weight).value_or(0);
    if (value > most_weight) {
      context.report(weight.at, "the weight " + std::to_string(value), "at most " + std::to_string(most_weight));
    }
    pass.weights.push_back(static_cast<unsigned>(std::min(value, most_weight)));
  }
  if (pass.weights.size() != form.digits - 1) {
    context.report(node.at, numbered(pass.weights.size(), "weight"),
                   std::to_string(form.digits - 1) + ", one for each digit before the check digit");
    return;
  }
  form.passes.push_back(std::move(pass));
}

void read_check(const ReadContext& context, const Node& node, PersonNumberForm& form) {
  MappingReader reader(context, node, "the check digit");
  form.modulus = static_cast<unsigned>(require_number(reader, "modulus", 2, most_weight));
  if (const auto* const passes = require_items(reader, "passes")) {
    for (const Node& pass : *passes) {
      read_pass(context, pass, form);
    }
  }
  reader.finish();
}

void read_form(MappingReader& reader, PersonNumberForm& form) {
  form.digits = static_cast<std::size_t>(require_number(reader, "digits", 7, most_digits));
  if (const Node* const node = reader.require("birth_date")) {
    read_birth_date(reader.context(), *node, form);
  }
  if (const Node* const node = reader.require("century")) {
    read_century(reader.context(), *node, form);
  }
  if (const Node* const node = reader.require("check")) {
    read_check(reader.context(), *node, form);
  }
}

}  // namespace

Identifier read_identifier(const ReadContext& context, const Node& node, std::string_view name,
                           const CountryScope& scope) {
  MappingReader reader(context, node, "an identifier");
  Identifier identifier;
  identifier.id = require_own_name(reader, "identifier", name);
  identifier.label = require_text_for_all(reader, "label", scope);
  identifier.short_label = require_text_for_all(reader, "short_label", scope);
  identifier.act = require_act(reader, "act", scope);
  identifier.references = take_references(reader, true);
  identifier.verified = reader.take_bool("verified", true);
  identifier.note = reader.take_text("note");
  read_form(reader, identifier.form);
  reader.finish();
  return identifier;
}

}  // namespace mandate::law
