#include "tally/check_plan.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

namespace mandate::tally {
namespace {

class Planner {
 public:
  Planner(const Form& form, const record::Layout& layout) : form_(form), layout_(layout) {}

  PlannedCheck plan(const Check& check) const {
    PlannedCheck planned;
    if (check.when) {
      planned.when = plan(*check.when);
    }
    planned.holds = plan(check.holds);
    if (check.marks.empty()) {
      mark_cells(planned.holds, planned.marks);
    }
    std::vector<PlannedTerm> marked;
    for (const std::string& field : check.marks) {
      add_terms(field, false, marked);
    }
    mark_terms(marked, planned.marks);
    std::ranges::sort(planned.marks);
    const auto twice = std::ranges::unique(planned.marks);
    planned.marks.erase(twice.begin(), twice.end());
    for (std::size_t i = 0; i < form_.checks.size(); ++i) {
      if (std::ranges::find(check.hidden_by, form_.checks[i].code) != check.hidden_by.end()) {
        planned.hidden_by.push_back(i);
      }
    }
    return planned;
  }

 private:
  [[nodiscard]] std::vector<std::size_t> cells_of(std::string_view field) const {
    std::vector<std::size_t> cells;
    for (std::size_t i = 0; i < layout_.size(); ++i) {
      if (layout_.cells[i].field == field) {
        cells.push_back(i);
      }
    }
    return cells;
  }

  // A derived total has no cell: it stands for its parts.
  void add_terms(const std::string& id, bool minus, std::vector<PlannedTerm>& terms) const {
    const std::optional<std::size_t> index = form_.field(id);
    if (!index || form_.fields[*index].total_of.empty()) {
      terms.push_back(term(id, minus));
      return;
    }
    for (const std::string& part : form_.fields[*index].total_of) {
      terms.push_back(term(part, minus));
    }
  }

  [[nodiscard]] PlannedTerm term(const std::string& id, bool minus) const {
    PlannedTerm planned{cells_of(id), Blank::unknown, false, minus};
    if (const std::optional<std::size_t> index = form_.field(id)) {
      const Field& field = form_.fields[*index];
      planned.repeats = field.repeat != Repeat::once;
      planned.blank = field.repeat == Repeat::row ? Blank::nothing : Blank::unknown;
      planned.blank = field.blank_is_zero ? Blank::zero : planned.blank;
    }
    return planned;
  }

  [[nodiscard]] PlannedSum plan(const Sum& sum) const {
    PlannedSum planned{{}, sum.constant, sum.share, sum.rounding};
    for (const std::string& field : sum.plus) {
      add_terms(field, false, planned.terms);
    }
    for (const std::string& field : sum.minus) {
      add_terms(field, true, planned.terms);
    }
    return planned;
  }

  [[nodiscard]] static std::size_t most_rows(const PlannedSum& sum) {
    std::size_t rows = 0;
    for (const PlannedTerm& each : sum.terms) {
      rows = std::max(rows, each.repeats ? each.cells.size() : 0);
    }
    return rows;
  }

  [[nodiscard]] PlannedFormula plan(const Relation& relation) const {
    PlannedRelation planned;
    planned.left = plan(relation.left);
    planned.relator = relation.relator;
    planned.right = plan(relation.right);
    planned.tolerance = relation.tolerance.value;
    planned.each_row = relation.each_row;
    if (relation.tolerance.share) {
      planned.tolerance_share =
          plan(Sum{relation.tolerance.of, {}, 0, relation.tolerance.share, relation.tolerance.rounding});
    }
    planned.rows = relation.each_row ? std::max(most_rows(planned.left), most_rows(planned.right)) : 0;
    return {planned};
  }

  [[nodiscard]] PlannedFormula plan(const Filled& filled) const {
    PlannedFilled planned;
    for (const std::string& field : filled.fields) {
      add_terms(field, false, planned.terms);
    }
    return {planned};
  }

  [[nodiscard]] std::vector<PlannedFormula> plan(const std::vector<Formula>& parts) const {
    std::vector<PlannedFormula> planned;
    planned.reserve(parts.size());
    for (const Formula& part : parts) {
      planned.push_back(plan(part));
    }
    return planned;
  }
  [[nodiscard]] PlannedFormula plan(const AllOf& all) const { return {PlannedAll{plan(all.parts)}}; }
  [[nodiscard]] PlannedFormula plan(const AnyOf& any) const { return {PlannedAny{plan(any.parts)}}; }
  [[nodiscard]] PlannedFormula plan(const NotOf& negation) const { return {PlannedNot{plan(negation.part)}}; }
  [[nodiscard]] PlannedFormula plan(const Formula& formula) const {
    return std::visit([this](const auto& operation) { return plan(operation); }, formula.operation);
  }

  static void mark_terms(const std::vector<PlannedTerm>& terms, std::vector<std::size_t>& marks) {
    for (const PlannedTerm& each : terms) {
      std::ranges::copy(each.cells, std::back_inserter(marks));
    }
  }
  static void mark_cells(const PlannedFormula& formula, std::vector<std::size_t>& marks) {
    if (const auto* const relation = std::get_if<PlannedRelation>(&formula.operation)) {
      mark_terms(relation->left.terms, marks);
      mark_terms(relation->right.terms, marks);
    } else if (const auto* const filled = std::get_if<PlannedFilled>(&formula.operation)) {
      mark_terms(filled->terms, marks);
    } else {
      for (const PlannedFormula& part : parts_of(formula)) {
        mark_cells(part, marks);
      }
    }
  }

  const Form& form_;
  const record::Layout& layout_;
};

}  // namespace

std::span<const PlannedFormula> parts_of(const PlannedFormula& formula) {
  if (const auto* const all = std::get_if<PlannedAll>(&formula.operation)) {
    return all->parts;
  }
  if (const auto* const any = std::get_if<PlannedAny>(&formula.operation)) {
    return any->parts;
  }
  if (const auto* const negation = std::get_if<PlannedNot>(&formula.operation)) {
    return negation->part;
  }
  return {};
}

CheckPlan plan_checks(const Form& form, const record::Layout& layout) {
  const Planner planner(form, layout);
  CheckPlan plan;
  for (const Check& check : form.checks) {
    plan.checks.push_back(planner.plan(check));
  }
  return plan;
}

}  // namespace mandate::tally
