#include "seats/seat_reason.hpp"

#include <algorithm>

#include "seats/runner_up.hpp"
#include "seats/votes_fewer.hpp"

namespace mandate::seats {
namespace {

SeatBasis basis_of(const ListTierResult& result, std::size_t list, Count64 number) {
  const ListOutcome& outcome = result.lists[list];
  if (result.single_list) {
    return outcome.admitted_as_next ? SeatBasis::single_list : SeatBasis::rest;
  }
  if (number <= outcome.whole) {
    return SeatBasis::quota;
  }
  const bool tied = result.tie && std::ranges::binary_search(result.tie->winners, list);
  return tied ? SeatBasis::remainder_tie : SeatBasis::remainder;
}

void add_reasons(const ListTierRule& rule, const ListTierInput& input, const ListTierResult& result, std::size_t list,
                 const std::optional<RunnerUp>& runner_up, std::vector<SeatReason>& reasons) {
  VotesFewer fewer(rule, input, list);
  for (Count64 number = 1; number <= result.lists[list].seats; ++number) {
    SeatReason reason;
    reason.list = list;
    reason.number = number;
    reason.basis = basis_of(result, list, number);
    reason.votes_fewer = fewer.until_without(number);
    if (reason.basis == SeatBasis::remainder || reason.basis == SeatBasis::remainder_tie) {
      reason.runner_up = runner_up->list();
      reason.runner_up_votes_more = runner_up->votes_more(list, number);
    }
    reasons.push_back(reason);
  }
}

}  // namespace

std::vector<SeatReason> seat_reasons(const ListTierRule& rule, const ListTierInput& input,
                                     const ListTierResult& result) {
  std::optional<RunnerUp> runner_up;
  if (std::ranges::any_of(result.lists, &ListOutcome::by_remainder)) {
    runner_up.emplace(rule, input, result);
  }
  std::vector<SeatReason> reasons;
  reasons.reserve(static_cast<std::size_t>(input.seats));
  for (std::size_t list = 0; list < result.lists.size(); ++list) {
    if (result.lists[list].seats > 0) {
      add_reasons(rule, input, result, list, runner_up, reasons);
    }
  }
  return reasons;
}

}  // namespace mandate::seats
