#include "tally/ballot_columns.hpp"

#include <algorithm>
#include <bitset>
#include <numeric>

namespace mandate::tally {
namespace {

constexpr std::uint8_t byte_of(BallotCode code) { return static_cast<std::uint8_t>(code); }

constexpr BallotCode code_of(BallotClass of_ballot) {
  constexpr std::array<BallotCode, ballot_classes> codes = {BallotCode::skipped,    BallotCode::blank,
                                                            BallotCode::overvoted,  BallotCode::ambiguous,
                                                            BallotCode::all_marked, BallotCode::invalid};
  return codes.at(static_cast<std::size_t>(of_ballot));
}

using Choices = std::bitset<most_ballot_choices>;

// The choices that the ballot gives a vote at a rank (0: without ranks).
Choices chosen(std::span<const Mark> marks, std::uint32_t rank) {
  Choices choices;
  for (const Mark& mark : marks) {
    if (mark.rank == rank && mark.state == MarkState::vote) {
      choices[mark.choice] = true;
    }
  }
  return choices;
}

std::uint8_t lowest(const Choices& choices) {
  std::size_t choice = 0;
  while (!choices[choice]) {
    ++choice;
  }
  return static_cast<std::uint8_t>(choice);
}

std::uint8_t byte_of_rank(const Choices& choices) {
  if (choices.none()) {
    return byte_of(BallotCode::skipped);
  }
  return choices.count() == 1 ? lowest(choices) : byte_of(BallotCode::rank_overvoted);
}

}  // namespace

std::uint64_t BallotTally::all() const { return std::accumulate(ballots.begin(), ballots.end(), std::uint64_t{0}); }

std::size_t BallotColumns::columns_of(const ContestRules& rules) {
  return std::max<std::size_t>(rules.ranks > 0 ? rules.ranks : rules.votes_allowed, 1);
}

BallotColumns::BallotColumns(const ContestRules& rules)
    : rules_(rules), columns_(std::min(columns_of(rules), most_ballot_columns)) {}

void BallotColumns::write(std::size_t column, std::uint8_t byte) {
  std::vector<std::unique_ptr<Chunk>>& chunks = columns_[column];
  const std::uint64_t within = size_ % chunk;
  if (within == 0) {
    chunks.push_back(std::make_unique<Chunk>());
  }
  (*chunks.back())[within] = byte;
}

std::uint8_t BallotColumns::at(std::size_t column, std::uint64_t ballot) const {
  return (*columns_[column][ballot / chunk])[ballot % chunk];
}

BallotClass BallotColumns::add(std::uint32_t precinct, std::span<const Mark> marks) {
  const BallotClass of_ballot = classify(rules_, marks);
  Choices left = rules_.ranks > 0 ? Choices() : chosen(marks, 0);
  for (std::size_t column = 0; column < columns_.size(); ++column) {
    std::uint8_t byte = byte_of(BallotCode::skipped);
    if (of_ballot != BallotClass::valid) {
      byte = column == 0 ? byte_of(code_of(of_ballot)) : byte;
    } else if (rules_.ranks > 0) {
      byte = byte_of_rank(chosen(marks, static_cast<std::uint32_t>(column + 1)));
    } else if (left.any()) {
      byte = lowest(left);
      left[byte] = false;
    }
    write(column, byte);
  }
  ++size_;
  if (runs_.empty() || runs_.back().precinct != precinct) {
    runs_.push_back({precinct, size_});
  }
  runs_.back().end = size_;
  return of_ballot;
}

void BallotColumns::count(std::size_t column, std::uint64_t begin, std::uint64_t end, std::size_t choices,
                          ByteCounts& counts) const {
  while (begin < end) {
    const std::uint64_t within = begin % chunk;
    const std::uint64_t size = std::min<std::uint64_t>(end - begin, chunk - within);
    count_choices(std::span<const std::uint8_t>(*columns_[column][begin / chunk]).subspan(within, size), choices,
                  counts);
    begin += size;
  }
}

BallotTally BallotColumns::empty_tally(std::size_t choices) const {
  BallotTally tally;
  tally.votes.assign(rules_.ranks > 0 ? columns_.size() : 1, std::vector<std::uint64_t>(choices));
  tally.overvoted_at_rank.resize(rules_.ranks > 0 ? columns_.size() : 0);
  return tally;
}

void BallotColumns::add_column(BallotTally& tally, std::size_t column, const ByteCounts& counts) const {
  const bool ranked = rules_.ranks > 0;
  std::vector<std::uint64_t>& votes = tally.votes[ranked ? column : 0];
  for (std::size_t choice = 0; choice < votes.size(); ++choice) {
    votes[choice] += counts.at(choice);
  }
  if (ranked) {
    tally.overvoted_at_rank[column] = counts.at(byte_of(BallotCode::rank_overvoted));
  }
  if (column > 0) {
    return;
  }
  tally.ballots.front() = std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
  for (std::size_t of_ballot = 1; of_ballot < ballot_classes; ++of_ballot) {
    const std::uint64_t number = counts.at(byte_of(code_of(static_cast<BallotClass>(of_ballot))));
    tally.ballots.at(of_ballot) = number;
    tally.ballots.front() -= number;
  }
}

BallotTally BallotColumns::tally(std::size_t choices) const {
  BallotTally result = empty_tally(choices);
  for (std::size_t column = 0; column < columns_.size(); ++column) {
    ByteCounts counts{};
    count(column, 0, size_, choices, counts);
    add_column(result, column, counts);
  }
  return result;
}

std::vector<BallotTally> BallotColumns::tally_by_precinct(std::size_t choices, std::size_t precincts) const {
  std::vector<BallotTally> tallies(precincts, empty_tally(choices));
  for (std::size_t column = 0; column < columns_.size(); ++column) {
    std::vector<ByteCounts> counts(precincts);
    std::uint64_t begin = 0;
    for (const PrecinctRun& run : runs_) {
      count(column, begin, run.end, choices, counts[run.precinct]);
      begin = run.end;
    }
    for (std::size_t precinct = 0; precinct < precincts; ++precinct) {
      add_column(tallies[precinct], column, counts[precinct]);
    }
  }
  return tallies;
}

}  // namespace mandate::tally
