#include "tally/check_protocol.hpp"

#include <algorithm>
#include <iterator>

#include "record/protocol_table.hpp"

namespace mandate::tally {
namespace {

std::optional<Fraction> value_in(const SumValue& sum) {
  return sum.known == Verdict::yes ? std::optional(sum.value) : std::nullopt;
}

WorkedSide worked(const PlannedSum& sum, const SumValue& value, Values values, std::optional<std::size_t> row) {
  WorkedSide side{{}, sum.constant, sum.share, sum.rounding, value_in(value)};
  for (const PlannedTerm& term : sum.terms) {
    for (std::size_t i = 0; i < term.cells.size(); ++i) {
      const bool other_row = row && term.repeats && i != *row;
      const bool unused = term.blank != Blank::unknown && values[term.cells[i]] == record::absent;
      if (!other_row && !unused) {
        side.operands.push_back({term.cells[i], values[term.cells[i]], term.minus});
      }
    }
  }
  return side;
}

WorkedRelation worked(const PlannedRelation& relation, Values values, std::optional<std::size_t> row) {
  const RelationValue value = relate(relation, values, row);
  WorkedRelation result;
  result.left = worked(relation.left, value.left, values, row);
  result.relator = relation.relator;
  result.right = worked(relation.right, value.right, values, row);
  if (result.left.value && result.right.value) {
    result.difference = result.left.value->minus(*result.right.value);
  }
  result.tolerance = value_in(value.tolerance);
  if (relation.tolerance_share) {
    const PlannedSum& share = *relation.tolerance_share;
    result.tolerance_of = worked(share, sum_of(share, values, row), values, row);
  }
  result.row = row;
  result.verdict = value.verdict;
  return result;
}

WorkedFilled worked(const PlannedFilled& filled, Values values) {
  WorkedFilled result;
  result.holds = true;
  for (const PlannedTerm& term : filled.terms) {
    const bool is_there = is_filled(term, values);
    result.holds = result.holds && is_there;
    for (const std::size_t cell : term.cells) {
      if (values[cell] != record::absent) {
        result.filled.push_back(cell);
      } else if (!is_there) {
        result.empty.push_back(cell);
      }
    }
  }
  return result;
}

// Collects the parts that make the formula come out as it does.
class Explainer {
 public:
  Explainer(Values values, std::vector<Worked>& out) : values_(values), out_(out) {}

  void add(const PlannedFormula& formula, Verdict wanted) {
    if (const auto* const relation = std::get_if<PlannedRelation>(&formula.operation)) {
      add(*relation, wanted);
    } else if (const auto* const filled = std::get_if<PlannedFilled>(&formula.operation)) {
      out_.emplace_back(worked(*filled, values_));
    } else {
      const bool negated = std::holds_alternative<PlannedNot>(formula.operation);
      const Verdict of_parts = negated ? negation(wanted) : wanted;
      for (const PlannedFormula& part : parts_of(formula)) {
        if (evaluate(part, values_) == of_parts) {
          add(part, of_parts);
        }
      }
    }
  }

 private:
  void add(const PlannedRelation& relation, Verdict wanted) {
    if (!relation.each_row) {
      out_.emplace_back(worked(relation, values_, std::nullopt));
      return;
    }
    for (std::size_t row = 0; row < relation.rows; ++row) {
      if (!row_is_unused(relation, values_, row) && relate(relation, values_, row).verdict == wanted) {
        out_.emplace_back(worked(relation, values_, row));
      }
    }
  }

  Values values_;
  std::vector<Worked>& out_;
};

// Where rows are asked one by one, only the cells of the rows that fail are marked.
std::vector<std::size_t> cells_to_mark(const std::vector<std::size_t>& all, const std::vector<Worked>& formula) {
  const auto is_of_rows = [](const Worked& part) {
    const auto* const relation = std::get_if<WorkedRelation>(&part);
    const auto* const filled = std::get_if<WorkedFilled>(&part);
    return filled != nullptr || (relation != nullptr && relation->row.has_value());
  };
  if (formula.empty() || !std::ranges::all_of(formula, is_of_rows)) {
    return all;
  }
  std::vector<std::size_t> cells;
  for (const Worked& part : formula) {
    if (const auto* const filled = std::get_if<WorkedFilled>(&part)) {
      const std::vector<std::size_t>& those = filled->holds ? filled->filled : filled->empty;
      cells.insert(cells.end(), those.begin(), those.end());
      continue;
    }
    const auto& relation = std::get<WorkedRelation>(part);
    for (const WorkedSide* const side : {&relation.left, &relation.right}) {
      std::ranges::transform(side->operands, std::back_inserter(cells), &Operand::cell);
    }
  }
  std::ranges::sort(cells);
  const auto twice = std::ranges::unique(cells);
  cells.erase(twice.begin(), twice.end());
  std::erase_if(cells, [&all](std::size_t cell) { return !std::ranges::binary_search(all, cell); });
  return cells.empty() ? all : cells;
}

}  // namespace

Failure explain(const CheckPlan& plan, std::size_t check, Values values) {
  const PlannedCheck& planned = plan.checks[check];
  Failure failure;
  failure.check = check;
  const Verdict asked = planned.when ? evaluate(*planned.when, values) : Verdict::yes;
  const Verdict holds = evaluate(planned.holds, values);
  failure.overflow = asked == Verdict::overflow || holds == Verdict::overflow;
  if (planned.when) {
    Explainer(values, failure.condition).add(*planned.when, asked);
  }
  Explainer(values, failure.formula).add(planned.holds, holds);
  failure.cells = cells_to_mark(planned.marks, failure.formula);
  return failure;
}

void hide(const CheckPlan& plan, std::vector<bool>& failed) {
  const std::vector<bool> all = failed;
  for (std::size_t i = 0; i < plan.checks.size(); ++i) {
    const std::vector<std::size_t>& hidden_by = plan.checks[i].hidden_by;
    if (std::ranges::any_of(hidden_by, [&all](std::size_t other) { return all[other]; })) {
      failed[i] = false;
    }
  }
}

std::vector<Failure> check_protocol(const CheckPlan& plan, Values values) {
  std::vector<bool> failed(plan.checks.size());
  for (std::size_t i = 0; i < failed.size(); ++i) {
    failed[i] = fails(plan.checks[i], values);
  }
  hide(plan, failed);
  std::vector<Failure> failures;
  for (std::size_t i = 0; i < failed.size(); ++i) {
    if (failed[i]) {
      failures.push_back(explain(plan, i, values));
    }
  }
  return failures;
}

std::vector<Failure> check_protocol(const Form& form, const record::Layout& layout, Values values) {
  return check_protocol(plan_checks(form, layout), values);
}

std::vector<std::optional<CheckLevel>> marks_of(const Form& form, std::span<const Failure> failures,
                                                std::size_t cells) {
  std::vector<std::optional<CheckLevel>> marks(cells);
  for (const Failure& failure : failures) {
    for (const std::size_t cell : failure.cells) {
      const CheckLevel level = form.checks[failure.check].level;
      if (!marks[cell] || level == CheckLevel::error) {
        marks[cell] = level;
      }
    }
  }
  return marks;
}

}  // namespace mandate::tally
