// The checks of a form with every field looked up in a layout: what both ways of running them work on, one protocol
// across (check_protocol.hpp) and a table down its columns (check_table.hpp).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <variant>
#include <vector>

#include "base/fraction.hpp"
#include "base/integer.hpp"
#include "base/rounding.hpp"
#include "record/layout.hpp"
#include "tally/check.hpp"
#include "tally/form.hpp"

namespace mandate::tally {

// What an empty cell of a field means for a sum.
enum class Blank : std::uint8_t {
  unknown,  // the sum is not known
  nothing,  // one row of several: it counts as nothing unless all are empty
  zero,     // it counts as nothing
};

struct PlannedTerm {
  std::vector<std::size_t> cells;  // empty where the layout has no such field: the sum is not known
  Blank blank = Blank::unknown;
  bool repeats = false;
  bool minus = false;
};

struct PlannedSum {
  std::vector<PlannedTerm> terms;
  Count64 constant = 0;
  std::optional<Fraction> share;
  Rounding rounding = Rounding::exact;
};

struct PlannedRelation {
  PlannedSum left;
  Relator relator = Relator::equal;
  PlannedSum right;
  Count64 tolerance = 0;
  std::optional<PlannedSum> tolerance_share;
  bool each_row = false;
  std::size_t rows = 0;  // where it is asked row by row
};

struct PlannedFilled {
  std::vector<PlannedTerm> terms;
};

struct PlannedFormula;
struct PlannedAll {
  std::vector<PlannedFormula> parts;
};
struct PlannedAny {
  std::vector<PlannedFormula> parts;
};
struct PlannedNot {
  std::vector<PlannedFormula> part;  // exactly one
};

struct PlannedFormula {
  std::variant<PlannedRelation, PlannedFilled, PlannedAll, PlannedAny, PlannedNot> operation;
};

// Of all, any and not; none of a relation.
[[nodiscard]] std::span<const PlannedFormula> parts_of(const PlannedFormula& formula);

struct PlannedCheck {
  std::optional<PlannedFormula> when;
  PlannedFormula holds;
  std::vector<std::size_t> marks;      // cells, increasing
  std::vector<std::size_t> hidden_by;  // indices of checks
};

struct CheckPlan {
  std::vector<PlannedCheck> checks;  // one for each of the form's, in the same order
};

// `layout` is one of the form's (layout_of), or lacks some of its fields: checks that need those are not asked.
[[nodiscard]] CheckPlan plan_checks(const Form& form, const record::Layout& layout);

}  // namespace mandate::tally
