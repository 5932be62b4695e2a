#include "procedure/read_comparison.hpp"

#include <algorithm>
#include <string>

#include "base/wording.hpp"
#include "procedure/read_figure.hpp"
#include "procedure/read_rule_value.hpp"

namespace mandate::procedure {
namespace {

std::string take_body(MappingReader& reader, const RuleScope& scope) {
  std::string body = reader.take_text("body");
  if (!body.empty() && std::ranges::find(scope.bodies, body, &Body::id) == scope.bodies.end()) {
    reader.context().report(reader.place_of("body"), "no body " + quoted(body), "one that 'bodies' declares");
  }
  return body;
}

// The denominator's figures may be those of the nation while the count is the area's.
Scope take_of_scope(MappingReader& reader, const RuleScope& scope, bool by_share, const std::string& body) {
  if (!reader.take_word("of_scope", {"nation"})) {
    return Scope::own;
  }
  if (!by_share || !scope.in_area || !body.empty()) {
    reader.context().report(reader.place_of("of_scope"), "'of_scope' that changes nothing",
                            "it inside 'where', beside 'of' and without 'body'");
  }
  return Scope::nation;
}

Rounding take_rounding(MappingReader& reader, Comparator comparator, bool by_share) {
  if (by_share && comparator != Comparator::more_than) {
    const std::optional<std::size_t> word = reader.require_word("rounding", {"exact", "ceil", "floor"});
    return static_cast<Rounding>(word.value_or(0));
  }
  if (const Node* const node = reader.take("rounding")) {
    reader.context().report(node->at, by_share ? "'rounding' with more_than" : "'rounding' without a share",
                            by_share ? "none: more than a share is compared exactly" : "none: nothing is rounded",
                            "Remove the key");
  }
  return Rounding::exact;
}

void read_bound(MappingReader& reader, const RuleScope& scope, Comparison& comparison) {
  if (const Node* const value = reader.take("value")) {
    comparison.bound = read_number(reader.context(), *value, scope);
  }
  if (const Node* const share = reader.take("share")) {
    comparison.bound = read_share(reader.context(), *share, scope);
  }
}

// Exactly a value, or a share and of what; returns whether it is a share.
bool check_bound(MappingReader& reader) {
  const bool by_value = reader.has("value");
  const bool by_share = reader.has("share") || reader.has("of");
  if (reader.is_mapping() && by_value == by_share) {
    reader.context().report(reader.place(), by_value ? "both 'value' and 'share'" : "neither 'value' nor 'share'",
                            "either 'value', or 'share' and 'of'");
  } else if (by_share) {
    reader.require("share");
    reader.require("of");
  }
  return by_share;
}

void place(CountRef& figure, const std::string& body) {
  if (!body.empty()) {
    figure.scope = Scope::body;
    figure.body = body;
  }
}

ShareRule read_share_rule(const ReadContext& context, const Node& node, const RuleScope& scope, Comparator comparator) {
  MappingReader reader(context, node, "a share");
  ShareRule rule;
  rule.comparator = comparator;
  if (const Node* const share = reader.require("share")) {
    rule.share = read_share(context, *share, scope);
  }
  rule.of = require_figure(reader, "of");
  reader.finish();
  return rule;
}

}  // namespace

Comparison read_comparison(const ReadContext& context, const Node& node, const RuleScope& scope,
                           Comparator comparator) {
  MappingReader reader(context, node, "a comparison");
  Comparison comparison;
  comparison.comparator = comparator;
  comparison.count.count = require_figure(reader, "count");
  const bool by_share = check_bound(reader);
  read_bound(reader, scope, comparison);
  const std::string body = take_body(reader, scope);
  place(comparison.count, body);
  const Scope of_scope = take_of_scope(reader, scope, by_share, body);
  if (const Node* const of = reader.take("of")) {
    comparison.of = CountRef{read_figure(context, *of), of_scope, {}};
    place(*comparison.of, body);
  }
  comparison.rounding = take_rounding(reader, comparator, by_share);
  reader.finish();
  return comparison;
}

ShareRule take_share_rule(MappingReader& reader, const RuleScope& scope) {
  const Node* const at_least = reader.take("at_least");
  const Node* const more_than = reader.take("more_than");
  if (reader.is_mapping() && (at_least == nullptr) == (more_than == nullptr)) {
    reader.context().report(
        reader.place(), at_least == nullptr ? "neither 'at_least' nor 'more_than'" : "both 'at_least' and 'more_than'",
        "exactly one of the two");
  }
  if (at_least != nullptr) {
    return read_share_rule(reader.context(), *at_least, scope, Comparator::at_least);
  }
  return more_than == nullptr ? ShareRule()
                              : read_share_rule(reader.context(), *more_than, scope, Comparator::more_than);
}

}  // namespace mandate::procedure
