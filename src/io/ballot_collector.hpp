// Gathers what readers of cast vote records find: contests, choices, precincts and ballots.
//
// Contests are declared with their rules before their ballots come; several files of one export share a collector.
// After a problem ballots are still taken, so that every problem is found, and `finish` gives nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/node_reader.hpp"
#include "base/problem.hpp"
#include "io/ballot_ids.hpp"
#include "tally/scanned_ballots.hpp"

namespace mandate::io {

struct BallotOptions {
  std::string contest;                             // only this one, by id or name; empty: all
  bool all_marked_is_valid = false;                // tally::ContestRules
  std::function<void(std::uint64_t)> read_so_far;  // told of the records now and then; may be empty
};

class BallotCollector {
 public:
  BallotCollector(BallotOptions options, Problems& problems) : options_(std::move(options)), problems_(&problems) {}

  // The contest's index. Declared again, ranks and votes allowed may only grow, and only before its first ballot.
  std::size_t declare(std::string_view id, std::string_view name, const tally::ContestRules& rules);
  [[nodiscard]] std::optional<std::size_t> find(std::string_view id) const;
  // Whether its ballots were asked for; those of others are passed over.
  [[nodiscard]] bool is_wanted(std::size_t contest) const;
  [[nodiscard]] const tally::ScannedContest& contest(std::size_t index) const { return ballots_.contests[index]; }

  // The choice's byte, added where it is new. Nothing, once reported, where there are more than a byte can name.
  std::optional<std::uint8_t> choice(std::size_t contest, std::string_view id, std::string_view name,
                                     bool write_in = false);
  [[nodiscard]] std::optional<std::uint8_t> find_choice(std::size_t contest, std::string_view id) const;
  std::uint32_t precinct(std::string_view id, std::string_view name);

  void add_record();
  // The id that the export gives the ballot; reported where it stood before. Empty: it gives none.
  void take_id(const std::string& file, Position at, std::string_view id);
  void add_record_without_current() { ++ballots_.without_current; }
  void leave_out(std::size_t contest) { ++ballots_.contests[contest].left_out; }
  // `file_says`: overvoted or blank where the file gives that class, valid where it gives neither, nothing where it
  // gives no class. Of ranked contests nothing is compared: files differ in what they call overvoted there.
  void add(std::size_t contest, std::uint32_t precinct, std::span<const tally::Mark> marks,
           std::optional<tally::BallotClass> file_says = std::nullopt);

  // Up to `most_reported`; `finish` says how many more there were.
  void report(const std::string& file, Position at, std::string found, std::string expected, std::string advice);
  static constexpr std::size_t most_reported = 50;

  [[nodiscard]] Problems& problems() { return *problems_; }

  // Nothing where there was a problem, among them that the contest asked for is not there.
  std::optional<tally::ScannedBallots> finish(const std::string& file);

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  // Looked up only, never walked.
  using Indices = std::unordered_map<std::string, std::size_t, Hash, std::equal_to<>>;

  void keep_wanted(const std::string& file);

  BallotOptions options_;
  Problems* problems_;
  tally::ScannedBallots ballots_;
  Indices contests_;
  std::vector<Indices> choices_;  // of each contest
  Indices precincts_;
  BallotIds ids_;
  std::size_t reported_ = 0;
};

}  // namespace mandate::io
