#include "proceeding/case_file.hpp"

#include <algorithm>

namespace mandate::proceeding {
namespace {

record::FigureRow& row_of(std::vector<record::FigureRow>& rows, std::string_view unit) {
  const auto found = std::ranges::find(rows, unit, &record::FigureRow::unit);
  if (found != rows.end()) {
    return *found;
  }
  rows.push_back({.unit = std::string(unit), .figures = {}});
  return rows.back();
}

void overlay(record::FigureRow& row, const record::FigureRow& over) {
  for (std::size_t i = 0; i < record::count_kinds; ++i) {
    if (over.figures.at(i).present()) {
      row.figures.at(i) = over.figures.at(i);
    }
  }
}

void overlay(std::vector<record::FigureRow>& rows, const std::vector<record::FigureRow>& over) {
  for (const record::FigureRow& row : over) {
    overlay(row_of(rows, row.unit), row);
  }
}

}  // namespace

std::optional<Date> CaseFile::date(std::string_view name) const {
  const auto found = std::ranges::find_if(dates, [&](const auto& one) { return one.first == name; });
  return found == dates.end() ? std::nullopt : std::optional(found->second);
}

void put_figures(record::Figures& figures, const FiguresRecorded& event) {
  record::FigureRow& row =
      event.unit.empty() ? figures.nation : row_of(event.of_body ? figures.bodies : figures.areas, event.unit);
  for (const auto& [count, value] : event.figures) {
    row.set(count, value, record::Provenance::published);
  }
}

record::Figures overlaid(const record::Figures& under, const record::Figures& over) {
  record::Figures result = under;
  overlay(result.nation, over.nation);
  overlay(result.areas, over.areas);
  overlay(result.bodies, over.bodies);
  return result;
}

}  // namespace mandate::proceeding
