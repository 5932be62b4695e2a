#include "procedure/read_areas.hpp"

#include <array>
#include <string_view>
#include <vector>

#include "base/wording.hpp"
#include "procedure/read_requirement.hpp"
#include "procedure/read_rule_value.hpp"

namespace mandate::procedure {
namespace {

struct Quantifier {
  std::string_view key;
  QuantifierKind kind;
};

constexpr std::array<Quantifier, 4> quantifiers = {{{"all", QuantifierKind::all},
                                                    {"at_least_share", QuantifierKind::at_least_share},
                                                    {"more_than_share", QuantifierKind::more_than_share},
                                                    {"at_least_number", QuantifierKind::at_least_number}}};

void read_bound(const ReadContext& context, const Node& node, const RuleScope& scope, Areas& areas) {
  if (areas.kind == QuantifierKind::at_least_number) {
    areas.bound = read_number(context, node, scope);
  } else if (areas.kind != QuantifierKind::all) {
    areas.bound = read_share(context, node, scope);
  } else if (node.kind != Node::Kind::boolean || !node.boolean) {
    context.report(node.at, describe(node) + " for 'all'", "all: true");
  }
}

void read_quantifier(MappingReader& reader, const RuleScope& scope, Areas& areas) {
  std::vector<std::string_view> given;
  for (const Quantifier& quantifier : quantifiers) {
    if (const Node* const node = reader.take(quantifier.key)) {
      given.push_back(quantifier.key);
      areas.kind = quantifier.kind;
      read_bound(reader.context(), *node, scope, areas);
    }
  }
  if (reader.is_mapping() && given.size() != 1) {
    reader.context().report(reader.place(),
                            given.empty() ? "areas without a number" : "several numbers: " + listed(given),
                            "exactly one of: all, at_least_share, more_than_share, at_least_number");
  }
}

void read_rounding(MappingReader& reader, Areas& areas) {
  if (areas.kind == QuantifierKind::at_least_share) {
    areas.rounding = static_cast<Rounding>(reader.require_word("rounding", {"exact", "ceil", "floor"}).value_or(0));
  } else if (const Node* const node = reader.take("rounding")) {
    reader.context().report(node->at, "'rounding' without at_least_share", "none: nothing is rounded",
                            "Remove the key");
  }
}

bool read_declared(const ReadContext& context, const Node& node) {
  MappingReader reader(context, node, "declared counts of areas");
  reader.require_word("for", {"areas_for"});
  reader.require_word("against", {"areas_against"});
  reader.finish();
  return true;
}

void check_place(const ReadContext& context, const Node& node, const RuleScope& scope) {
  if (scope.in_area) {
    context.report(node.at, "'areas' inside 'where'", "a requirement on the area at hand");
  } else if (scope.area_kinds.empty()) {
    context.report(node.at, "'areas' in a version that names none", "'areas' with kinds of area in the version");
  }
}

}  // namespace

Areas read_areas(const ReadContext& context, const Node& node, const RuleScope& scope) {
  check_place(context, node, scope);
  MappingReader reader(context, node, "a requirement on areas");
  Areas areas;
  read_quantifier(reader, scope, areas);
  read_rounding(reader, areas);
  if (const Node* const weight = reader.take("weight")) {
    areas.weight = read_weight(context, *weight, scope);
  }
  if (const Node* const declared = reader.take("declared")) {
    areas.declared_for = read_declared(context, *declared);
  }
  RuleScope inside = scope;
  inside.in_area = true;
  const Node* const where = reader.require("where");
  areas.where.push_back(where == nullptr ? Requirement() : read_requirement(context, *where, inside));
  reader.finish();
  return areas;
}

}  // namespace mandate::procedure
