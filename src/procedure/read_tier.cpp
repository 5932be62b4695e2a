#include "procedure/read_tier.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "base/wording.hpp"
#include "procedure/read_comparison.hpp"
#include "procedure/read_figure.hpp"
#include "procedure/read_rule_value.hpp"

namespace mandate::procedure {
namespace {

bool has_tier(const std::vector<Tier>& tiers, std::string_view id) {
  return std::ranges::find(tiers, id, &Tier::id) != tiers.end();
}

// `{count: seats_total, share: "1/2", rounding: floor}`
void read_seats_of_figure(MappingReader& reader, const RuleScope& scope, TierSeats& seats) {
  seats.number = require_figure(reader, "count");
  if (const Node* const share = reader.take("share")) {
    seats.share = read_share(reader.context(), *share, scope);
    seats.rounding = static_cast<Rounding>(reader.require_word("rounding", {"exact", "ceil", "floor"}).value_or(0));
  } else if (const Node* const rounding = reader.take("rounding")) {
    reader.context().report(rounding->at, "'rounding' without a share", "none: nothing is rounded", "Remove the key");
  }
}

// `{remainder_of: seats_total, after: list}`
void read_seats_left(MappingReader& reader, const std::vector<Tier>& before, TierSeats& seats) {
  seats.number = require_figure(reader, "remainder_of");
  seats.remainder_after = reader.require_text("after");
  if (!seats.remainder_after.empty() && !has_tier(before, seats.remainder_after)) {
    reader.context().report(reader.place_of("after"), "no tier " + quoted(seats.remainder_after) + " before this one",
                            "the 'id' of an earlier tier");
  }
}

TierSeats read_seats(const ReadContext& context, const Node& node, const RuleScope& scope,
                     const std::vector<Tier>& before) {
  TierSeats seats;
  if (node.kind != Node::Kind::mapping) {
    seats.number = read_number(context, node, scope);
    return seats;
  }
  MappingReader reader(context, node, "the seats of a tier");
  if (reader.has("remainder_of")) {
    read_seats_left(reader, before, seats);
  } else {
    read_seats_of_figure(reader, scope, seats);
  }
  reader.finish();
  return seats;
}

ThresholdRule read_threshold(const ReadContext& context, const Node& node, const RuleScope& scope) {
  MappingReader reader(context, node, "a threshold");
  const ShareRule share = take_share_rule(reader, scope);
  ThresholdRule rule{share.comparator, share.share, share.of, law::take_references(reader, true)};
  reader.take_text("note");
  reader.finish();
  return rule;
}

SingleListRule read_single_list(const ReadContext& context, const Node& node, const RuleScope& scope) {
  MappingReader reader(context, node, "a rule for a single list");
  SingleListRule rule;
  if (const Node* const factor = reader.require("factor")) {
    rule.factor = read_share(context, *factor, scope);
  }
  if (const Node* const minimum = reader.require("minimum")) {
    rule.minimum = read_number(context, *minimum, scope);
  }
  rule.references = law::take_references(reader, true);
  reader.take_text("note");
  reader.finish();
  return rule;
}

MandateQuotaRule read_mandate_quota(const ReadContext& context, const Node& node, const RuleScope& scope) {
  MappingReader reader(context, node, "a quota of mandates");
  MandateQuotaRule rule;
  if (const Node* const share = reader.require("share")) {
    rule.share = read_share(context, *share, scope);
  }
  rule.references = law::take_references(reader, true);
  reader.take_text("note");
  reader.finish();
  return rule;
}

void read_list_rules(MappingReader& reader, const RuleScope& scope, Tier& tier) {
  reader.require_word("quota", {"hare"});
  if (const Node* const threshold = reader.take("threshold")) {
    tier.threshold = read_threshold(reader.context(), *threshold, scope);
  }
  if (const Node* const single_list = reader.take("single_list")) {
    tier.single_list = read_single_list(reader.context(), *single_list, scope);
  }
  if (const Node* const quota = reader.take("mandate_quota")) {
    tier.mandate_quota = read_mandate_quota(reader.context(), *quota, scope);
  }
  constexpr std::array<TieRule, 3> rules = {TieRule::registration_order, TieRule::lot, TieRule::silent};
  tier.tie = rules.at(reader.require_word("tie", {"registration_order", "lot", "silent"}).value_or(2));
}

// The rules of the tier's own method; those of another one are unknown keys.
void read_method(MappingReader& reader, const RuleScope& scope, Tier& tier) {
  const std::optional<std::size_t> word =
      reader.require_word("method", {"largest_remainder", "plurality", "elected_elsewhere"});
  tier.method = static_cast<TierMethod>(word.value_or(0));
  if (!word) {
    for (const std::string_view key : {"quota", "threshold", "single_list", "mandate_quota", "tie"}) {
      reader.take(key);
    }
  } else if (tier.method == TierMethod::largest_remainder) {
    read_list_rules(reader, scope, tier);
  } else if (tier.method == TierMethod::plurality) {
    constexpr std::array<TieRule, 2> rules = {TieRule::repeat_vote, TieRule::silent};
    tier.tie = rules.at(reader.require_word("tie", {"repeat_vote", "silent"}).value_or(1));
  }
}

Tier read_tier(const ReadContext& context, const Node& node, const RuleScope& scope, const std::vector<Tier>& before) {
  MappingReader reader(context, node, "a tier");
  Tier tier;
  tier.id = reader.require_text("id");
  if (!tier.id.empty() && has_tier(before, tier.id)) {
    context.report(reader.place_of("id"), "a second tier " + quoted(tier.id), "each 'id' once");
  }
  tier.label = law::require_text_for_all(reader, "label", *scope.country);
  if (const Node* const seats = reader.require("seats")) {
    tier.seats = read_seats(context, *seats, scope, before);
  }
  read_method(reader, scope, tier);
  tier.references = law::take_references(reader, true);
  reader.take_text("note");
  reader.finish();
  return tier;
}

}  // namespace

std::vector<Tier> read_tiers(const ReadContext& context, const Node& node, const RuleScope& scope) {
  std::vector<Tier> tiers;
  if (node.kind != Node::Kind::sequence || node.items.empty()) {
    const std::string found = node.kind == Node::Kind::sequence ? "an empty sequence" : describe(node);
    context.report(node.at, found + " for 'tiers'", "a sequence of at least one tier");
    return tiers;
  }
  for (const Node& item : node.items) {
    tiers.push_back(read_tier(context, item, scope, tiers));
  }
  return tiers;
}

}  // namespace mandate::procedure
