#include "seats/list_tier.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <functional>
#include <limits>

#include "seats/threshold.hpp"

namespace mandate::seats {
namespace {

constexpr std::size_t most_lists_on_stack = 64;

bool overflows(const ListTierInput& input) {
  Count64 sum = 0;
  for (const Count64 votes : input.votes) {
    if (__builtin_add_overflow(sum, votes, &sum)) {
      return true;
    }
  }
  return input.seats >= seats_too_many;
}

struct Quotas {
  Count64 whole = 0;
  Count64 remainder = 0;  // of a quota, over the total
};

// votes / (total / seats). One division of 64 bits where the product fits, which it does in any real election.
Quotas quotas_of(Count64 votes, Count64 seats, Count64 total) {
  if (const std::optional<Count64> scaled = checked_multiply(votes, seats)) {
    return {*scaled / total, *scaled % total};
  }
  const Wide scaled = product(votes, seats);
  return {static_cast<Count64>(scaled / total), static_cast<Count64>(scaled % total)};
}

// Where the seats run out among the remainders: larger ones are all served, of those that equal it `places`.
struct Cut {
  Count64 remainder = std::numeric_limits<Count64>::max();
  Count64 tied = 0;
  Count64 places = 0;

  [[nodiscard]] bool is_tie() const { return tied > places; }
};

// Reorders `remainders`. Together they are `left` quotas and each is less than one, so more than `left` of them are
// not 0, and the cut is never at 0.
Cut cut_of(std::span<Count64> remainders, Count64 left) {
  if (left == 0) {
    return {};
  }
  const auto last = remainders.begin() + (left - 1);
  std::ranges::nth_element(remainders, last, std::greater());
  Cut cut{.remainder = *last, .tied = 0, .places = left};
  for (const Count64 remainder : remainders) {
    cut.tied += remainder == cut.remainder ? 1 : 0;
    cut.places -= remainder > cut.remainder ? 1 : 0;
  }
  return cut;
}

enum class Settlement : std::uint8_t { by_order, by_lots, open, lots_do_not_fit };

// How a tie for `places` is settled; `is_tied` says of a list whether it is in the tie.
template <typename IsTied>
Settlement settlement(TieBreak rule, std::span<const std::size_t> lots, Count64 places, const IsTied& is_tied) {
  if (rule == TieBreak::registration_order) {
    return Settlement::by_order;
  }
  if (rule == TieBreak::none || lots.empty()) {
    return Settlement::open;
  }
  bool fit = static_cast<Count64>(lots.size()) == places;
  for (std::size_t i = 0; fit && i < lots.size(); ++i) {
    fit =
        is_tied(lots[i]) && std::ranges::find(lots.first(i), lots[i]) == lots.begin() + static_cast<std::ptrdiff_t>(i);
  }
  return fit ? Settlement::by_lots : Settlement::lots_do_not_fit;
}

ListTierStatus status_of(Settlement settlement) {
  switch (settlement) {
    case Settlement::open:
      return ListTierStatus::tie;
    case Settlement::lots_do_not_fit:
      return ListTierStatus::lots_do_not_fit;
    default:
      return ListTierStatus::allocated;
  }
}

// The most votes of a list that is not admitted, and who has them; count 0 = no such list has any.
struct NextLists {
  Count64 votes = 0;
  std::size_t first = 0;
  std::size_t count = 0;
};

NextLists next_lists(std::span<const Count64> votes, std::size_t leader) {
  NextLists next;
  for (std::size_t i = 0; i < votes.size(); ++i) {
    if (i == leader || votes[i] == 0 || votes[i] < next.votes) {
      continue;
    }
    if (votes[i] > next.votes) {
      next = {.votes = votes[i], .first = i, .count = 0};
    }
    ++next.count;
  }
  return next;
}

// ---- with reasons

std::vector<std::size_t> admitted_lists(const ListTierResult& result) {
  std::vector<std::size_t> admitted;
  for (std::size_t i = 0; i < result.lists.size(); ++i) {
    if (result.lists[i].admitted) {
      admitted.push_back(i);
    }
  }
  return admitted;
}

// Notes the tie in the result and settles it as the rule says; an open one has no winners.
void settle(TieBreak rule, std::span<const std::size_t> lots, Tie tie, ListTierResult& result) {
  const auto is_tied = [&](std::size_t list) { return std::ranges::binary_search(tie.lists, list); };
  const Settlement how = settlement(rule, lots, tie.places, is_tied);
  result.status = status_of(how);
  if (how == Settlement::by_order) {
    tie.winners.assign(tie.lists.begin(), tie.lists.begin() + tie.places);
  } else if (how == Settlement::by_lots) {
    tie.winners.assign(lots.begin(), lots.end());
    std::ranges::sort(tie.winners);
  }
  tie.settled = !tie.winners.empty();
  result.tie = std::move(tie);
}

void share_with_next(const ListTierRule& rule, const ListTierInput& input, std::size_t leader, const NextLists& next,
                     ListTierResult& result) {
  const Count64 leader_votes = input.votes[leader];
  const std::optional<NextListSeats> share = next_list_seats(*rule.single_list, leader_votes, next.votes, input.seats);
  if (!share) {
    result.status = ListTierStatus::overflow;
    return;
  }
  result.single_list = true;
  result.total = leader_votes + next.votes;
  ListOutcome& first = result.lists[leader];
  first.whole = quotas_of(leader_votes, input.seats, result.total).whole;
  first.seats = input.seats - share->seats;
  std::size_t taker = next.first;
  if (next.count > 1 && share->seats > 0) {
    Tie tie{.lists = {}, .places = 1, .settled = false, .winners = {}};
    for (std::size_t i = 0; i < input.votes.size(); ++i) {
      if (i != leader && input.votes[i] == next.votes) {
        tie.lists.push_back(i);
      }
    }
    settle(rule.tie, input.lots, std::move(tie), result);
    if (!result.tie->settled) {
      return;
    }
    taker = result.tie->winners.front();
  }
  ListOutcome& second = result.lists[taker];
  second.admitted = true;
  second.admitted_as_next = true;
  second.whole = share->by_quotient;
  second.by_minimum = share->seats > share->by_quotient;
  second.seats = share->seats;
}

void serve_remainders(const ListTierRule& rule, const ListTierInput& input, std::span<const std::size_t> admitted,
                      const Cut& cut, ListTierResult& result) {
  Tie tie{.lists = {}, .places = cut.places, .settled = false, .winners = {}};
  for (const std::size_t i : admitted) {
    ListOutcome& list = result.lists[i];
    if (list.remainder == cut.remainder && cut.is_tie()) {
      tie.lists.push_back(i);
    } else if (list.remainder >= cut.remainder) {
      list.by_remainder = true;
      ++list.seats;
    }
  }
  if (!cut.is_tie()) {
    return;
  }
  settle(rule.tie, input.lots, std::move(tie), result);
  for (const std::size_t i : result.tie->winners) {
    result.lists[i].by_remainder = true;
    ++result.lists[i].seats;
  }
}

void share_by_quotas(const ListTierRule& rule, const ListTierInput& input, std::span<const std::size_t> admitted,
                     ListTierResult& result) {
  for (const std::size_t i : admitted) {
    result.total += input.votes[i];
  }
  Count64 left = input.seats;
  std::vector<Count64> remainders;
  remainders.reserve(admitted.size());
  for (const std::size_t i : admitted) {
    const Quotas quotas = quotas_of(input.votes[i], input.seats, result.total);
    ListOutcome& list = result.lists[i];
    list.whole = quotas.whole;
    list.remainder = quotas.remainder;
    list.seats = quotas.whole;
    left -= quotas.whole;
    remainders.push_back(quotas.remainder);
  }
  serve_remainders(rule, input, admitted, cut_of(remainders, left), result);
}

// ---- without reasons

// The lists that reach the threshold.
struct Admitted {
  std::bitset<most_lists_on_stack> which;
  std::size_t count = 0;
  std::size_t last = 0;
  Count64 votes = 0;
};

Admitted admitted_lists(const ListTierRule& rule, const ListTierInput& input) {
  const Threshold threshold{rule.threshold, rule.threshold_strict};
  Admitted admitted;
  for (std::size_t i = 0; i < input.votes.size(); ++i) {
    if (threshold.admits(input.votes[i], input.base)) {
      admitted.which[i] = true;
      ++admitted.count;
      admitted.last = i;
      admitted.votes += input.votes[i];
    }
  }
  return admitted;
}

ListTierStatus serve_tie(const ListTierRule& rule, const ListTierInput& input, const Cut& cut,
                         std::span<const Count64> remainders, std::span<Count64> seats) {
  const auto is_tied = [&](std::size_t list) { return list < seats.size() && remainders[list] == cut.remainder; };
  const Settlement how = settlement(rule.tie, input.lots, cut.places, is_tied);
  if (how == Settlement::by_lots) {
    for (const std::size_t list : input.lots) {
      ++seats[list];
    }
  } else if (how == Settlement::by_order) {
    Count64 places = cut.places;
    for (std::size_t i = 0; places > 0; ++i) {
      if (is_tied(i)) {
        ++seats[i];
        --places;
      }
    }
  }
  return status_of(how);
}

ListTierStatus fill_by_quotas(const ListTierRule& rule, const ListTierInput& input, const Admitted& admitted,
                              std::span<Count64> seats) {
  std::array<Count64, most_lists_on_stack> remainders{};  // none is served with 0: see Cut
  std::array<Count64, most_lists_on_stack> ordered{};
  std::size_t count = 0;
  Count64 left = input.seats;
  for (std::size_t i = 0; i < seats.size(); ++i) {
    if (admitted.which[i]) {
      const Quotas quotas = quotas_of(input.votes[i], input.seats, admitted.votes);
      seats[i] = quotas.whole;
      left -= quotas.whole;
      remainders[i] = quotas.remainder;
      ordered[count++] = quotas.remainder;
    }
  }
  const Cut cut = cut_of(std::span(ordered).first(count), left);
  for (std::size_t i = 0; i < seats.size(); ++i) {
    const bool served = remainders[i] > cut.remainder || (remainders[i] == cut.remainder && !cut.is_tie());
    seats[i] += served ? 1 : 0;
  }
  return cut.is_tie() ? serve_tie(rule, input, cut, remainders, seats) : ListTierStatus::allocated;
}

ListTierStatus fill_with_next(const ListTierRule& rule, const ListTierInput& input, std::size_t leader,
                              const NextLists& next, std::span<Count64> seats) {
  const std::optional<NextListSeats> share =
      next_list_seats(*rule.single_list, input.votes[leader], next.votes, input.seats);
  if (!share) {
    return ListTierStatus::overflow;
  }
  const auto is_tied = [&](std::size_t list) {
    return list < seats.size() && list != leader && input.votes[list] == next.votes;
  };
  std::size_t taker = next.first;
  ListTierStatus status = ListTierStatus::allocated;
  if (next.count > 1 && share->seats > 0) {
    const Settlement how = settlement(rule.tie, input.lots, 1, is_tied);
    status = status_of(how);
    taker = how == Settlement::by_lots ? input.lots.front() : taker;
  }
  seats[leader] = input.seats - share->seats;
  seats[taker] = share->seats;
  return status;
}

ListTierStatus fill(const ListTierRule& rule, const ListTierInput& input, std::span<Count64> seats) {
  const Admitted admitted = admitted_lists(rule, input);
  if (admitted.count == 0) {
    return ListTierStatus::no_list_admitted;
  }
  if (rule.single_list && admitted.count == 1) {
    if (const NextLists next = next_lists(input.votes, admitted.last); next.count > 0) {
      return fill_with_next(rule, input, admitted.last, next, seats);
    }
  }
  return fill_by_quotas(rule, input, admitted, seats);
}

ListTierStatus copy_from_result(const ListTierRule& rule, const ListTierInput& input, std::span<Count64> seats) {
  const ListTierResult result = allocate_list_tier(rule, input);
  std::ranges::transform(result.lists, seats.begin(), &ListOutcome::seats);
  return result.status;
}

}  // namespace

ListTierResult allocate_list_tier(const ListTierRule& rule, const ListTierInput& input) {
  ListTierResult result;
  result.lists.resize(input.votes.size());
  if (overflows(input)) {
    result.status = ListTierStatus::overflow;
    return result;
  }
  const Threshold threshold{rule.threshold, rule.threshold_strict};
  for (std::size_t i = 0; i < input.votes.size(); ++i) {
    result.lists[i].admitted = threshold.admits(input.votes[i], input.base);
  }
  const std::vector<std::size_t> admitted = admitted_lists(result);
  if (admitted.empty()) {
    result.status = ListTierStatus::no_list_admitted;
    return result;
  }
  if (admitted.size() == 1 && rule.single_list) {
    if (const NextLists next = next_lists(input.votes, admitted.front()); next.count > 0) {
      share_with_next(rule, input, admitted.front(), next, result);
      return result;
    }
  }
  share_by_quotas(rule, input, admitted, result);
  return result;
}

ListTierStatus allocate_list_seats(const ListTierRule& rule, const ListTierInput& input, std::span<Count64> seats) {
  std::ranges::fill(seats, 0);
  if (overflows(input)) {
    return ListTierStatus::overflow;
  }
  const ListTierStatus status =
      seats.size() <= most_lists_on_stack ? fill(rule, input, seats) : copy_from_result(rule, input, seats);
  if (status != ListTierStatus::allocated) {
    std::ranges::fill(seats, 0);
  }
  return status;
}

}  // namespace mandate::seats
