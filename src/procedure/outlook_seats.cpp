// Seats: the range of every list in every tier, who may win each district, and both together for the body.
//
// The list ballot and the district ballot are two papers, and districts have different electors: what is most for a
// list in one place can be most in every other place too, so bounds of tiers add up and stay exact.
#include <algorithm>
#include <optional>

#include "procedure/outlook_basis.hpp"
#include "procedure/rule_value.hpp"
#include "seats/district_range.hpp"
#include "seats/list_range.hpp"

namespace mandate::procedure {
namespace {

struct TierOutcome {
  bool can_be_none = false;
  bool can_tie = false;
};

class SeatOutlook {
 public:
  SeatOutlook(const Basis& basis, Outlook& outlook, std::vector<SupposedCount>& suppositions)
      : basis_(&basis), outlook_(&outlook), suppositions_(&suppositions) {}

  TierOutcome bound(const TierDetail& detail) {
    switch (detail.tier->method) {
      case TierMethod::largest_remainder:
        return bound_list(detail);
      case TierMethod::plurality:
        return bound_districts(detail);
      case TierMethod::elected_elsewhere:
        break;
    }
    return {};
  }

  // Sums over the tiers, where there are several.
  void add_totals() {
    std::vector<SeatRange> totals;
    for (const SeatRange& range : outlook_->seats) {
      auto total = std::ranges::find(totals, range.list, &SeatRange::list);
      if (total == totals.end()) {
        totals.push_back({.tier = {}, .list = range.list, .now = 0});
        total = totals.end() - 1;
      }
      total->now = total->now && range.now ? std::optional(*total->now + *range.now) : std::nullopt;
      total->fewest += range.fewest;
      total->most += range.most;
      total->fewest_exact = total->fewest_exact && range.fewest_exact;
      total->most_exact = total->most_exact && range.most_exact;
    }
    if (tiers_ > 1) {
      std::ranges::move(totals, std::back_inserter(outlook_->seats));
    }
  }

 private:
  void cannot(NotBounded reason, const TierDetail& detail) { outlook_->unbounded.push_back({reason, detail.tier->id}); }

  [[nodiscard]] std::optional<Count64> seats_now(const TierDetail& detail, std::string_view list) const {
    for (const TierSeatLines& lines : basis_->now.tiers) {
      if (lines.tier == detail.tier->id) {
        const auto line = std::ranges::find(lines.lines, list, &SeatLine::list);
        return line == lines.lines.end() ? 0 : line->seats;
      }
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<seats::ListTierRule> rule_of(const Tier& tier) const {
    const Date day = basis_->question->law_date;
    seats::ListTierRule rule;
    rule.tie = tier.tie == TieRule::registration_order ? seats::TieBreak::registration_order : seats::TieBreak::lots;
    if (tier.threshold) {
      const std::optional<ResolvedValue> share = resolve(tier.threshold->share, {}, day);
      rule.threshold = share ? share->value : Fraction();
      rule.threshold_strict = tier.threshold->comparator == Comparator::more_than;
      if (!share) {
        return std::nullopt;
      }
    }
    if (tier.single_list) {
      const std::optional<ResolvedValue> factor = resolve(tier.single_list->factor, {}, day);
      const std::optional<ResolvedValue> minimum = resolve(tier.single_list->minimum, {}, day);
      if (!factor || !minimum) {
        return std::nullopt;
      }
      rule.single_list = seats::SingleListRule{factor->value, floor_of(minimum->value)};
    }
    return rule;
  }

  // Votes and base of a list tier; nothing, with the reason noted, where they do not serve.
  std::optional<seats::ListRangeInput> input_of(const TierDetail& detail, std::vector<Count64>& votes) {
    Count64 sum = 0;
    for (const record::Option& option : basis_->record->options) {
      if (!option.votes) {
        cannot(NotBounded::votes_missing, detail);
        return std::nullopt;
      }
      votes.push_back(*option.votes);
      sum += *option.votes;
    }
    if (!detail.seats || votes.empty()) {
      cannot(votes.empty() ? NotBounded::votes_missing : NotBounded::seats_unknown, detail);
      return std::nullopt;
    }
    seats::ListRangeInput input{votes, sum, *detail.seats, basis_->electors.nation, true};
    if (!detail.tier->threshold) {
      return input;
    }
    const record::Count of = detail.tier->threshold->of;
    const record::Figure& base = basis_->figures.nation.at(of);
    if (!base.present() || of == record::Count::electors || !basis_->vote.adds_to(of)) {
      cannot(base.present() ? NotBounded::base_fixed : NotBounded::votes_missing, detail);
      return std::nullopt;
    }
    input.base = base.value;
    input.base_only = basis_->blank(of) != nullptr;
    return input;
  }

  TierOutcome bound_list(const TierDetail& detail) {
    ++tiers_;
    std::vector<Count64> votes;
    const std::optional<seats::ListRangeInput> input = input_of(detail, votes);
    const std::optional<seats::ListTierRule> rule = rule_of(*detail.tier);
    if (!input || !rule) {
      return {};
    }
    const seats::ListRanges ranges = seats::list_ranges(*rule, *input);
    if (ranges.status != seats::ListRangeStatus::bounded) {
      cannot(ranges.status == seats::ListRangeStatus::overflow ? NotBounded::too_many : NotBounded::contradiction,
             detail);
      return {};
    }
    for (std::size_t i = 0; i < ranges.lists.size(); ++i) {
      keep(detail, i, ranges.lists[i]);
    }
    if (ranges.can_be_none) {
      suppose_no_list(detail);
    }
    const bool ordered = rule->tie == seats::TieBreak::registration_order;
    return {ranges.can_be_none, !ordered && basis_->electors.nation > 0};
  }

  void keep(const TierDetail& detail, std::size_t list, const seats::ListRange& range) {
    SeatRange made;
    made.tier = detail.tier->id;
    made.list = basis_->record->options[list].id;
    made.now = seats_now(detail, made.list);
    made.fewest = range.fewest.seats;
    made.most = range.most.seats;
    made.fewest_exact = range.fewest.exact();
    made.most_exact = range.most.exact();
    made.threshold = detail.tier->threshold.has_value();
    made.passes_now = list < detail.result.lists.size() && detail.result.lists[list].admitted &&
                      !detail.result.lists[list].admitted_as_next;
    made.can_pass = range.can_pass;
    made.can_fail = range.can_fail;
    outlook_->seats.push_back(std::move(made));
  }

  void suppose_no_list(const TierDetail& detail) {
    if (!detail.tier->threshold) {
      return;
    }
    if (const BallotEffect* const blank = basis_->blank(detail.tier->threshold->of)) {
      suppositions_->push_back(Supposer(basis_->outstanding).everybody(*blank));
    }
  }

  [[nodiscard]] Count64 electors_in(std::string_view district) const {
    Count64 electors = 0;
    for (const OutstandingArea& area : basis_->outstanding) {
      electors += area.district.empty() || area.district == district ? area.electors : 0;
    }
    return electors;
  }

  TierOutcome bound_districts(const TierDetail& detail) {
    ++tiers_;
    const std::vector<record::DistrictVote>& rows = basis_->record->district_votes;
    if (rows.empty()) {
      cannot(NotBounded::votes_missing, detail);
      return {};
    }
    const auto nowhere = [](const OutstandingArea& area) { return area.electors > 0 && area.district.empty(); };
    exact_ = std::ranges::none_of(basis_->outstanding, nowhere);
    if (!exact_) {
      cannot(NotBounded::district_unknown, detail);
    }
    TierOutcome outcome;
    std::vector<std::string_view> seen;
    for (const record::DistrictVote& row : rows) {
      if (std::ranges::find(seen, row.district) == seen.end()) {
        seen.push_back(row.district);
        outcome.can_tie = bound_district(detail, row.district) || outcome.can_tie;
      }
    }
    return outcome;
  }

  bool bound_district(const TierDetail& detail, std::string_view district) {
    std::vector<std::size_t> rows;
    std::vector<Count64> votes;
    for (std::size_t i = 0; i < basis_->record->district_votes.size(); ++i) {
      if (basis_->record->district_votes[i].district == district) {
        rows.push_back(i);
        votes.push_back(basis_->record->district_votes[i].votes);
      }
    }
    const seats::DistrictRange range = seats::district_range(votes, electors_in(district));
    DistrictOutlook made{.district = std::string(district)};
    for (const std::size_t i : range.now) {
      made.leading.push_back(basis_->record->district_votes[rows[i]].candidate);
    }
    for (const std::size_t i : range.possible) {
      made.possible_winners.push_back(basis_->record->district_votes[rows[i]].candidate);
    }
    made.can_tie = range.can_tie;
    made.settled = range.settled;
    count_seat(detail, rows, range);
    if (range.can_tie) {
      suppose_tie(rows, votes);
    }
    outlook_->districts.push_back(std::move(made));
    return range.can_tie;
  }

  SeatRange& range_for(const TierDetail& detail, std::string_view list) {
    const std::string_view name = list.empty() ? self_nominated : list;
    for (SeatRange& range : outlook_->seats) {
      if (range.tier == detail.tier->id && range.list == name) {
        return range;
      }
    }
    SeatRange made{.tier = detail.tier->id, .list = std::string(name)};
    made.now = 0;
    made.fewest_exact = exact_;
    made.most_exact = exact_;
    outlook_->seats.push_back(std::move(made));
    return outlook_->seats.back();
  }

  // What the district may add to each list.
  void count_seat(const TierDetail& detail, const std::vector<std::size_t>& rows, const seats::DistrictRange& range) {
    std::vector<std::string_view> possible;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const std::string_view list = basis_->record->district_votes[rows[i]].list;
      SeatRange& of_list = range_for(detail, list);
      const bool leads = range.now.size() == 1 && range.now.front() == i;
      of_list.now = *of_list.now + (leads ? 1 : 0);
      const bool can_win = std::ranges::find(range.possible, i) != range.possible.end();
      if (can_win && std::ranges::find(possible, list) == possible.end()) {
        possible.push_back(list);
        ++of_list.most;
      }
    }
    if (possible.size() == 1 && !range.can_tie) {
      ++range_for(detail, possible.front()).fewest;
    }
  }

  void suppose_tie(const std::vector<std::size_t>& rows, const std::vector<Count64>& votes) {
    const auto leader = std::ranges::max_element(votes);
    std::size_t second = votes.size();
    for (std::size_t i = 0; i < votes.size(); ++i) {
      const bool rival = i != static_cast<std::size_t>(leader - votes.begin());
      second = rival && (second == votes.size() || votes[i] > votes[second]) ? i : second;
    }
    SupposedCount supposed{.name = "leaders_tie"};
    supposed.district_votes.emplace_back(rows[second], *leader - votes[second]);
    suppositions_->push_back(std::move(supposed));
  }

  const Basis* basis_;
  Outlook* outlook_;
  std::vector<SupposedCount>* suppositions_;
  std::size_t tiers_ = 0;
  bool exact_ = true;
};

bool waits_for_figures(const Basis& basis) {
  return std::ranges::any_of(basis.now.missing,
                             [](const Missing& missing) { return missing.kind != Missing::Kind::lot; });
}

}  // namespace

StageOutcomes allocation_outcomes(const Basis& basis, const Stage& stage, Outlook& outlook,
                                  std::vector<SupposedCount>& suppositions) {
  const Finding* const finding = basis.reached(stage);
  if (finding == nullptr) {
    outlook.unbounded.push_back({NotBounded::stage_not_at_hand, stage.id});
    return {"allocated", "none", "tie", ""};
  }
  SeatOutlook seats(basis, outlook, suppositions);
  TierOutcome outcome;
  bool lot = false;
  for (const Finding& part : finding->parts.front().parts) {
    if (const auto* const detail = std::get_if<TierDetail>(&part.detail)) {
      const TierOutcome one = seats.bound(*detail);
      outcome.can_be_none = outcome.can_be_none || one.can_be_none;
      outcome.can_tie = outcome.can_tie || one.can_tie;
      lot = lot || (one.can_tie && detail->tier->tie == TieRule::lot);
    }
  }
  seats.add_totals();
  const auto* const now = std::get_if<StageDetail>(&finding->detail);
  if (basis.electors.nation == 0 || waits_for_figures(basis)) {
    StageOutcomes outcomes = {now->outcome};
    if (outcome.can_be_none && now->outcome != "none") {
      outcomes.emplace_back("none");
    }
    return outcomes;
  }
  StageOutcomes outcomes = {"allocated"};
  if (outcome.can_be_none) {
    outcomes.emplace_back("none");
  }
  if (outcome.can_tie) {
    outcomes.emplace_back("tie");
  }
  if (lot) {
    outcomes.emplace_back("");
  }
  return outcomes;
}

}  // namespace mandate::procedure
