#include "tally/check_evaluate.hpp"

#include <algorithm>

#include "record/protocol_table.hpp"

namespace mandate::tally {
namespace {

constexpr SumValue unknown{Verdict::cannot_tell, {}};
constexpr SumValue overflown{Verdict::overflow, {}};

bool is_empty(Values values, std::size_t cell) { return values[cell] == record::absent; }

// The cells of a term that are asked: all, or that of the row where the field repeats.
std::span<const std::size_t> cells_asked(const PlannedTerm& term, std::optional<std::size_t> row) {
  const std::span<const std::size_t> all = term.cells;
  if (!row || !term.repeats) {
    return all;
  }
  return *row < all.size() ? all.subspan(*row, 1) : std::span<const std::size_t>();
}

struct TermValue {
  bool known = true;
  Wide value = 0;
};

TermValue value_of(const PlannedTerm& term, Values values, std::optional<std::size_t> row) {
  TermValue result;
  const std::span<const std::size_t> cells = cells_asked(term, row);
  std::size_t empty = 0;
  for (const std::size_t cell : cells) {
    if (is_empty(values, cell)) {
      ++empty;
    } else {
      result.value += values[cell];
    }
  }
  const bool none = empty == cells.size();
  result.known = term.blank == Blank::zero || (term.blank == Blank::nothing ? !none : !cells.empty() && empty == 0);
  return result;
}

std::optional<Count64> narrow(Wide value) {
  const auto narrowed = static_cast<Count64>(value);
  return narrowed == value ? std::optional(narrowed) : std::nullopt;
}

SumValue with_share(const PlannedSum& sum, Count64 whole) {
  if (!sum.share) {
    return {Verdict::yes, Fraction(whole)};
  }
  const std::optional<Fraction> part = sum.share->times(Fraction(whole));
  if (!part) {
    return overflown;
  }
  switch (sum.rounding) {
    case Rounding::ceil:
      return {Verdict::yes, Fraction(ceil_of(*part))};
    case Rounding::floor:
      return {Verdict::yes, Fraction(floor_of(*part))};
    case Rounding::exact:
      break;
  }
  return {Verdict::yes, *part};
}

SumValue tolerance_of(const PlannedRelation& relation, Values values, std::optional<std::size_t> row) {
  const SumValue fixed{Verdict::yes, Fraction(relation.tolerance)};
  if (!relation.tolerance_share) {
    return fixed;
  }
  const SumValue share = sum_of(*relation.tolerance_share, values, row);
  return share.known == Verdict::yes && share.value < fixed.value ? fixed : share;
}

Verdict verdict_of(bool holds) { return holds ? Verdict::yes : Verdict::no; }

Verdict compare(Relator relator, Fraction difference, Fraction tolerance) {
  const Fraction below = Fraction().minus(tolerance).value_or(Fraction());
  switch (relator) {
    case Relator::equal:
      return verdict_of(difference <= tolerance && difference >= below);
    case Relator::at_most:
      return verdict_of(difference <= tolerance);
    case Relator::at_least:
      return verdict_of(difference >= below);
    case Relator::less_than:
      return verdict_of(difference < tolerance);
    case Relator::more_than:
      break;
  }
  return verdict_of(difference > below);
}

Verdict evaluate(const PlannedRelation& relation, Values values) {
  if (!relation.each_row) {
    return relate(relation, values, std::nullopt).verdict;
  }
  Verdict all = Verdict::yes;
  for (std::size_t row = 0; row < relation.rows; ++row) {
    if (!row_is_unused(relation, values, row)) {
      all = both(all, relate(relation, values, row).verdict);
    }
  }
  return all;
}

Verdict evaluate(const PlannedFilled& filled, Values values) {
  return verdict_of(
      std::ranges::all_of(filled.terms, [values](const PlannedTerm& term) { return is_filled(term, values); }));
}

Verdict evaluate(const PlannedAll& all, Values values) {
  Verdict verdict = Verdict::yes;
  for (const PlannedFormula& part : all.parts) {
    verdict = both(verdict, evaluate(part, values));
  }
  return verdict;
}

Verdict evaluate(const PlannedAny& any, Values values) {
  Verdict verdict = Verdict::no;
  for (const PlannedFormula& part : any.parts) {
    verdict = either(verdict, evaluate(part, values));
  }
  return verdict;
}

Verdict evaluate(const PlannedNot& negated, Values values) { return negation(evaluate(negated.part.front(), values)); }

bool is_unused(const PlannedSum& sum, Values values, std::size_t row) {
  return std::ranges::all_of(sum.terms, [values, row](const PlannedTerm& term) {
    return !term.repeats ||
           std::ranges::all_of(cells_asked(term, row), [values](std::size_t cell) { return is_empty(values, cell); });
  });
}

}  // namespace

Verdict both(Verdict a, Verdict b) {
  if (a == Verdict::overflow || b == Verdict::overflow) {
    return Verdict::overflow;
  }
  if (a == Verdict::no || b == Verdict::no) {
    return Verdict::no;
  }
  return a == Verdict::yes ? b : a;
}

Verdict either(Verdict a, Verdict b) { return negation(both(negation(a), negation(b))); }

Verdict negation(Verdict a) {
  if (a == Verdict::yes) {
    return Verdict::no;
  }
  return a == Verdict::no ? Verdict::yes : a;
}

SumValue sum_of(const PlannedSum& sum, Values values, std::optional<std::size_t> row) {
  Wide total = sum.constant;
  for (const PlannedTerm& term : sum.terms) {
    const TermValue value = value_of(term, values, row);
    if (!value.known) {
      return unknown;
    }
    total += term.minus ? -value.value : value.value;
  }
  const std::optional<Count64> whole = narrow(total);
  return whole ? with_share(sum, *whole) : overflown;
}

RelationValue relate(const PlannedRelation& relation, Values values, std::optional<std::size_t> row) {
  RelationValue result{Verdict::cannot_tell, sum_of(relation.left, values, row), sum_of(relation.right, values, row),
                       tolerance_of(relation, values, row)};
  const Verdict known = both(both(result.left.known, result.right.known), result.tolerance.known);
  if (known != Verdict::yes) {
    result.verdict = known;
    return result;
  }
  const std::optional<Fraction> difference = result.left.value.minus(result.right.value);
  result.verdict = difference ? compare(relation.relator, *difference, result.tolerance.value) : Verdict::overflow;
  return result;
}

bool row_is_unused(const PlannedRelation& relation, Values values, std::size_t row) {
  return is_unused(relation.left, values, row) && is_unused(relation.right, values, row);
}

bool is_filled(const PlannedTerm& term, Values values) {
  const auto has_value = [values](std::size_t cell) { return !is_empty(values, cell); };
  if (term.cells.empty()) {
    return false;
  }
  return term.blank == Blank::nothing ? std::ranges::any_of(term.cells, has_value)
                                      : std::ranges::all_of(term.cells, has_value);
}

Verdict evaluate(const PlannedFormula& formula, Values values) {
  return std::visit([values](const auto& operation) { return evaluate(operation, values); }, formula.operation);
}

bool fails(const PlannedCheck& check, Values values) {
  const Verdict asked = check.when ? evaluate(*check.when, values) : Verdict::yes;
  if (asked != Verdict::yes) {
    return asked == Verdict::overflow;
  }
  const Verdict holds = evaluate(check.holds, values);
  return holds == Verdict::no || holds == Verdict::overflow;
}

}  // namespace mandate::tally
