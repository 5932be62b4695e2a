#include "procedure/supposed_count.hpp"

#include <algorithm>

namespace mandate::procedure {
namespace {

using record::Count;

void add(record::FigureRow& row, const CountSet& counts, Count64 electors) {
  for (std::size_t i = 0; i < record::count_kinds; ++i) {
    const auto count = static_cast<Count>(i);
    const record::Figure& figure = row.at(count);
    if (counts.test(i) && figure.present()) {
      row.set(count, figure.value + electors, figure.provenance);
    }
  }
}

void add_in(record::Figures& figures, const OutstandingArea& area, const CountSet& counts, Count64 electors) {
  add(figures.nation, counts, electors);
  const auto row = std::ranges::find(figures.areas, area.unit, &record::FigureRow::unit);
  if (row != figures.areas.end()) {
    add(*row, counts, electors);
  }
}

void drop_what_was_printed(record::Figures& figures, std::span<const OutstandingArea> outstanding) {
  const auto open = [&](const record::PublishedShare& share) {
    return std::ranges::any_of(outstanding, [&](const OutstandingArea& area) {
      return area.electors > 0 && (share.unit.empty() || share.unit == area.unit);
    });
  };
  std::erase_if(figures.shares, open);
  if (std::ranges::any_of(outstanding, [](const OutstandingArea& area) { return area.electors > 0; })) {
    figures.areas_for.reset();
    figures.areas_against.reset();
  }
}

// Every elector is on the register; what else he does is said by acts.
CountSet register_only() {
  CountSet counts;
  counts.set(static_cast<std::size_t>(Count::electors));
  return counts;
}

// What a decision reads; progress and announcement play no part in it.
record::Case without_announcement(const record::Case& input) {
  record::Case made;
  made.id = input.id;
  made.jurisdiction = input.jurisdiction;
  made.procedure = input.procedure;
  made.date = input.date;
  made.start = input.start;
  made.tiers = input.tiers;
  made.records = input.records;
  made.facts = input.facts;
  made.dates = input.dates;
  made.decisions = input.decisions;
  made.lots = input.lots;
  return made;
}

}  // namespace

SupposedCount Supposer::everybody(const BallotEffect& effect, std::string name) const {
  SupposedCount supposed{.name = name.empty() ? std::string(effect.name) : std::move(name)};
  for (std::size_t i = 0; i < outstanding_.size(); ++i) {
    supposed.acts.push_back({i, outstanding_[i].electors, &effect, {}});
  }
  return supposed;
}

SupposedCount Supposer::first(Count64 electors, const BallotEffect& effect, const BallotEffect& others) const {
  SupposedCount supposed{.name = "mixed"};
  for (std::size_t i = 0; i < outstanding_.size(); ++i) {
    const Count64 here = std::min(electors, outstanding_[i].electors);
    supposed.acts.push_back({i, here, &effect, {}});
    supposed.acts.push_back({i, outstanding_[i].electors - here, &others, {}});
    electors -= here;
  }
  return supposed;
}

SupposedCount Supposer::first_areas(std::size_t areas, const BallotEffect& effect, const BallotEffect& others) const {
  SupposedCount supposed{.name = "mixed"};
  for (std::size_t i = 0; i < outstanding_.size(); ++i) {
    supposed.acts.push_back({i, outstanding_[i].electors, i < areas ? &effect : &others, {}});
  }
  return supposed;
}

SupposedCount Supposer::votes(const std::vector<Count64>& more, const BallotEffect& vote, const BallotEffect& others,
                              std::string name) const {
  SupposedCount supposed{.name = std::move(name)};
  std::vector<Count64> left = more;
  std::size_t option = 0;
  for (std::size_t i = 0; i < outstanding_.size(); ++i) {
    Count64 here = outstanding_[i].electors;
    while (here > 0 && option < left.size()) {
      const Count64 votes = std::min(here, left[option]);
      supposed.acts.push_back({i, votes, &vote, option});
      here -= votes;
      left[option] -= votes;
      option += left[option] == 0 ? std::size_t{1} : std::size_t{0};
    }
    supposed.acts.push_back({i, here, &others, {}});
  }
  return supposed;
}

record::Case suppose(const record::Case& input, std::size_t record, std::span<const OutstandingArea> outstanding,
                     const SupposedCount& supposed) {
  record::Case made = without_announcement(input);
  record::StageRecord& stage = made.records[record];
  drop_what_was_printed(stage.figures, outstanding);
  for (const OutstandingArea& area : outstanding) {
    add_in(stage.figures, area, register_only(), area.electors);
  }
  for (const SupposedAct& act : supposed.acts) {
    add_in(stage.figures, outstanding[act.outstanding], act.effect->adds & ~register_only(), act.electors);
    if (act.option && stage.options[*act.option].votes) {
      *stage.options[*act.option].votes += act.electors;
    }
  }
  for (const auto& [row, votes] : supposed.district_votes) {
    stage.district_votes[row].votes += votes;
  }
  return made;
}

}  // namespace mandate::procedure
