// What must hold of ballots however they were read.
#pragma once

#include <optional>

#include "base/problem.hpp"
#include "io/ballot_collector.hpp"
#include "require.hpp"
#include "tally/ballot_results.hpp"

namespace mandate::fuzz {

inline void require_sums(const tally::ScannedContest& contest, std::size_t precincts) {
  const std::size_t choices = contest.choices.size();
  const tally::BallotTally whole = contest.ballots.tally(choices);
  require(whole.all() == contest.ballots.size(), "every ballot has one class");
  std::uint64_t ballots = 0;
  std::uint64_t votes = 0;
  for (const tally::BallotTally& tally : contest.ballots.tally_by_precinct(choices, precincts)) {
    ballots += tally.all();
    for (std::size_t choice = 0; choice < choices; ++choice) {
      votes += tally.votes_of(choice);
    }
  }
  std::uint64_t all_votes = 0;
  for (std::size_t choice = 0; choice < choices; ++choice) {
    all_votes += whole.votes_of(choice);
    require(whole.votes_of(choice) <= whole.of(tally::BallotClass::valid), "a ballot votes once for a choice");
  }
  require(ballots == whole.all() && votes == all_votes, "precincts add up to the whole");
}

inline void require_counts(io::BallotCollector& collector, const Problems& problems) {
  const std::optional<tally::ScannedBallots> ballots = collector.finish("fuzz");
  require(ballots.has_value() == problems.empty(), "ballots or a problem");
  require(problems.size() <= io::BallotCollector::most_reported + 10, "problems are summed up");
  if (ballots) {
    for (const tally::ScannedContest& contest : ballots->contests) {
      require_sums(contest, ballots->precincts.size());
    }
    static_cast<void>(tally::to_results(*ballots));
  }
}

}  // namespace mandate::fuzz
