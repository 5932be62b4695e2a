#include "procedure/read_stage.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "base/wording.hpp"
#include "procedure/read_comparison.hpp"
#include "procedure/read_requirement.hpp"
#include "procedure/read_rule_value.hpp"
#include "procedure/read_tier.hpp"

namespace mandate::procedure {
namespace {

RequirementStage read_requirement_stage(MappingReader& reader, const RuleScope& scope) {
  RequirementStage work;
  if (const Node* const requirement = reader.require("requirement")) {
    work.requirement = read_requirement(reader.context(), *requirement, scope);
  }
  return work;
}

DecisionStage read_decision(MappingReader& reader, const RuleScope& scope) {
  DecisionStage work;
  work.authority = law::require_text_for_all(reader, "authority", *scope.country);
  reader.require("options");
  work.options = reader.take_texts("options");
  if (reader.has("options") && work.options.empty()) {
    reader.context().report(reader.place_of("options"), "no option", "a sequence of words");
  }
  std::vector<std::string> sorted = work.options;
  std::ranges::sort(sorted);
  if (const auto twice = std::ranges::adjacent_find(sorted); twice != sorted.end()) {
    reader.context().report(reader.place_of("options"), "option " + quoted(*twice) + " twice", "each option once");
  }
  return work;
}

void read_winner(const ReadContext& context, const Node& node, const RuleScope& scope, ChoiceStage& work) {
  work.plurality = node.kind == Node::Kind::text && node.text == "plurality";
  if (work.plurality) {
    return;
  }
  if (node.kind != Node::Kind::mapping) {
    context.report(node.at, describe(node) + " for 'winner'", "plurality, or {more_than: {share: …, of: …}}");
    return;
  }
  MappingReader reader(context, node, "what a winner needs");
  const ShareRule share = take_share_rule(reader, scope);
  work.comparator = share.comparator;
  work.share = share.share;
  work.of = share.of;
  reader.finish();
}

ChoiceStage read_choice(MappingReader& reader, const RuleScope& scope) {
  ChoiceStage work;
  if (const Node* const winner = reader.require("winner")) {
    read_winner(reader.context(), *winner, scope, work);
  }
  work.tie = static_cast<TieRule>(
      reader.require_word("tie", {"repeat_vote", "registration_order", "lot", "silent"}).value_or(3));
  if (const Node* const candidates = reader.take("candidates")) {
    work.first = read_number(reader.context(), *candidates, scope);
  }
  return work;
}

AllocationStage read_allocation(MappingReader& reader, const RuleScope& scope) {
  AllocationStage work;
  if (const Node* const tiers = reader.require("tiers")) {
    work.tiers = read_tiers(reader.context(), *tiers, scope);
  }
  return work;
}

decltype(Stage::work) read_work(MappingReader& reader, const RuleScope& scope, StageKind kind) {
  if (kind == StageKind::decision) {
    return read_decision(reader, scope);
  }
  if (kind == StageKind::choice) {
    return read_choice(reader, scope);
  }
  if (kind == StageKind::allocation) {
    return read_allocation(reader, scope);
  }
  return read_requirement_stage(reader, scope);
}

// Where registration order settles every tie, none is left to go on from.
bool can_tie(const Tier& tier) {
  return tier.method != TierMethod::elected_elsewhere && tier.tie != TieRule::registration_order;
}

struct Outcomes {
  std::vector<std::string> all;
  bool last_may_be_left_out = false;
};

Outcomes outcomes_of(const Stage& stage) {
  if (const auto* const decision = std::get_if<DecisionStage>(&stage.work)) {
    return {decision->options, false};
  }
  if (const auto* const choice = std::get_if<ChoiceStage>(&stage.work)) {
    return {{"elected", "none", "tie"}, choice->tie == TieRule::registration_order};
  }
  if (const auto* const allocation = std::get_if<AllocationStage>(&stage.work)) {
    return {{"allocated", "none", "tie"}, std::ranges::none_of(allocation->tiers, can_tie)};
  }
  return {{"met", "not_met"}, false};
}

bool contains(std::span<const std::string> items, std::string_view item) {
  return std::ranges::find(items, item) != items.end();
}

void read_target(const ReadContext& context, const Node& node, std::string_view outcome,
                 std::span<const std::string> targets, Stage& stage) {
  if (node.kind != Node::Kind::text || !contains(targets, node.text)) {
    context.report(node.at, describe(node) + " after " + quoted(outcome), "the 'id' of a stage or one of 'ends'");
  }
  stage.on.emplace_back(outcome, node.text);
}

void check_covered(const ReadContext& context, const Node& node, const Outcomes& outcomes) {
  const std::size_t optional = outcomes.last_may_be_left_out ? 1 : 0;
  for (std::size_t i = 0; i + optional < outcomes.all.size(); ++i) {
    if (node.find(outcomes.all[i]) == nullptr) {
      context.report(node.at, "no outcome " + quoted(outcomes.all[i]) + " in 'on'",
                     "what follows each of: " + listed(outcomes.all));
    }
  }
}

void read_on(MappingReader& reader, std::span<const std::string> targets, Stage& stage) {
  const Node* const node = reader.require("on");
  if (node == nullptr) {
    return;
  }
  const ReadContext& context = reader.context();
  if (node->kind != Node::Kind::mapping) {
    context.report(node->at, describe(*node) + " for 'on'", "a mapping of outcomes to stages or ends");
    return;
  }
  const Outcomes outcomes = outcomes_of(stage);
  for (std::size_t i = 0; i < node->items.size(); ++i) {
    if (!contains(outcomes.all, node->keys[i])) {
      context.report(node->key_place(i), "no outcome " + quoted(node->keys[i]) + " of this stage",
                     "one of: " + listed(outcomes.all));
    }
    read_target(context, node->items[i], node->keys[i], targets, stage);
  }
  check_covered(context, *node, outcomes);
}

}  // namespace

Stage read_stage(const ReadContext& context, const Node& node, const RuleScope& scope,
                 std::span<const std::string> targets) {
  MappingReader reader(context, node, "a stage");
  Stage stage;
  stage.id = reader.require_text("id");
  const std::optional<std::size_t> kind = reader.require_word(
      "kind",
      {"admissibility", "collection", "verification", "tally", "body_vote", "decision", "choice", "allocation"});
  stage.label = law::require_text_for_all(reader, "label", *scope.country);
  stage.references = law::take_references(reader, false);
  reader.take_text("note");
  if (!kind) {
    return stage;  // which keys it may have depends on the kind
  }
  stage.kind = static_cast<StageKind>(*kind);
  stage.work = read_work(reader, scope, stage.kind);
  read_on(reader, targets, stage);
  reader.finish();
  return stage;
}

}  // namespace mandate::procedure
