#include "tally/figures_of.hpp"

namespace mandate::tally {
namespace {

using record::Count;
using record::CountStatus;
using record::Provenance;

constexpr std::uint32_t nation = 0;

bool is_complete(CountStatus status) {
  return status == CountStatus::complete || status == CountStatus::preliminary || status == CountStatus::final;
}

bool is_within(CountStatus status, Extent extent) {
  return is_complete(status) || extent == Extent::from_nothing ||
         (extent == Extent::counted_so_far && status == CountStatus::partial);
}

// Zeros where nothing is counted.
record::FigureRow from_nothing(const record::Layout& layout) {
  record::FigureRow row;
  for (const record::Cell& cell : layout.cells) {
    if (cell.count) {
      row.set(*cell.count, 0, Provenance::summed);
    }
  }
  row.set(Count::electors, 0, Provenance::summed);
  return row;
}

bool is_counted(const Aggregate& aggregate, std::uint32_t unit) {
  return aggregate.progress(unit).of(Standing::counted).stations > 0;
}

}  // namespace

record::FigureRow figures_of_unit(const Aggregate& aggregate, std::uint32_t unit, const record::Layout& layout) {
  record::FigureRow row;
  for (std::size_t cell = 0; cell < layout.size(); ++cell) {
    const std::optional<Count>& count = layout.cells[cell].count;
    const std::optional<Count64> figure = count ? aggregate.figure(unit, cell) : std::nullopt;
    if (figure) {
      row.set(*count, *figure, Provenance::summed);
    }
  }
  const Progress::Group counted = aggregate.progress(unit).of(Standing::counted);
  const bool by_register = !layout.cell_of(Count::electors) && counted.stations > 0;
  if (by_register && counted.unknown_electors == 0) {
    row.set(Count::electors, counted.electors, Provenance::summed);
  }
  return row;
}

namespace {

record::FigureRow row_of(const Aggregate& aggregate, std::uint32_t unit, const record::Layout& layout) {
  return is_counted(aggregate, unit) ? figures_of_unit(aggregate, unit, layout) : from_nothing(layout);
}

}  // namespace

std::vector<std::optional<Count64>> votes_in(const Aggregate& aggregate, std::uint32_t unit,
                                             const record::Layout& layout, std::size_t options, Extent extent) {
  std::vector<std::optional<Count64>> votes(options);
  if (!is_within(aggregate.status(unit), extent)) {
    return votes;
  }
  for (std::size_t option = 0; option < options; ++option) {
    if (const std::optional<std::size_t> cell = layout.cell_of_option(option)) {
      votes[option] = is_counted(aggregate, unit) ? aggregate.figure(unit, *cell) : 0;
    }
  }
  return votes;
}

CountedFigures figures_of(const Aggregate& aggregate, const record::UnitTree& tree, const record::Layout& layout,
                          const std::vector<std::uint32_t>& areas, std::size_t options, Extent extent) {
  CountedFigures counted;
  counted.complete = is_complete(aggregate.status(nation));
  if (is_within(aggregate.status(nation), extent)) {
    counted.figures.nation = row_of(aggregate, nation, layout);
  }
  counted.votes = votes_in(aggregate, nation, layout, options, extent);
  for (const std::uint32_t area : areas) {
    const CountStatus status = aggregate.status(area);
    if (!is_within(status, extent)) {
      counted.left_out.push_back(area);
      continue;
    }
    if (!is_complete(status)) {
      counted.partial.push_back(area);
    }
    record::FigureRow row = row_of(aggregate, area, layout);
    row.unit = tree.at(area).code;
    counted.figures.areas.push_back(std::move(row));
  }
  return counted;
}

}  // namespace mandate::tally
