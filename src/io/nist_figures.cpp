#include "io/nist_figures.hpp"

#include <algorithm>
#include <string_view>

namespace mandate::io::nist {
namespace {

using record::CountStatus;

std::optional<UnitFigure> unit_figure(const record::Cell& cell) {
  if (cell.count == record::Count::electors) {
    return UnitFigure::registered;
  }
  if (cell.count == record::Count::participants) {
    return UnitFigure::participated;
  }
  if (cell.count == record::Count::in_box) {
    return UnitFigure::cast;
  }
  return cell.count == record::Count::invalid ? std::optional(UnitFigure::rejected) : std::nullopt;
}

constexpr std::array<Count64, 4> no_figures = {record::absent, record::absent, record::absent, record::absent};

}  // namespace

bool is_other_count(const record::Cell& cell) { return cell.name == "over_votes" || cell.name == "under_votes"; }

std::string_view item_status(CountStatus status) {
  switch (status) {
    case CountStatus::nothing:
      return "not-processed";
    case CountStatus::partial:
      return "in-process";
    case CountStatus::annulled:
    case CountStatus::repeat_vote:
      return "unknown";
    default:
      return "completed";
  }
}

UnitType unit_type(std::string_view kind) {
  constexpr std::array<std::string_view, 12> types = {"country", "state",        "county",        "city",
                                                      "town",    "municipality", "precinct",      "ward",
                                                      "village", "borough",      "polling-place", "vote-center"};
  const std::string_view word = kind == "nation" ? std::string_view("country") : kind;
  const bool known = std::ranges::find(types, word) != types.end();
  return {known ? word : "other", known};
}

UnitFigures::UnitFigures(const record::Results& results, const std::vector<record::Contest>& contests,
                         LeftOut& left_out)
    : values_(results.units.size(), no_figures), statuses_(results.units.size()) {
  for (const record::Contest& contest : contests) {
    for (std::size_t cell = 0; cell < contest.layout.size(); ++cell) {
      gather(contest, cell, left_out);
    }
    for (std::size_t row = 0; row < contest.statuses.size(); ++row) {
      statuses_[contest.protocols.unit(row)] = contest.statuses[row];
    }
    left_out.count("figures as they were before their correction", contest.initial.size());
  }
}

void UnitFigures::gather(const record::Contest& contest, std::size_t index, LeftOut& left_out) {
  const record::Cell& cell = contest.layout.cells[index];
  if (cell.option || is_other_count(cell)) {
    return;
  }
  const std::optional<UnitFigure> which = unit_figure(cell);
  std::size_t without_place = 0;
  std::size_t differing = 0;
  for (std::size_t row = 0; row < contest.protocols.rows(); ++row) {
    const Count64 value = contest.protocols.value(row, index);
    if (value == record::absent) {
      continue;
    }
    if (!which) {
      ++without_place;
      continue;
    }
    Count64& known = values_[contest.protocols.unit(row)].at(static_cast<std::size_t>(*which));
    const bool differs = known != record::absent && known != value;
    differing += differs ? 1U : 0U;
    known = differs ? known : value;
  }
  left_out.count("figures of '" + cell.name + "'", without_place);
  left_out.count("figures of '" + cell.name + "' that differ between contests", differing);
}

std::optional<Count64> UnitFigures::registered(std::uint32_t unit, const record::Unit& of) const {
  const Count64 value = this->value(unit, UnitFigure::registered);
  return value != record::absent ? std::optional(value) : of.electors;
}

}  // namespace mandate::io::nist
