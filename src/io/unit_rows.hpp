// Makes the tree of units from rows in any order, each of which names its parent.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "io/problem_sink.hpp"
#include "record/unit.hpp"

namespace mandate::io {

struct UnitRow {
  record::Unit unit;   // its `parent` is not looked at
  std::string parent;  // code; empty: the root
  Position at;         // for messages
  std::string where;   // path of an element, for documents without lines
};

// The unit above all others of a list of stations that names none.
inline constexpr std::string_view made_up_root = "all";

// Parents stand before children, otherwise in the order of the rows. Reported: a code twice, an unknown parent, units
// that are above each other. Where several rows have no parent, a root `made_up_root` stands above them; `made_root`
// says whether it was made.
struct UnitsMade {
  record::UnitTree tree;
  std::vector<std::uint32_t> index;  // of each row in the tree; `no_unit` where it was refused
  bool made_root = false;
};
[[nodiscard]] UnitsMade make_units(const std::vector<UnitRow>& rows, ProblemSink& problems);

}  // namespace mandate::io
