// For tests: reading a small export, and its counts in one line.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "io/cvr.hpp"
#include "io/folder_for_tests.hpp"
#include "io/problems_for_tests.hpp"

namespace mandate::io {

inline std::string counted(const tally::BallotTally& tally, const tally::ScannedContest& contest) {
  std::string out;
  for (std::size_t i = 0; i < tally::ballot_classes; ++i) {
    const auto of_ballot = static_cast<tally::BallotClass>(i);
    if (tally.of(of_ballot) > 0) {
      out += std::string(tally::word(of_ballot)) + " " + std::to_string(tally.of(of_ballot)) + ", ";
    }
  }
  for (std::size_t rank = 0; rank < tally.votes.size(); ++rank) {
    out += rank == 0 ? "" : "/ ";
    for (std::size_t choice = 0; choice < contest.choices.size(); ++choice) {
      const tally::BallotChoice& of_votes = contest.choices[choice];
      out +=
          (of_votes.name.empty() ? of_votes.id : of_votes.name) + " " + std::to_string(tally.votes[rank][choice]) + " ";
    }
  }
  return out;
}

// "id: valid 3, blank 1, A 2 B 1 ": the contest's ballots and votes, first its classes.
inline std::string counted(const tally::ScannedContest& contest) {
  return contest.id + ": " + counted(contest.ballots.tally(contest.choices.size()), contest);
}

inline std::optional<tally::ScannedBallots> read_here(const std::filesystem::path& path, Problems& problems,
                                                      const BallotOptions& options = {}) {
  return read_ballots({path}, options, problems);
}

}  // namespace mandate::io
