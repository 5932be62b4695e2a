#include "tally/counted_case.hpp"

#include <algorithm>
#include <utility>

namespace mandate::tally {
namespace {

using record::FigureRow;
using record::Provenance;

void keep_assumed(const FigureRow& from, FigureRow& to) {
  for (std::size_t i = 0; i < record::count_kinds; ++i) {
    if (from.figures.at(i).provenance == Provenance::assumed && !to.figures.at(i).present()) {
      to.figures.at(i) = from.figures.at(i);
    }
  }
}

void keep_assumed(const record::Figures& from, record::Figures& to) {
  keep_assumed(from.nation, to.nation);
  for (FigureRow& area : to.areas) {
    if (const FigureRow* const before = from.area(area.unit)) {
      keep_assumed(*before, area);
    }
  }
  to.bodies = from.bodies;
}

bool is_named(const std::vector<std::string>& names, const std::string& name) {
  return std::ranges::find(names, name) != names.end();
}

}  // namespace

CountedCase counted_case(const Aggregate& aggregate, const CountedWhat& what, Extent extent) {
  CountedCase result{*what.input, {}, {}};
  record::StageRecord& record = result.input.records.front();
  const std::size_t options = record.options.size() + what.candidates.size();
  result.counted = figures_of(aggregate, *what.tree, *what.layout, what.areas, options, extent);
  record::Figures figures = result.counted.figures;
  keep_assumed(record.figures, figures);
  record.figures = std::move(figures);
  for (std::size_t i = 0; i < record.options.size(); ++i) {
    record.options[i].votes = result.counted.votes[i];
  }
  if (what.candidates.empty()) {
    return result;
  }
  record.district_votes.clear();
  record.district_seats.clear();
  for (const DistrictCandidate& candidate : what.candidates) {
    const auto votes = votes_in(aggregate, candidate.unit, *what.layout, options, extent)[candidate.option];
    if (votes) {
      record.district_votes.push_back({candidate.district, candidate.id, candidate.list, *votes});
    } else if (!is_named(result.districts_left_out, candidate.district)) {
      result.districts_left_out.push_back(candidate.district);
    }
  }
  return result;
}

}  // namespace mandate::tally
