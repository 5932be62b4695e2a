// Whether a planned formula holds for the values of one protocol. Exact; an overflow is a verdict of its own.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "base/fraction.hpp"
#include "base/integer.hpp"
#include "tally/check_plan.hpp"

namespace mandate::tally {

enum class Verdict : std::uint8_t {
  no,
  yes,
  cannot_tell,  // a cell that it needs is empty
  overflow,     // its numbers leave 64 bits
};

// A value a cell of the layout; `record::absent` where it is empty.
using Values = std::span<const Count64>;

struct SumValue {
  Verdict known = Verdict::yes;  // yes, cannot_tell or overflow
  Fraction value;                // after the share
};

// `row`: of the fields that repeat only this one; nothing: all.
[[nodiscard]] SumValue sum_of(const PlannedSum& sum, Values values, std::optional<std::size_t> row);

// Of one relation: the sides, what they differ by and may differ by, as far as known.
struct RelationValue {
  Verdict verdict = Verdict::cannot_tell;
  SumValue left;
  SumValue right;
  SumValue tolerance;
};

[[nodiscard]] RelationValue relate(const PlannedRelation& relation, Values values, std::optional<std::size_t> row);

// True where no repeating field of the relation has a value in the row: the paper's row is not used.
[[nodiscard]] bool row_is_unused(const PlannedRelation& relation, Values values, std::size_t row);

// Whether the field has what the paper asks for: every option, any of several rows, the only cell.
[[nodiscard]] bool is_filled(const PlannedTerm& term, Values values);

[[nodiscard]] Verdict evaluate(const PlannedFormula& formula, Values values);

// Fails where the condition holds and the formula does not, and where a number of either overflows.
[[nodiscard]] bool fails(const PlannedCheck& check, Values values);

// Kleene's logic, where an overflow anywhere is one of the whole.
[[nodiscard]] Verdict both(Verdict a, Verdict b);
[[nodiscard]] Verdict either(Verdict a, Verdict b);
[[nodiscard]] Verdict negation(Verdict a);

}  // namespace mandate::tally
