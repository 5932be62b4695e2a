#include "record/layout.hpp"

#include <algorithm>

namespace mandate::record {
namespace {

template <typename Matches>
std::optional<std::size_t> index_where(const std::vector<Cell>& cells, const Matches& matches) {
  const auto found = std::ranges::find_if(cells, matches);
  return found == cells.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - cells.begin()));
}

}  // namespace

std::optional<std::size_t> Layout::find(std::string_view name) const {
  return index_where(cells, [name](const Cell& cell) { return cell.name == name; });
}

std::optional<std::size_t> Layout::cell_of(Count count) const {
  return index_where(cells, [count](const Cell& cell) { return cell.count == count; });
}

std::optional<std::size_t> Layout::cell_of_option(std::size_t option) const {
  return index_where(cells, [option](const Cell& cell) { return cell.option == option; });
}

}  // namespace mandate::record
