// Runs the checks of a form over one protocol. Each failed check carries all that a reader needs to work it out by
// hand: the cells with their values, both sides of the formula, the difference, the tolerance granted, the condition.
//
// Pure. An empty cell makes a formula that needs it neither hold nor fail (the check is not asked); that it is empty
// is a failure of the form's own check for required fields, where the field is one.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <variant>
#include <vector>

#include "base/fraction.hpp"
#include "base/integer.hpp"
#include "tally/check_evaluate.hpp"
#include "tally/check_plan.hpp"
#include "tally/form.hpp"

namespace mandate::tally {

struct Operand {
  std::size_t cell = 0;
  Count64 value = 0;  // `record::absent`: empty, counted as nothing
  bool minus = false;

  friend bool operator==(const Operand&, const Operand&) = default;
};

struct WorkedSide {
  std::vector<Operand> operands;
  Count64 constant = 0;
  std::optional<Fraction> share;
  Rounding rounding = Rounding::exact;
  std::optional<Fraction> value;  // nothing: an operand is not known, or the sum leaves 64 bits

  friend bool operator==(const WorkedSide&, const WorkedSide&) = default;
};

struct WorkedRelation {
  WorkedSide left;
  Relator relator = Relator::equal;
  WorkedSide right;
  std::optional<Fraction> difference;  // left − right
  std::optional<Fraction> tolerance;   // granted; 0 where none is
  std::optional<WorkedSide> tolerance_of;
  std::optional<std::size_t> row;  // where it was asked row by row
  Verdict verdict = Verdict::no;

  friend bool operator==(const WorkedRelation&, const WorkedRelation&) = default;
};

struct WorkedFilled {
  std::vector<std::size_t> filled;  // cells
  std::vector<std::size_t> empty;
  bool holds = false;

  friend bool operator==(const WorkedFilled&, const WorkedFilled&) = default;
};

using Worked = std::variant<WorkedRelation, WorkedFilled>;

struct Failure {
  std::size_t check = 0;           // index into Form::checks
  bool overflow = false;           // numbers so large that the formula could not be worked out
  std::vector<Worked> formula;     // what makes it fail
  std::vector<Worked> condition;   // why it was asked; empty where it always is
  std::vector<std::size_t> cells;  // to mark, increasing

  friend bool operator==(const Failure&, const Failure&) = default;
};

// In the order of the form, without those that another failed check hides. One value a cell of the planned layout.
[[nodiscard]] std::vector<Failure> check_protocol(const CheckPlan& plan, Values values);

// The same, for a single protocol.
[[nodiscard]] std::vector<Failure> check_protocol(const Form& form, const record::Layout& layout, Values values);

// The level with which each cell is marked: an error wins over a warning.
[[nodiscard]] std::vector<std::optional<CheckLevel>> marks_of(const Form& form, std::span<const Failure> failures,
                                                              std::size_t cells);

// Takes out the checks that another failed one hides. `failed`: one flag a check.
void hide(const CheckPlan& plan, std::vector<bool>& failed);

// The failure of a check that is known to fail.
[[nodiscard]] Failure explain(const CheckPlan& plan, std::size_t check, Values values);

}  // namespace mandate::tally
