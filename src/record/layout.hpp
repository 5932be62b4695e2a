// The figures that one protocol holds, as a list of cells in the order of the paper.
//
// A form makes it (tally/form.hpp), or the header of a file. Rows that repeat have a cell each: votes of every list or
// candidate, ballots issued by every member of the commission, ballots of every mobile box.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "record/count.hpp"

namespace mandate::record {

struct Cell {
  std::string name;                   // unique in the layout: "issued", "votes.amanat", "issued_by_member.3"
  std::string field;                  // of the form: "issued", "votes", "issued_by_member"
  std::optional<Count> count;         // the figure of the closed list that it is; none for one row of several
  std::optional<std::size_t> option;  // index of the list, candidate or answer whose votes it holds
  std::optional<std::size_t> row;     // of a row that repeats for another reason, from 0

  friend bool operator==(const Cell&, const Cell&) = default;
};

struct Layout {
  std::vector<Cell> cells;

  [[nodiscard]] std::size_t size() const { return cells.size(); }
  [[nodiscard]] std::optional<std::size_t> find(std::string_view name) const;
  [[nodiscard]] std::optional<std::size_t> cell_of(Count count) const;
  [[nodiscard]] std::optional<std::size_t> cell_of_option(std::size_t option) const;

  friend bool operator==(const Layout&, const Layout&) = default;
};

}  // namespace mandate::record
