// Sums of protocols up the tree of commissions: precinct → district → region → nation.
//
// Exact, and incremental: a protocol that comes, changes or is taken out costs one step a level and cell. The sums are
// those of the counted protocols only, whatever the order in which they came. Every sum can be opened: the children
// of a unit add up to it, down to the protocols.
//
// Values are ≥ 0 or `absent`. As nothing is negative, no sum is larger than that of the root, so an overflow shows
// there first; it is an error, and then nothing has changed.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <expected>
#include <optional>
#include <span>
#include <vector>

#include "base/integer.hpp"
#include "record/protocol_table.hpp"
#include "record/results.hpp"
#include "record/unit.hpp"

namespace mandate::tally {

// Where one station stands in the count.
enum class Standing : std::uint8_t {
  outstanding,  // expected, nothing counted yet
  counted,
  quarantined,  // set aside until somebody has looked
  annulled,     // for good: it will not be counted
  repeat_vote,  // annulled, and another vote is held there
};

// How far the authority has gone with the whole result.
enum class Publication : std::uint8_t { none, preliminary, final };

// How many stations of a unit stand where, and their electors by the register before the vote.
struct Progress {
  struct Group {
    std::uint32_t stations = 0;
    Count64 electors = 0;                // of those stations whose number of electors is known
    std::uint32_t unknown_electors = 0;  // stations without one

    friend bool operator==(const Group&, const Group&) = default;
  };
  std::array<Group, 5> groups;  // in the order of `Standing`

  [[nodiscard]] const Group& of(Standing standing) const { return groups[static_cast<std::size_t>(standing)]; }
  [[nodiscard]] Group& of(Standing standing) { return groups[static_cast<std::size_t>(standing)]; }
  [[nodiscard]] Group expected() const;  // all of them
  // Not counted, and may still be: late, quarantined, or a repeat vote.
  [[nodiscard]] Group open() const;

  friend bool operator==(const Progress&, const Progress&) = default;
};

// The word for a unit, from its stations:
//   nothing      no station is counted, and one may still be; or there is no station
//   partial      some are counted, and others may still be
//   complete     every station is counted or annulled for good, and at least one is counted
//   preliminary, final   complete, and the result was published so
//   annulled     every station is annulled for good
//   repeat_vote  no station is counted, all are annulled, and at one or more another vote is held
[[nodiscard]] record::CountStatus status_of(const Progress& progress, Publication publication);

// The same word from those of the children, each of them complete, partial, … as above; none: nothing.
//   all annulled → annulled; all annulled or repeat_vote → repeat_vote; none of them begun → nothing;
//   all of them complete (preliminary, final) or annulled → that word; else partial
[[nodiscard]] record::CountStatus status_of_children(std::span<const record::CountStatus> children);

enum class AggregateFault : std::uint8_t { no_station, wrong_number_of_cells, negative_value, overflow };

class Aggregate {
 public:
  // Every unit without children is a station, outstanding. An overflow of the electors is an error.
  [[nodiscard]] static std::expected<Aggregate, AggregateFault> of(const record::UnitTree& tree, std::size_t cells);

  // The protocol of a station comes, or changes: it is counted from now on.
  [[nodiscard]] std::expected<void, AggregateFault> count(std::uint32_t station, std::span<const Count64> values);
  // Its protocol is taken out, where there was one. `standing` is anything but `counted`.
  [[nodiscard]] std::expected<void, AggregateFault> take_out(std::uint32_t station, Standing standing);
  void publish(Publication publication) { publication_ = publication; }

  [[nodiscard]] std::size_t units() const { return parents_.size(); }
  [[nodiscard]] std::size_t cells() const { return cells_; }
  [[nodiscard]] Publication publication() const { return publication_; }

  // Of a unit that is a station: what is counted for it, or `absent`.
  [[nodiscard]] Count64 sum(std::uint32_t unit, std::size_t cell) const { return sums_[(unit * cells_) + cell]; }
  [[nodiscard]] std::span<const Count64> sums(std::uint32_t unit) const {
    return std::span(sums_).subspan(unit * cells_, cells_);
  }
  // How many counted protocols below leave the cell empty: the sum is without them.
  [[nodiscard]] std::uint32_t empty(std::uint32_t unit, std::size_t cell) const;
  // The sum, where at least one protocol is counted and none of them leaves the cell empty.
  [[nodiscard]] std::optional<Count64> figure(std::uint32_t unit, std::size_t cell) const;

  [[nodiscard]] bool is_station(std::uint32_t unit) const { return inner_[unit] == no_inner; }
  // Of a unit that is a station.
  [[nodiscard]] Standing standing(std::uint32_t station) const { return standings_[station]; }
  [[nodiscard]] Progress progress(std::uint32_t unit) const;
  [[nodiscard]] record::CountStatus status(std::uint32_t unit) const { return status_of(progress(unit), publication_); }
  // In the order of the tree.
  [[nodiscard]] std::span<const std::uint32_t> children(std::uint32_t unit) const;
  [[nodiscard]] std::uint32_t parent(std::uint32_t unit) const { return parents_[unit]; }

  friend bool operator==(const Aggregate&, const Aggregate&) = default;

 private:
  static constexpr std::uint32_t no_inner = UINT32_MAX;

  Aggregate() = default;

  void lay_out(const record::UnitTree& tree);
  [[nodiscard]] bool register_electors(const record::UnitTree& tree);
  [[nodiscard]] Progress::Group group_of(std::uint32_t station) const;
  void move(std::uint32_t station, Standing to);
  void replace(std::uint32_t station, std::span<const Count64> values);
  [[nodiscard]] bool fits(std::uint32_t station, std::span<const Count64> values) const;

  std::size_t cells_ = 0;
  Publication publication_ = Publication::none;
  std::vector<std::uint32_t> parents_;
  std::vector<std::uint32_t> child_begin_;  // one more than there are units
  std::vector<std::uint32_t> children_;
  std::vector<std::uint32_t> inner_;  // of a unit with children: its index among them
  std::vector<Count64> sums_;         // cell by cell, unit after unit
  std::vector<std::uint32_t> empty_;  // the same, units with children only
  std::vector<Progress> progress_;    // units with children only
  std::vector<Count64> electors_;     // by unit; `absent` where not known; stations only
  std::vector<Standing> standings_;   // by unit; stations only
};

}  // namespace mandate::tally
