#include "procedure/read_requirement.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/wording.hpp"
#include "procedure/read_areas.hpp"
#include "procedure/read_comparison.hpp"
#include "procedure/read_rule_value.hpp"

namespace mandate::procedure {
namespace {

std::vector<Requirement> read_parts(const ReadContext& context, const Node& node, const RuleScope& scope,
                                    std::string_view key) {
  std::vector<Requirement> parts;
  if (node.kind != Node::Kind::sequence || node.items.empty()) {
    const std::string found = node.kind == Node::Kind::sequence ? "an empty sequence" : describe(node);
    context.report(node.at, found + " for " + quoted(key), "a sequence of requirements");
    return parts;
  }
  for (const Node& item : node.items) {
    parts.push_back(read_requirement(context, item, scope));
  }
  return parts;
}

void read_all(const ReadContext& context, const Node& node, const RuleScope& scope, Requirement& requirement) {
  requirement.operation = All{read_parts(context, node, scope, "all")};
}

void read_any(const ReadContext& context, const Node& node, const RuleScope& scope, Requirement& requirement) {
  requirement.operation = Any{read_parts(context, node, scope, "any")};
}

void read_not(const ReadContext& context, const Node& node, const RuleScope& scope, Requirement& requirement) {
  Not negation;
  negation.part.push_back(read_requirement(context, node, scope));
  requirement.operation = std::move(negation);
}

template <Comparator comparator>
void read_comparing(const ReadContext& context, const Node& node, const RuleScope& scope, Requirement& requirement) {
  requirement.operation = read_comparison(context, node, scope, comparator);
}

void read_quantified(const ReadContext& context, const Node& node, const RuleScope& scope, Requirement& requirement) {
  requirement.operation = read_areas(context, node, scope);
}

// What a short month makes of the last day matters for months and years only.
calendar::MonthEnd take_month_end(MappingReader& reader, calendar::Unit unit) {
  const std::initializer_list<std::string_view> words = {"last_day", "first_of_next", "error"};
  const std::optional<std::size_t> word =
      unit == calendar::Unit::day ? reader.take_word("month_end", words) : reader.require_word("month_end", words);
  return word ? static_cast<calendar::MonthEnd>(*word) : calendar::MonthEnd::error;
}

void read_elapsed(const ReadContext& context, const Node& node, const RuleScope& scope, Requirement& requirement) {
  MappingReader reader(context, node, "a lapse of time");
  Elapsed elapsed;
  elapsed.from = reader.require_text("from");
  elapsed.to = reader.require_text("to");
  if (const Node* const period = reader.require("at_least")) {
    elapsed.at_least = read_period(context, *period, scope);
  }
  const auto* const mention = std::get_if<ParameterValue>(&elapsed.at_least);
  const std::optional<calendar::Unit> unit =
      mention == nullptr ? std::nullopt : calendar::unit_named(mention->parameter->unit);
  elapsed.unit = unit.value_or(calendar::Unit::day);
  elapsed.month_end = take_month_end(reader, elapsed.unit);
  reader.finish();
  requirement.operation = std::move(elapsed);
}

void read_fact(const ReadContext& context, const Node& node, const RuleScope& /*scope*/, Requirement& requirement) {
  if (node.kind != Node::Kind::text || node.text.empty()) {
    context.report(node.at, describe(node) + " for 'fact'", "the name of a fact of the case");
  }
  requirement.operation = Fact{node.text};
}

Reading read_reading(const ReadContext& context, const Node& node, const RuleScope& scope) {
  MappingReader reader(context, node, "a reading");
  Reading reading;
  reading.id = reader.require_text("id");
  reading.label = law::require_text_for_all(reader, "label", *scope.country);
  reading.references = law::take_references(reader, true);
  reader.take_text("note");
  const Node* const requirement = reader.require("requirement");
  reading.requirement.push_back(requirement == nullptr ? Requirement()
                                                       : read_requirement(context, *requirement, scope));
  reader.finish();
  return reading;
}

void read_readings(const ReadContext& context, const Node& node, const RuleScope& scope, Alternatives& alternatives) {
  if (node.kind != Node::Kind::sequence || node.items.size() < 2) {
    context.report(node.at, node.kind == Node::Kind::sequence ? "fewer than two readings" : describe(node),
                   "a sequence of at least two readings", "A rule that has one reading needs no alternatives");
  }
  for (const Node& item : node.kind == Node::Kind::sequence ? node.items : std::vector<Node>()) {
    Reading reading = read_reading(context, item, scope);
    if (!reading.id.empty() &&
        std::ranges::find(alternatives.readings, reading.id, &Reading::id) != alternatives.readings.end()) {
      context.report(item.at, "a second reading " + quoted(reading.id), "each 'id' once");
    }
    alternatives.readings.push_back(std::move(reading));
  }
}

void read_alternatives(const ReadContext& context, const Node& node, const RuleScope& scope, Requirement& requirement) {
  MappingReader reader(context, node, "alternatives");
  Alternatives alternatives;
  alternatives.question = law::require_text_for_all(reader, "question", *scope.country);
  std::ranges::move(law::take_references(reader, true), std::back_inserter(requirement.references));
  alternatives.adopted = reader.take_text("adopted");
  if (const Node* const readings = reader.require("readings")) {
    read_readings(context, *readings, scope, alternatives);
  }
  const std::string& adopted = alternatives.adopted;
  if (!adopted.empty() &&
      std::ranges::find(alternatives.readings, adopted, &Reading::id) == alternatives.readings.end()) {
    context.report(reader.place_of("adopted"), "no reading " + quoted(adopted) + " to adopt", "the 'id' of a reading",
                   "Leave 'adopted' out where no reading has authority");
  }
  reader.finish();
  requirement.operation = std::move(alternatives);
}

struct RequirementOperator {
  std::string_view key;
  void (*read)(const ReadContext& context, const Node& node, const RuleScope& scope, Requirement& requirement);
};

constexpr std::array<RequirementOperator, 10> requirement_operators = {
    {{"all", read_all},
     {"any", read_any},
     {"not", read_not},
     {"at_least", read_comparing<Comparator::at_least>},
     {"more_than", read_comparing<Comparator::more_than>},
     {"at_most", read_comparing<Comparator::at_most>},
     {"areas", read_quantified},
     {"elapsed", read_elapsed},
     {"fact", read_fact},
     {"alternatives", read_alternatives}}};

constexpr std::string_view operator_list =
    "exactly one of: all, any, not, at_least, more_than, at_most, areas, elapsed, fact, alternatives";

}  // namespace

Requirement read_requirement(const ReadContext& context, const Node& node, const RuleScope& scope) {
  MappingReader reader(context, node, "a requirement");
  Requirement requirement;
  requirement.label = law::take_text_for_all(reader, "label", *scope.country);
  requirement.references = law::take_references(reader, false);
  reader.take_text("note");
  std::vector<std::string_view> given;
  for (const RequirementOperator& candidate : requirement_operators) {
    if (const Node* const operand = reader.take(candidate.key)) {
      given.push_back(candidate.key);
      candidate.read(context, *operand, scope, requirement);
    }
  }
  if (reader.is_mapping() && given.size() != 1) {
    context.report(node.at, given.empty() ? "a requirement without an operator" : "several operators: " + listed(given),
                   std::string(operator_list));
  }
  reader.finish();
  return requirement;
}

}  // namespace mandate::procedure
