#include "procedure/allocate_seats.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "procedure/evaluate_comparison.hpp"
#include "procedure/rule_value.hpp"
#include "seats/list_tier.hpp"
#include "seats/plurality.hpp"

namespace mandate::procedure {
namespace {

// No body has so many; beyond it a slip in the figures would cost one entry of explanation a seat.
constexpr Count64 most_explained_seats = 10'000;

// One tier under work. `settled` = its seats are known.
struct TierWork {
  Finding finding;
  TierDetail detail;
  std::vector<SeatLine> lines;
  std::vector<Missing> missing;
  std::vector<TieReport> ties;
  bool settled = false;
  bool no_list = false;
};

struct Surroundings {
  const Stage* stage = nullptr;
  const record::StageRecord* record = nullptr;
  const Evaluation* evaluation = nullptr;
};

std::optional<Fraction> resolve_into(const RuleValue& rule, const Evaluation& evaluation, TierWork& work) {
  const std::optional<ResolvedValue> value = resolve(rule, {}, evaluation.law_date);
  if (!value) {
    return std::nullopt;
  }
  if (value->use.parameter != nullptr) {
    work.detail.parameters.push_back(value->use);
  }
  return value->value;
}

std::optional<Count64> stated_seats(const record::StageRecord& record, std::string_view tier) {
  for (const auto& [id, seats] : record.tier_seats) {
    if (id == tier) {
      return seats;
    }
  }
  return std::nullopt;
}

std::optional<Count64> share_of_figure(const TierSeats& rule, Count64 figure, const Evaluation& evaluation,
                                       TierWork& work) {
  if (!rule.share) {
    return figure;
  }
  const std::optional<Fraction> share = resolve_into(*rule.share, evaluation, work);
  if (!share) {
    return std::nullopt;
  }
  const std::optional<Count64> down = floor_of_share(*share, figure);
  const std::optional<Count64> up = ceil_of_share(*share, figure);
  if (rule.rounding == Rounding::exact) {
    return down == up ? down : std::nullopt;
  }
  return rule.rounding == Rounding::ceil ? up : down;
}

// The number of seats of a tier: as the case states it for this body, else as the law gives it.
std::optional<Count64> seats_of(const Tier& tier, const Surroundings& around, const std::vector<TierWork>& before,
                                TierWork& work) {
  if (const std::optional<Count64> stated = stated_seats(*around.record, tier.id)) {
    return stated;
  }
  if (const auto* const rule = std::get_if<RuleValue>(&tier.seats.number)) {
    const std::optional<Fraction> number = resolve_into(*rule, *around.evaluation, work);
    return number ? std::optional(floor_of(*number)) : std::nullopt;
  }
  const record::Count count = *std::get_if<record::Count>(&tier.seats.number);
  const record::Figure& figure = around.evaluation->figures->nation.at(count);
  if (!figure.present()) {
    return std::nullopt;
  }
  if (tier.seats.remainder_after.empty()) {
    return share_of_figure(tier.seats, figure.value, *around.evaluation, work);
  }
  for (const TierWork& other : before) {
    if (other.detail.tier->id == tier.seats.remainder_after && other.detail.seats) {
      return *other.detail.seats <= figure.value ? std::optional(figure.value - *other.detail.seats) : std::nullopt;
    }
  }
  return std::nullopt;
}

seats::TieBreak tie_break(TieRule rule) {
  if (rule == TieRule::registration_order) {
    return seats::TieBreak::registration_order;
  }
  return rule == TieRule::lot ? seats::TieBreak::lots : seats::TieBreak::none;
}

std::optional<seats::ListTierRule> list_rule(const Tier& tier, const Evaluation& evaluation, TierWork& work) {
  seats::ListTierRule rule;
  rule.tie = tie_break(tier.tie);
  if (tier.threshold) {
    const std::optional<Fraction> share = resolve_into(tier.threshold->share, evaluation, work);
    if (!share) {
      return std::nullopt;
    }
    rule.threshold = *share;
    rule.threshold_strict = tier.threshold->comparator == Comparator::more_than;
    work.detail.threshold = *share;
  }
  if (tier.single_list) {
    const std::optional<Fraction> factor = resolve_into(tier.single_list->factor, evaluation, work);
    const std::optional<Fraction> minimum = resolve_into(tier.single_list->minimum, evaluation, work);
    if (!factor || !minimum) {
      return std::nullopt;
    }
    rule.single_list = seats::SingleListRule{*factor, floor_of(*minimum)};
  }
  return rule;
}

std::vector<std::size_t> lots_drawn(const Surroundings& around, const Tier& tier) {
  std::vector<std::size_t> lots;
  const record::Lot* const lot = lot_of(*around.evaluation->input, around.stage->id, tier.id);
  if (lot == nullptr) {
    return lots;
  }
  for (const std::string& winner : lot->winners) {
    const auto found = std::ranges::find(around.record->options, winner, &record::Option::id);
    lots.push_back(static_cast<std::size_t>(found - around.record->options.begin()));
  }
  return lots;
}

void report_tie(const seats::Tie& tie, const Surroundings& around, const Tier& tier, TierWork& work) {
  const auto ids = [&](const std::vector<std::size_t>& lists) {
    std::vector<std::string> names;
    for (const std::size_t list : lists) {
      names.push_back(around.record->options[list].id);
    }
    return names;
  };
  work.ties.push_back({.stage = around.stage->id,
                       .tier = tier.id,
                       .options = ids(tie.lists),
                       .places = tie.places,
                       .rule = tier.tie,
                       .settled = tie.settled,
                       .winners = ids(tie.winners)});
}

// Of the seats that a list received, so many must go to persons whom the quota covers. The text read names no
// rounding: where only rounding down would pass, it cannot be told.
void check_mandate_quota(const Tier& tier, const Surroundings& around, TierWork& work) {
  if (!tier.mandate_quota) {
    return;
  }
  const std::optional<ResolvedValue> share = resolve(tier.mandate_quota->share, {}, around.evaluation->law_date);
  for (std::size_t i = 0; share && i < around.record->options.size(); ++i) {
    const record::Option& option = around.record->options[i];
    if (!option.quota_mandates) {
      continue;
    }
    ComparisonDetail detail;
    detail.count = Operand{
        record::Count::quota_mandates, option.id, false, {*option.quota_mandates, record::Provenance::published}};
    detail.of = Operand{
        record::Count::mandates, option.id, false, {work.detail.result.lists[i].seats, record::Provenance::derived}};
    detail.bound = share->value;
    detail.parameter = share->use;
    Finding check;
    check.kind = FindingKind::comparison;
    check.references = &tier.mandate_quota->references;
    check.answer = compare_figures(detail);
    const std::optional<Count64> rounded_down = floor_of_share(share->value, detail.of->figure.value);
    if (check.answer == Answer::no && rounded_down && *option.quota_mandates >= *rounded_down) {
      check.answer = Answer::cannot_tell;
    }
    check.detail = detail;
    work.finding.parts.push_back(std::move(check));
  }
}

// All votes of the lists, in order of registration; nothing where one was not published.
std::optional<std::vector<Count64>> votes_of_lists(const record::StageRecord& record, TierWork& work) {
  std::vector<Count64> votes;
  for (const record::Option& option : record.options) {
    if (!option.votes) {
      work.missing.push_back({.kind = Missing::Kind::votes_of_option, .name = option.id});
    }
    votes.push_back(option.votes.value_or(0));
  }
  if (record.options.empty()) {
    work.missing.push_back({.kind = Missing::Kind::figure, .count = record::Count::votes});
  }
  if (!work.missing.empty()) {
    return std::nullopt;
  }
  return votes;
}

std::optional<Count64> threshold_base(const Tier& tier, const Evaluation& evaluation, TierWork& work) {
  if (!tier.threshold) {
    return 0;
  }
  const record::Figure& base = evaluation.figures->nation.at(tier.threshold->of);
  if (!base.present()) {
    work.missing.push_back({.kind = Missing::Kind::figure, .count = tier.threshold->of});
    return std::nullopt;
  }
  work.detail.base = base.value;
  return base.value;
}

void keep_list_result(const Tier& tier, const Surroundings& around, const seats::ListTierRule& rule,
                      const seats::ListTierInput& input, TierWork& work) {
  const seats::ListTierResult& result = work.detail.result;
  if (result.tie) {
    report_tie(*result.tie, around, tier, work);
  }
  work.no_list = result.status == seats::ListTierStatus::no_list_admitted;
  if (result.status == seats::ListTierStatus::lots_do_not_fit ||
      (result.status == seats::ListTierStatus::tie && rule.tie == seats::TieBreak::lots)) {
    work.missing.push_back({.kind = Missing::Kind::lot, .name = tier.id});
  }
  if (result.status != seats::ListTierStatus::allocated) {
    return;
  }
  work.settled = true;
  for (std::size_t i = 0; i < result.lists.size(); ++i) {
    work.lines.push_back({around.record->options[i].id, result.lists[i].seats});
  }
  if (input.seats <= most_explained_seats) {
    work.detail.reasons = seats::seat_reasons(rule, input, result);
  }
  check_mandate_quota(tier, around, work);
}

void allocate_list(const Tier& tier, const Surroundings& around, TierWork& work) {
  const std::optional<std::vector<Count64>> votes = votes_of_lists(*around.record, work);
  const std::optional<Count64> base = threshold_base(tier, *around.evaluation, work);
  const std::optional<seats::ListTierRule> rule = list_rule(tier, *around.evaluation, work);
  if (!votes || !base || !rule || !work.detail.seats) {
    return;
  }
  if (tier.threshold) {
    work.detail.threshold_votes = edge_of_share(tier.threshold->comparator, rule->threshold, Rounding::exact, *base);
  }
  const std::vector<std::size_t> lots = lots_drawn(around, tier);
  const seats::ListTierInput input{*votes, *base, *work.detail.seats, lots};
  work.detail.result = seats::allocate_list_tier(*rule, input);
  keep_list_result(tier, around, *rule, input, work);
}

// False on overflow.
bool add_seats(std::vector<SeatLine>& lines, std::string_view list, Count64 seats) {
  const auto found = std::ranges::find(lines, list, &SeatLine::list);
  if (found == lines.end()) {
    lines.push_back({std::string(list), seats});
    return true;
  }
  const std::optional<Count64> sum = checked_add(found->seats, seats);
  found->seats = sum.value_or(found->seats);
  return sum.has_value();
}

void use_declared_districts(const Tier& tier, const record::StageRecord& record, TierWork& work) {
  work.detail.declared = true;
  std::optional<Count64> sum = 0;
  for (const record::DeclaredSeats& declared : record.district_seats) {
    add_seats(work.lines, declared.list, declared.seats);
    sum = sum ? checked_add(*sum, declared.seats) : std::nullopt;
  }
  work.missing.push_back({.kind = Missing::Kind::district_votes, .name = tier.id});
  work.settled = sum && work.detail.seats && *sum == *work.detail.seats;
}

void allocate_districts(const Tier& tier, const Surroundings& around, TierWork& work) {
  const record::StageRecord& record = *around.record;
  if (record.district_votes.empty()) {
    if (record.district_seats.empty()) {
      work.missing.push_back({.kind = Missing::Kind::district_votes, .name = tier.id});
    } else {
      use_declared_districts(tier, record, work);
    }
    return;
  }
  work.detail.districts = seats::district_results(record.district_votes);
  bool open = false;
  for (const seats::DistrictResult& district : work.detail.districts) {
    if (district.leading.size() > 1) {
      open = true;
      work.ties.push_back({.stage = around.stage->id,
                           .tier = tier.id,
                           .options = district.candidates,
                           .places = 1,
                           .rule = tier.tie,
                           .settled = false,
                           .winners = {}});
      continue;
    }
    add_seats(work.lines, district.list.empty() ? self_nominated : std::string_view(district.list), 1);
  }
  const auto counted = static_cast<Count64>(work.detail.districts.size());
  if (work.detail.seats && counted != *work.detail.seats) {
    work.missing.push_back({.kind = Missing::Kind::district_votes, .name = tier.id});
    open = true;
  }
  work.settled = !open && work.detail.seats.has_value();
}

TierWork work_on(const Tier& tier, const Surroundings& around, const std::vector<TierWork>& before) {
  TierWork work;
  work.finding.kind = FindingKind::tier;
  work.finding.label = &tier.label;
  work.finding.references = &tier.references;
  work.detail.tier = &tier;
  work.detail.options = &around.record->options;
  work.detail.seats = seats_of(tier, around, before, work);
  if (!work.detail.seats && tier.method != TierMethod::elected_elsewhere) {
    work.missing.push_back({.kind = Missing::Kind::seats, .name = tier.id});
  }
  switch (tier.method) {
    case TierMethod::largest_remainder:
      allocate_list(tier, around, work);
      break;
    case TierMethod::plurality:
      allocate_districts(tier, around, work);
      break;
    case TierMethod::elected_elsewhere:
      work.settled = true;
      break;
  }
  if (work.settled) {
    work.finding.answer = Answer::yes;
  } else if (work.no_list) {
    work.finding.answer = Answer::no;
  }
  return work;
}

bool is_at_hand(const Tier& tier, const record::Case& input) {
  return input.tiers.empty() || std::ranges::find(input.tiers, tier.id) != input.tiers.end();
}

bool has_open_tie(const TierWork& work) {
  return std::ranges::any_of(work.ties, [](const TieReport& tie) { return !tie.settled; });
}

// Seats of the whole body: only where every tier is settled. Nothing on overflow.
std::optional<std::vector<SeatLine>> total_seats(const std::vector<TierWork>& tiers) {
  std::vector<SeatLine> total;
  for (const TierWork& work : tiers) {
    bool known = work.settled;
    for (const SeatLine& line : work.lines) {
      known = known && add_seats(total, line.list, line.seats);
    }
    if (!known) {
      return std::nullopt;
    }
  }
  return total;
}

std::string_view outcome_of(const std::vector<TierWork>& tiers) {
  if (tiers.empty()) {
    return {};  // the law applied has none of the tiers at hand
  }
  if (std::ranges::any_of(tiers, &TierWork::no_list)) {
    return "none";
  }
  if (total_seats(tiers)) {
    return "allocated";
  }
  const auto tied = [](const TierWork& work) { return work.settled || (has_open_tie(work) && work.missing.empty()); };
  const bool open = std::ranges::any_of(tiers, has_open_tie);
  return open && std::ranges::all_of(tiers, tied) ? std::string_view("tie") : std::string_view();
}

}  // namespace

StageResult allocate_seats(const Stage& stage, const record::StageRecord& record, const Evaluation& evaluation) {
  const AllocationStage& allocation = *std::get_if<AllocationStage>(&stage.work);
  const Surroundings around{&stage, &record, &evaluation};
  std::vector<TierWork> tiers;
  tiers.reserve(allocation.tiers.size());
  for (const Tier& tier : allocation.tiers) {
    if (is_at_hand(tier, *evaluation.input)) {
      tiers.push_back(work_on(tier, around, tiers));
    }
  }
  StageResult result;
  result.finding.kind = FindingKind::all;
  result.outcome = outcome_of(tiers);
  if (result.outcome == "allocated") {
    result.seats = *total_seats(tiers);
    result.finding.answer = Answer::yes;
  } else if (result.outcome == "none") {
    result.finding.answer = Answer::no;
  }
  for (TierWork& work : tiers) {
    if (work.settled && work.detail.tier->method != TierMethod::elected_elsewhere) {
      result.tiers.push_back({work.detail.tier->id, work.lines});
    }
    std::ranges::move(work.missing, std::back_inserter(result.missing));
    std::ranges::move(work.ties, std::back_inserter(result.ties));
    work.finding.detail = std::move(work.detail);
    result.finding.parts.push_back(std::move(work.finding));
  }
  return result;
}

}  // namespace mandate::procedure
