// What one elector of an outstanding station may do, and which figures that adds to.
//
// He is on the register in any case. Which figures a ballot adds to follows from the identities of the version where
// a figure is the total of one (participants = for + against + invalid + both marked), else from what the words mean: a
// vote for is valid, a valid ballot is in the box, what is in the box was issued. Where neither says what else a total
// may hold, a ballot that adds to it and to nothing else is supposed too: bounds become wider, never wrong.
#pragma once

#include <bitset>
#include <string_view>
#include <vector>

#include "procedure/procedure.hpp"
#include "record/count.hpp"

namespace mandate::procedure {

using CountSet = std::bitset<record::count_kinds>;

struct BallotEffect {
  std::string_view name;  // "nobody_votes", "all_for", "all_against", …: what everybody does in the supposition
  CountSet adds;          // figures to which it adds one

  [[nodiscard]] bool adds_to(record::Count count) const { return adds.test(static_cast<std::size_t>(count)); }
};

// Those that differ in figures that the stages of the version look at. The first one is staying away.
[[nodiscard]] std::vector<BallotEffect> ballot_effects(const Version& version);

// A vote for a list or a candidate.
[[nodiscard]] BallotEffect vote_effect(const Version& version);

// The figures that the stages look at, for the nation or for areas.
[[nodiscard]] CountSet counts_used(const Version& version);

}  // namespace mandate::procedure
