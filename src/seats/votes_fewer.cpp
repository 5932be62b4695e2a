#include "seats/votes_fewer.hpp"

#include <algorithm>

#include "seats/threshold.hpp"

namespace mandate::seats {

VotesFewer::VotesFewer(const ListTierRule& rule, const ListTierInput& input, std::size_t list)
    : rule_(&rule), input_(&input), list_(list) {
  const std::vector<Count64> firsts = starts();
  const Count64 end = input.votes[list];
  for (std::size_t i = 0; i < firsts.size(); ++i) {
    const Count64 next = i + 1 < firsts.size() ? firsts[i + 1] : end;
    stretches_.push_back(stretch(firsts[i], next - 1));
  }
}

Count64 VotesFewer::until_without(Count64 number) {
  for (Stretch& stretch : stretches_) {
    if (const std::optional<Count64> loss = loss_within(stretch, number)) {
      return *loss;
    }
  }
  return input_->votes[list_];
}

// Numbers of votes fewer at which the lists that take part change, increasing, from 1 and below all votes.
std::vector<Count64> VotesFewer::starts() const {
  const Threshold threshold{rule_->threshold, rule_->threshold_strict};
  const Count64 own = input_->votes[list_];
  std::vector<Count64> starts = {1};
  if (threshold.admits(own, input_->base)) {
    starts.push_back(threshold.own_fewer_until_refused(own, input_->base));
  }
  for (std::size_t i = 0; i < input_->votes.size(); ++i) {
    const Count64 votes = input_->votes[i];
    if (i != list_ && votes > 0 && !threshold.admits(votes, input_->base)) {
      starts.push_back(*threshold.base_fewer_until_admitted(votes, input_->base));
    }
  }
  std::erase_if(starts, [own](Count64 start) { return start >= own; });
  std::ranges::sort(starts);
  const auto repeated = std::ranges::unique(starts);
  starts.erase(repeated.begin(), repeated.end());
  return starts;
}

VotesFewer::Stretch VotesFewer::stretch(Count64 first, Count64 last) const {
  const Threshold threshold{rule_->threshold, rule_->threshold_strict};
  const Count64 base = std::max(input_->base - first, Count64{0});
  std::vector<Claims::Rival> rivals;
  std::optional<std::size_t> leader;
  for (std::size_t i = 0; i < input_->votes.size(); ++i) {
    if (i != list_ && threshold.admits(input_->votes[i], base)) {
      rivals.push_back({input_->votes[i], goes_before_at_equal(rule_->tie, i, list_)});
      leader = i;
    }
  }
  Stretch stretch;
  stretch.first = first;
  stretch.last = last;
  if (!threshold.admits(input_->votes[list_] - first, base)) {
    if (rivals.size() == 1 && rule_->single_list) {
      stretch.part = Part::perhaps_next;
      look_below(stretch, leader);
    }
  } else if (rivals.empty()) {
    look_below(stretch, std::nullopt);
    stretch.part = stretch.other > 0 && rule_->single_list ? Part::leader : Part::alone;
  } else {
    stretch.part = Part::by_quotas;
    stretch.rivals = Claims(rivals, input_->seats);
  }
  return stretch;
}

// The most votes of a list other than this one and the leader.
void VotesFewer::look_below(Stretch& stretch, std::optional<std::size_t> leader) const {
  stretch.leader = leader ? input_->votes[*leader] : 0;
  stretch.equal_passes = true;
  for (std::size_t i = 0; i < input_->votes.size(); ++i) {
    const Count64 votes = input_->votes[i];
    if (i == list_ || i == leader || votes < stretch.other) {
      continue;
    }
    stretch.equal_passes =
        (votes > stretch.other || stretch.equal_passes) && !goes_before_at_equal(rule_->tie, i, list_);
    stretch.other = votes;
  }
}

// A tie for being next leaves the leader sure of its own seats, which are the same whoever is next.
Count64 VotesFewer::seats_by_single_list(const Stretch& stretch, Count64 fewer) const {
  const Count64 own = input_->votes[list_] - fewer;
  const SingleListRule& rule = *rule_->single_list;
  if (stretch.part == Part::leader) {
    const std::optional<NextListSeats> next = next_list_seats(rule, own, stretch.other, input_->seats);
    return next ? input_->seats - next->seats : 0;
  }
  if (own < stretch.other || (own == stretch.other && !stretch.equal_passes)) {
    return 0;
  }
  const std::optional<NextListSeats> next = next_list_seats(rule, stretch.leader, own, input_->seats);
  return next ? next->seats : 0;
}

std::optional<Count64> VotesFewer::loss_by_single_list(const Stretch& stretch, Count64 number) const {
  if (seats_by_single_list(stretch, stretch.last) >= number) {
    return std::nullopt;
  }
  Count64 low = stretch.first;
  Count64 high = stretch.last;
  while (low < high) {
    const Count64 middle = low + ((high - low) / 2);
    if (seats_by_single_list(stretch, middle) < number) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

std::optional<Count64> VotesFewer::loss_within(Stretch& stretch, Count64 number) const {
  switch (stretch.part) {
    case Part::none:
      return stretch.first;
    case Part::alone:
      return std::nullopt;
    case Part::leader:
    case Part::perhaps_next:
      return loss_by_single_list(stretch, number);
    case Part::by_quotas:
      break;
  }
  const Wide total = Wide{input_->votes[list_]} + stretch.rivals.votes();
  const Wide fewer = std::max(total - stretch.rivals.last_total_without(number), Wide{stretch.first});
  return fewer <= stretch.last ? std::optional(static_cast<Count64>(fewer)) : std::nullopt;
}

}  // namespace mandate::seats
