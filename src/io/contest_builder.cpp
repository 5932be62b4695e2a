#include "io/contest_builder.hpp"

#include <algorithm>
#include <utility>

#include "io/results_cells.hpp"

namespace mandate::io {

std::size_t ContestBuilder::option(record::ContestOption option) {
  const auto [place, added] = option_by_id_.emplace(option.id, contest.options.size());
  if (added) {
    contest.options.push_back(std::move(option));
  }
  return place->second;
}

std::size_t ContestBuilder::cell(const record::Cell& cell) {
  const auto [place, added] = cell_by_name_.emplace(cell.name, contest.layout.cells.size());
  if (added) {
    contest.layout.cells.push_back(cell);
  }
  return place->second;
}

std::size_t ContestBuilder::votes(std::size_t option) { return cell(votes_cell(contest.options[option], option)); }

std::size_t ContestBuilder::row_of(std::uint32_t unit) {
  const auto [place, added] = row_by_unit_.emplace(unit, rows_.size());
  if (added) {
    rows_.push_back({unit, {}, {}, std::nullopt});
  }
  return place->second;
}

bool ContestBuilder::set(std::uint32_t unit, std::size_t cell, Count64 value) {
  std::vector<Count64>& values = rows_[row_of(unit)].values;
  if (values.size() <= cell) {
    values.resize(cell + 1, record::absent);
  }
  if (values[cell] != record::absent) {
    return false;
  }
  values[cell] = value;
  return true;
}

Count64 ContestBuilder::value(std::uint32_t unit, std::string_view cell_name) const {
  const auto row = row_by_unit_.find(unit);
  const auto cell = cell_by_name_.find(std::string(cell_name));
  if (row == row_by_unit_.end() || cell == cell_by_name_.end()) {
    return record::absent;
  }
  const std::vector<Count64>& values = rows_[row->second].values;
  return cell->second < values.size() ? values[cell->second] : record::absent;
}

void ContestBuilder::set_initial(std::uint32_t unit, std::size_t cell, Count64 value) {
  rows_[row_of(unit)].initial.emplace_back(cell, value);
}

void ContestBuilder::set_status(std::uint32_t unit, record::CountStatus status) { rows_[row_of(unit)].status = status; }

record::Contest ContestBuilder::finish(record::CountStatus whole) && {
  const std::size_t cells = contest.layout.size();
  contest.protocols = record::ProtocolTable(cells);
  contest.protocols.reserve(rows_.size());
  const bool own_status = std::ranges::any_of(rows_, [](const Row& row) { return row.status.has_value(); });
  for (Row& row : rows_) {
    row.values.resize(cells, record::absent);
    const std::size_t index = contest.protocols.add_row(row.unit, row.values);
    std::ranges::sort(row.initial);
    for (const auto& [cell, value] : row.initial) {
      contest.initial.push_back({index, cell, value});
    }
    if (own_status) {
      contest.statuses.push_back(row.status.value_or(whole));
    }
  }
  return std::move(contest);
}

}  // namespace mandate::io
