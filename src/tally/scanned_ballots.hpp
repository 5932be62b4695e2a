// What a set of cast vote records holds: contests with their choices and ballots, and the precincts they came from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "tally/ballot_columns.hpp"
#include "tally/ballot_rules.hpp"

namespace mandate::tally {

struct BallotChoice {
  std::string id;    // unique in the contest; the name where the file has no codes
  std::string name;  // as the file has it; empty where it names none
  bool write_in = false;
};

struct ScannedContest {
  std::string id;
  std::string name;
  ContestRules rules;
  std::vector<BallotChoice> choices;  // in the order in which the file brings them; bytes are indices into it
  BallotColumns ballots;
  std::uint64_t left_out = 0;  // ballots on which the machine declares the contest void
  std::uint64_t differs = 0;   // ballots whose class by the rules differs from the one that the file gives
};

struct ScannedPrecinct {
  std::string id;
  std::string name;
};

struct ScannedBallots {
  std::vector<ScannedContest> contests;
  std::vector<ScannedPrecinct> precincts;  // index of the runs of `BallotColumns`
  std::uint64_t records = 0;               // cast vote records read
  std::uint64_t without_current = 0;       // records of which no version is the current one; counted nowhere
};

// How many ballots of all contests wait for a person: ambiguous, invalid, or of another class than the file says.
[[nodiscard]] std::uint64_t left_for_a_person(const ScannedBallots& ballots);

}  // namespace mandate::tally
