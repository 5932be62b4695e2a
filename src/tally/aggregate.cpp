#include "tally/aggregate.hpp"

#include <algorithm>

namespace mandate::tally {
namespace {

using record::absent;
using record::CountStatus;
using record::no_unit;

CountStatus published_word(Publication publication) {
  switch (publication) {
    case Publication::preliminary:
      return CountStatus::preliminary;
    case Publication::final:
      return CountStatus::final;
    case Publication::none:
      break;
  }
  return CountStatus::complete;
}

// The electors of the group; nothing on overflow.
bool add_group(Progress::Group& to, const Progress::Group& more) {
  const std::optional<Count64> electors = checked_add(to.electors, more.electors);
  if (!electors) {
    return false;
  }
  to.electors = *electors;
  to.stations += more.stations;
  to.unknown_electors += more.unknown_electors;
  return true;
}

// What was added before.
void take_group(Progress::Group& from, const Progress::Group& less) {
  from.electors -= less.electors;
  from.stations -= less.stations;
  from.unknown_electors -= less.unknown_electors;
}

// What a value adds to a sum.
Count64 weight(Count64 value) { return value == absent ? 0 : value; }

}  // namespace

// All electors together were found to fit when the register was read.
Progress::Group Progress::expected() const {
  Group all;
  for (const Group& group : groups) {
    all.stations += group.stations;
    all.electors += group.electors;
    all.unknown_electors += group.unknown_electors;
  }
  return all;
}

Progress::Group Progress::open() const {
  Group open;
  for (const Standing standing : {Standing::outstanding, Standing::quarantined, Standing::repeat_vote}) {
    const Group& group = of(standing);
    open.stations += group.stations;
    open.electors += group.electors;
    open.unknown_electors += group.unknown_electors;
  }
  return open;
}

CountStatus status_of(const Progress& progress, Publication publication) {
  if (progress.of(Standing::counted).stations > 0) {
    return progress.open().stations > 0 ? CountStatus::partial : published_word(publication);
  }
  const bool awaited =
      progress.of(Standing::outstanding).stations > 0 || progress.of(Standing::quarantined).stations > 0;
  if (awaited || progress.expected().stations == 0) {
    return CountStatus::nothing;
  }
  return progress.of(Standing::repeat_vote).stations > 0 ? CountStatus::repeat_vote : CountStatus::annulled;
}

CountStatus status_of_children(std::span<const CountStatus> children) {
  std::optional<CountStatus> done;  // complete, preliminary or final
  bool some = false;
  bool waits = false;
  bool repeats = false;
  for (const CountStatus child : children) {
    const bool is_done =
        child == CountStatus::complete || child == CountStatus::preliminary || child == CountStatus::final;
    done = is_done ? child : done;
    some = some || is_done || child == CountStatus::partial;
    waits = waits || child == CountStatus::nothing || child == CountStatus::partial;
    repeats = repeats || child == CountStatus::repeat_vote;
  }
  if (some) {
    return waits || repeats ? CountStatus::partial : *done;
  }
  if (waits || children.empty()) {
    return CountStatus::nothing;
  }
  return repeats ? CountStatus::repeat_vote : CountStatus::annulled;
}

void Aggregate::lay_out(const record::UnitTree& tree) {
  const std::size_t size = tree.size();
  parents_.reserve(size);
  child_begin_.assign(size + 1, 0);
  for (const record::Unit& unit : tree.units()) {
    parents_.push_back(unit.parent);
    if (unit.parent != no_unit) {
      ++child_begin_[unit.parent + 1];
    }
  }
  inner_.assign(size, no_inner);
  std::uint32_t inner = 0;
  for (std::size_t i = 0; i < size; ++i) {
    inner_[i] = child_begin_[i + 1] > 0 ? inner++ : no_inner;
  }
  for (std::size_t i = 0; i < size; ++i) {
    child_begin_[i + 1] += child_begin_[i];
  }
  children_.resize(child_begin_[size]);
  std::vector<std::uint32_t> next(child_begin_.begin(), child_begin_.end() - 1);
  for (std::uint32_t i = 0; i < size; ++i) {
    if (parents_[i] != no_unit) {
      children_[next[parents_[i]]++] = i;
    }
  }
  sums_.assign(size * cells_, 0);
  empty_.assign(inner * cells_, 0);
  progress_.resize(inner);
  standings_.assign(size, Standing::outstanding);
}

bool Aggregate::register_electors(const record::UnitTree& tree) {
  electors_.assign(tree.size(), absent);
  for (std::uint32_t i = 0; i < tree.size(); ++i) {
    if (!is_station(i)) {
      continue;
    }
    electors_[i] = tree.at(i).electors.value_or(absent);
    std::fill_n(sums_.begin() + static_cast<std::ptrdiff_t>(i * cells_), cells_, absent);
    const Progress::Group group = group_of(i);
    for (std::uint32_t at = parents_[i]; at != no_unit; at = parents_[at]) {
      if (!add_group(progress_[inner_[at]].of(Standing::outstanding), group)) {
        return false;
      }
    }
  }
  return true;
}

std::expected<Aggregate, AggregateFault> Aggregate::of(const record::UnitTree& tree, std::size_t cells) {
  Aggregate made;
  made.cells_ = cells;
  made.lay_out(tree);
  if (!made.register_electors(tree)) {
    return std::unexpected(AggregateFault::overflow);
  }
  return made;
}

Progress::Group Aggregate::group_of(std::uint32_t station) const {
  const Count64 electors = electors_[station];
  return {1, weight(electors), electors == absent ? 1U : 0U};
}

Progress Aggregate::progress(std::uint32_t unit) const {
  if (!is_station(unit)) {
    return progress_[inner_[unit]];
  }
  Progress progress;
  progress.of(standings_[unit]) = group_of(unit);
  return progress;
}

void Aggregate::move(std::uint32_t station, Standing to) {
  const Standing from = standings_[station];
  if (from == to) {
    return;
  }
  standings_[station] = to;
  const Progress::Group group = group_of(station);
  for (std::uint32_t at = parents_[station]; at != no_unit; at = parents_[at]) {
    Progress& progress = progress_[inner_[at]];
    take_group(progress.of(from), group);
    static_cast<void>(add_group(progress.of(to), group));  // all electors together fit
  }
}

bool Aggregate::fits(std::uint32_t station, std::span<const Count64> values) const {
  std::uint32_t root = station;
  while (parents_[root] != no_unit) {
    root = parents_[root];
  }
  if (root == station) {
    return true;
  }
  for (std::size_t cell = 0; cell < cells_; ++cell) {
    if (!checked_add(sum(root, cell) - weight(sum(station, cell)), weight(values[cell]))) {
      return false;
    }
  }
  return true;
}

// `values` in place of what is counted for the station, which are `absent` where nothing is.
void Aggregate::replace(std::uint32_t station, std::span<const Count64> values) {
  const bool was_counted = standings_[station] == Standing::counted;
  Count64* const own = sums_.data() + (station * cells_);
  for (std::uint32_t at = parents_[station]; at != no_unit; at = parents_[at]) {
    Count64* const sums = sums_.data() + (at * cells_);
    std::uint32_t* const empty = empty_.data() + (inner_[at] * cells_);
    for (std::size_t cell = 0; cell < cells_; ++cell) {
      sums[cell] += weight(values[cell]) - weight(own[cell]);
      empty[cell] += values[cell] == absent ? 1U : 0U;
      empty[cell] -= was_counted && own[cell] == absent ? 1U : 0U;
    }
  }
  std::ranges::copy(values, own);
}

std::expected<void, AggregateFault> Aggregate::count(std::uint32_t station, std::span<const Count64> values) {
  if (station >= units() || !is_station(station)) {
    return std::unexpected(AggregateFault::no_station);
  }
  if (values.size() != cells_) {
    return std::unexpected(AggregateFault::wrong_number_of_cells);
  }
  if (std::ranges::any_of(values, [](Count64 value) { return value < 0 && value != absent; })) {
    return std::unexpected(AggregateFault::negative_value);
  }
  if (!fits(station, values)) {
    return std::unexpected(AggregateFault::overflow);
  }
  replace(station, values);
  move(station, Standing::counted);
  return {};
}

std::expected<void, AggregateFault> Aggregate::take_out(std::uint32_t station, Standing standing) {
  if (station >= units() || !is_station(station) || standing == Standing::counted) {
    return std::unexpected(AggregateFault::no_station);
  }
  if (standings_[station] == Standing::counted) {
    const std::span<Count64> own = std::span(sums_).subspan(station * cells_, cells_);
    for (std::uint32_t at = parents_[station]; at != no_unit; at = parents_[at]) {
      for (std::size_t cell = 0; cell < cells_; ++cell) {
        sums_[(at * cells_) + cell] -= weight(own[cell]);
        empty_[(inner_[at] * cells_) + cell] -= own[cell] == absent ? 1U : 0U;
      }
    }
    std::ranges::fill(own, absent);
  }
  move(station, standing);
  return {};
}

std::uint32_t Aggregate::empty(std::uint32_t unit, std::size_t cell) const {
  if (is_station(unit)) {
    return standings_[unit] == Standing::counted && sum(unit, cell) == absent ? 1 : 0;
  }
  return empty_[(inner_[unit] * cells_) + cell];
}

std::optional<Count64> Aggregate::figure(std::uint32_t unit, std::size_t cell) const {
  const bool known = progress(unit).of(Standing::counted).stations > 0 && empty(unit, cell) == 0;
  return known ? std::optional(sum(unit, cell)) : std::nullopt;
}

std::span<const std::uint32_t> Aggregate::children(std::uint32_t unit) const {
  return std::span(children_).subspan(child_begin_[unit], child_begin_[unit + 1] - child_begin_[unit]);
}

}  // namespace mandate::tally
