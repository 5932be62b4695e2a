#include "procedure/evaluate_areas.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "procedure/rule_value.hpp"

namespace mandate::procedure {
namespace {

Finding evaluate_in(const area::Area& area, const Requirement& where, const Evaluation& evaluation) {
  static const record::FigureRow not_published;
  const record::FigureRow* const row = evaluation.figures->area(area.code);
  Finding finding = evaluate_at(where, evaluation, Place{row == nullptr ? &not_published : row, area.code});
  finding.area = area.code;
  return finding;
}

// Areas with the same weight are named together, though each may have a history of its own.
void note_weight(const ParameterUse& use, AreasDetail& detail) {
  const auto same = [&](const ParameterUse& other) {
    return other.parameter == use.parameter && other.value->value == use.value->value && other.verified == use.verified;
  };
  if (use.parameter != nullptr && std::ranges::none_of(detail.weights, same)) {
    detail.weights.push_back(use);
  }
}

// Nothing where the law gives the area no weight on the day.
std::optional<Fraction> weight_of(const area::Area& area, const Areas& areas, Date day, AreasDetail& detail) {
  if (!areas.weight) {
    return Fraction(1);
  }
  const std::optional<ResolvedValue> weight = resolve(*areas.weight, area.code, day);
  if (!weight) {
    return std::nullopt;
  }
  note_weight(weight->use, detail);
  return weight->value;
}

// A sum that is nothing from the first part that is not known, or that overflows.
using KnownSum = std::optional<Fraction>;

void add_part(KnownSum& sum, std::optional<Fraction> part) { sum = sum && part ? sum->plus(*part) : std::nullopt; }

// Sums up the areas by their answers. False where the weights do not add up to a number: then there is no total.
bool count_areas(const Areas& areas, const Evaluation& evaluation, std::span<const Answer> by_area,
                 AreasDetail& detail) {
  KnownSum total = Fraction();
  KnownSum holding = Fraction();
  KnownSum failing = Fraction();
  for (std::size_t i = 0; i < evaluation.areas.size(); ++i) {
    const std::optional<Fraction> weight = weight_of(*evaluation.areas[i], areas, evaluation.law_date, detail);
    add_part(total, weight);
    if (by_area[i] == Answer::yes) {
      add_part(holding, weight);
    } else if (by_area[i] == Answer::no) {
      add_part(failing, weight);
    }
  }
  if (!total || !holding || !failing) {
    return false;
  }
  detail.total = *total;
  detail.holding = *holding;
  detail.failing = *failing;
  return !evaluation.areas.empty();
}

// How many areas must hold, strictly more where the kind is more_than_share. Nothing on overflow.
std::optional<Fraction> needed(const Areas& areas, Fraction bound, Fraction total) {
  if (areas.kind == QuantifierKind::all) {
    return total;
  }
  if (areas.kind == QuantifierKind::at_least_number) {
    return bound;
  }
  const std::optional<Fraction> exact = bound.times(total);
  if (!exact || areas.kind == QuantifierKind::more_than_share) {
    return exact;
  }
  if (areas.rounding == Rounding::floor) {
    return Fraction(floor_of(*exact));
  }
  // Whole areas: at least 11⅓ of 17 is the same as at least 12.
  const bool whole = !areas.weight;
  return whole || areas.rounding == Rounding::ceil ? Fraction(ceil_of(*exact)) : exact;
}

Answer answer_of_counts(const AreasDetail& detail) {
  const bool strict = detail.kind == QuantifierKind::more_than_share;
  const Fraction possible = detail.total.minus(detail.failing).value_or(detail.total);
  const auto enough = [&](Fraction count) { return strict ? count > detail.needed : count >= detail.needed; };
  if (enough(detail.holding)) {
    return Answer::yes;
  }
  return enough(possible) ? Answer::cannot_tell : Answer::no;
}

// Counts of areas as the case declares them stand in where figures by area were not published, unless the areas
// that are known contradict them.
void use_declared(const record::Figures& figures, AreasDetail& detail) {
  if (!figures.areas_for || !figures.areas_against) {
    return;
  }
  const std::optional<Fraction> sum = figures.areas_for->plus(*figures.areas_against);
  const std::optional<Fraction> known = detail.holding.plus(detail.failing);
  if (!sum || *sum > detail.total || !known || *known == detail.total) {
    return;
  }
  if (detail.holding > *figures.areas_for || detail.failing > *figures.areas_against) {
    return;
  }
  detail.declared = true;
  detail.holding = *figures.areas_for;
  detail.failing = *figures.areas_against;
}

// What must hold of what was counted, and the answer; cannot tell where the law gives no bound.
Answer conclude(const Areas& areas, const Evaluation& evaluation, bool counted, AreasDetail& detail) {
  const std::optional<ResolvedValue> bound =
      areas.kind == QuantifierKind::all ? ResolvedValue{} : resolve(areas.bound, {}, evaluation.law_date);
  const std::optional<Fraction> must_hold =
      counted && bound ? needed(areas, bound->value, detail.total) : std::optional<Fraction>();
  if (!must_hold) {
    return Answer::cannot_tell;
  }
  detail.bound = bound->value;
  detail.parameter = bound->use;
  detail.needed = *must_hold;
  return answer_of_counts(detail);
}

AreasDetail detail_of(const Areas& areas) {
  AreasDetail detail;
  detail.kind = areas.kind;
  detail.rounding = areas.rounding;
  detail.weighted = areas.weight.has_value();
  return detail;
}

}  // namespace

Finding evaluate_areas(const Areas& areas, const Evaluation& evaluation) {
  Finding finding;
  finding.kind = FindingKind::areas;
  AreasDetail detail = detail_of(areas);
  std::vector<Answer> by_area;
  finding.parts.reserve(evaluation.areas.size());
  for (const area::Area* const area : evaluation.areas) {
    finding.parts.push_back(evaluate_in(*area, areas.where.front(), evaluation));
    by_area.push_back(finding.parts.back().answer);
  }
  const bool counted = count_areas(areas, evaluation, by_area, detail);
  if (counted && areas.declared_for) {
    use_declared(*evaluation.figures, detail);
  }
  finding.answer = conclude(areas, evaluation, counted, detail);
  if (detail.declared && finding.answer != Answer::cannot_tell) {
    finding.parts.clear();
  }
  finding.detail = std::move(detail);
  return finding;
}

Answer answer_over_areas(const Areas& areas, const Evaluation& evaluation, std::span<const Answer> by_area) {
  AreasDetail detail = detail_of(areas);
  const bool counted = count_areas(areas, evaluation, by_area, detail);
  return conclude(areas, evaluation, counted, detail);
}

}  // namespace mandate::procedure
