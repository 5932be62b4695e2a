// The ballots of one contest, column by column: one byte a ballot for each vote or rank that the contest allows.
//
// A contest of one vote has one column. One that allows three votes has three, the ballot's choices in increasing
// order; a ranked one has a column a rank. A byte is the index of a choice or one of the codes below. A ballot without
// a vote has its class in the first column. Ballots stand in the order in which they came; runs of one precinct are an
// index beside them, so that tallies by precinct are sums over ranges.
//
// Columns grow by chunks, so that nothing is copied and memory is one byte a ballot and column.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "tally/ballot_rules.hpp"
#include "tally/count_bytes.hpp"

namespace mandate::tally {

// Choices have the bytes below these.
enum class BallotCode : std::uint8_t {
  first = 248,
  skipped = 248,  // a vote or rank that a valid ballot does not use; behind the class of others
  rank_overvoted = 249,
  blank = 250,
  overvoted = 251,
  ambiguous = 252,
  all_marked = 253,
  invalid = 254,
};

inline constexpr std::size_t most_ballot_choices = static_cast<std::size_t>(BallotCode::first);
inline constexpr std::size_t most_ballot_columns = 64;

struct PrecinctRun {
  std::uint32_t precinct = 0;
  std::uint64_t end = 0;  // the index behind its last ballot

  friend bool operator==(const PrecinctRun&, const PrecinctRun&) = default;
};

// Ballots by class and votes by choice, over all ballots or those of one precinct.
struct BallotTally {
  std::array<std::uint64_t, ballot_classes> ballots{};
  // Votes of each choice; for a ranked contest one row a rank, first preferences first.
  std::vector<std::vector<std::uint64_t>> votes;
  std::vector<std::uint64_t> overvoted_at_rank;  // one a rank; empty where the contest is not ranked

  [[nodiscard]] std::uint64_t of(BallotClass wanted) const { return ballots.at(static_cast<std::size_t>(wanted)); }
  [[nodiscard]] std::uint64_t all() const;
  // Votes, or first preferences, of a choice.
  [[nodiscard]] std::uint64_t votes_of(std::size_t choice) const { return votes.front()[choice]; }
};

class BallotColumns {
 public:
  explicit BallotColumns(const ContestRules& rules = {});

  // How many columns the rules ask for, which may be more than `most_ballot_columns`.
  [[nodiscard]] static std::size_t columns_of(const ContestRules& rules);

  // Classifies the ballot and adds it. Choices of the marks lie below `most_ballot_choices`; marks of
  // ranks beyond the contest's are passed over. Returns the class.
  BallotClass add(std::uint32_t precinct, std::span<const Mark> marks);

  [[nodiscard]] std::uint64_t size() const { return size_; }
  [[nodiscard]] std::size_t columns() const { return columns_.size(); }
  [[nodiscard]] std::uint8_t at(std::size_t column, std::uint64_t ballot) const;
  [[nodiscard]] std::span<const PrecinctRun> runs() const { return runs_; }

  // `choices`: how many choices the contest has by now.
  [[nodiscard]] BallotTally tally(std::size_t choices) const;
  // One tally a precinct, by index; precincts without a ballot have empty ones.
  [[nodiscard]] std::vector<BallotTally> tally_by_precinct(std::size_t choices, std::size_t precincts) const;

 private:
  static constexpr std::size_t chunk = std::size_t{1} << 16U;
  using Chunk = std::array<std::uint8_t, chunk>;

  void count(std::size_t column, std::uint64_t begin, std::uint64_t end, std::size_t choices, ByteCounts& counts) const;
  [[nodiscard]] BallotTally empty_tally(std::size_t choices) const;
  void add_column(BallotTally& tally, std::size_t column, const ByteCounts& counts) const;
  void write(std::size_t column, std::uint8_t byte);

  ContestRules rules_;
  std::vector<std::vector<std::unique_ptr<Chunk>>> columns_;
  std::vector<PrecinctRun> runs_;
  std::uint64_t size_ = 0;
};

}  // namespace mandate::tally
