#include "record/figures.hpp"

#include <algorithm>

namespace mandate::record {
namespace {

const FigureRow* find_row(const std::vector<FigureRow>& rows, std::string_view unit) {
  const auto found = std::ranges::find(rows, unit, &FigureRow::unit);
  return found == rows.end() ? nullptr : &*found;
}

}  // namespace

const FigureRow* Figures::area(std::string_view code) const { return find_row(areas, code); }
const FigureRow* Figures::body(std::string_view id) const { return find_row(bodies, id); }

const PublishedShare* Figures::share(Count count, Count of, std::string_view unit) const {
  for (const PublishedShare& candidate : shares) {
    if (candidate.count == count && candidate.of == of && candidate.unit == unit) {
      return &candidate;
    }
  }
  return nullptr;
}

}  // namespace mandate::record
