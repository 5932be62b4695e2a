// The fewest and the most seats of each list that ballots not yet counted leave possible. Exact bounds.
//
// At most `outstanding` ballots are still to come. Each may be for any list, may count in the base of the threshold
// without being for a list (against all) where that exists, may count nowhere, or may never have been cast. Nothing
// else is supposed. Why the bounds hold, with L(B) = the fewest votes that pass on a base B:
//
// Most. Fix who is admitted and the base. A vote moved from an admitted rival, or from a ballot that helps nobody, to
// the list never costs it a seat: in the queue of claims (claims.hpp) its claims come earlier and all others later. So
// rivals keep what they have, those that are to pass get L(B), the list gets all the rest. Of rivals that pass only
// with help all have L(B) votes, so only their number matters, and the cheapest are those with most votes (apart for
// those registered before the list and after it, who stand differently in a tie). As the base grows, the share of a
// rival lifted to L(B) falls from one step of L to the next, but for what rounding L up adds; where the share of the
// law is a/b that repeats every a steps. So the whole base with all ballots, and the last a + 1 bases just before L
// steps up, hold the best one.
//
// Fewest. The list gets nothing. It is left without its (s+1)-th seat where rivals have at least S − s claims before
// it: the l-th of a rival with v votes is before it where v ≥ c + (l − s − 1) · V / S. In fractions of votes it is
// optimal to spend on the cheapest first steps to such an edge and on whole quotas V / S otherwise. If rivals can do
// it at a total V they can at V + δ: multiplied by 1 + δ / (V − c) they still pass every edge and the threshold, which
// grow no faster. So the total with all ballots gives a bound from below; a distribution in whole votes is then made
// and counted, and the bound is exact where that attains it.
//
// The rule for a single list: the share of the next list grows with its part of the two, so the bound puts it just
// below the threshold, and the list above it as low as it can be.
//
// Where a tie is open (no rule, or a lot to be drawn) the place may go to either: `most` supposes that the list gets
// it, `fewest` that it does not. Where no list is admitted at all, nobody has a seat.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/integer.hpp"
#include "seats/list_tier.hpp"

namespace mandate::seats {

struct ListRangeInput {
  std::span<const Count64> votes;  // counted, one a list, ≥ 0, in order of registration
  Count64 base = 0;                // counted denominator of the threshold, ≥ all votes together
  Count64 seats = 0;
  Count64 outstanding = 0;  // ballots that may still come, ≥ 0
  bool base_only = true;    // a ballot may count in the base and for no list
};

// Ballots to come, spread so that a bound is attained. The rest of them count nowhere.
struct ListWitness {
  std::vector<Count64> more;  // one a list
  Count64 base_only = 0;
};

struct SeatBound {
  Count64 seats = 0;     // proven: no distribution goes beyond
  Count64 attained = 0;  // the furthest that was found; `witness` attains it
  ListWitness witness;

  [[nodiscard]] bool exact() const { return seats == attained; }
};

struct ListRange {
  SeatBound fewest;
  SeatBound most;
  bool can_pass = false;  // reach the threshold
  bool can_fail = false;  // not reach it
};

enum class ListRangeStatus : std::uint8_t {
  bounded,
  overflow,          // votes or seats are too many for exact products
  base_below_votes,  // the base is smaller than the votes of the lists: contradictory figures
};

struct ListRanges {
  ListRangeStatus status = ListRangeStatus::bounded;
  std::vector<ListRange> lists;  // one a list; empty where not bounded
  bool can_be_none = false;      // that no list is admitted; false = excluded
};

// Lots in hand belong to the tie that they settled; they are not applied to votes that were never counted.
[[nodiscard]] ListRanges list_ranges(const ListTierRule& rule, const ListRangeInput& input);

}  // namespace mandate::seats
