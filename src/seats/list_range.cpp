#include "seats/list_range.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <optional>

#include "seats/supposed_ballots.hpp"

namespace mandate::seats {
namespace {

constexpr Count64 most_votes = std::numeric_limits<Count64>::max() / 4;

ListRangeStatus status_of(const ListRangeInput& input) {
  std::optional<Count64> votes = 0;
  for (const Count64 of_list : input.votes) {
    votes = votes ? checked_add(*votes, of_list) : std::nullopt;
  }
  const std::optional<Count64> all = checked_add(input.base, input.outstanding);
  if (!votes || !all || *all > most_votes || *votes > most_votes || input.seats >= seats_too_many) {
    return ListRangeStatus::overflow;
  }
  return *votes > input.base ? ListRangeStatus::base_below_votes : ListRangeStatus::bounded;
}

ListRange range_of(const ListTierRule& rule, const ListRangeInput& input, std::size_t list) {
  const SupposedBallots against(rule, input, list, SupposedBallots::Ties::against);
  const SupposedBallots in_favour(rule, input, list, SupposedBallots::Ties::in_favour);
  ListRange range;
  range.fewest = fewest_seats(against);
  range.most = most_seats(in_favour);
  const Count64 passing = against.passing(against.base(input.outstanding));
  const bool others_can_grow = input.base_only || input.votes.size() > 1;
  range.can_pass = input.votes[list] + input.outstanding >= passing;
  range.can_fail = input.votes[list] < (others_can_grow ? passing : against.passing(input.base));
  return range;
}

// Where the base is the votes of the lists and nothing else, one of n lists has at least one n-th of it.
bool one_must_pass(const ListTierRule& rule, const ListRangeInput& input) {
  const Count64 votes = std::reduce(input.votes.begin(), input.votes.end(), Count64{0});
  const Wide shares = product(rule.threshold.numerator(), static_cast<Count64>(input.votes.size()));
  const bool enough =
      rule.threshold_strict ? shares < rule.threshold.denominator() : shares <= rule.threshold.denominator();
  return !input.base_only && input.base == votes && votes > 0 && enough;
}

bool may_all_fail(const ListTierRule& rule, const ListRangeInput& input) {
  if (input.votes.empty()) {
    return true;
  }
  if (one_must_pass(rule, input)) {
    return false;
  }
  const SupposedBallots ballots(rule, input, 0, SupposedBallots::Ties::against);
  const Count64 passing = ballots.passing(ballots.base(input.outstanding));
  return std::ranges::all_of(input.votes, [&](Count64 votes) { return votes < passing; });
}

}  // namespace

ListRanges list_ranges(const ListTierRule& rule, const ListRangeInput& input) {
  ListRanges ranges;
  ranges.status = status_of(input);
  if (ranges.status != ListRangeStatus::bounded) {
    return ranges;
  }
  for (std::size_t list = 0; list < input.votes.size(); ++list) {
    ranges.lists.push_back(range_of(rule, input, list));
  }
  ranges.can_be_none = may_all_fail(rule, input);
  return ranges;
}

}  // namespace mandate::seats
