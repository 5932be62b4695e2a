#include "procedure/evaluate_areas.hpp"

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

Fraction weight_of(const area::Area& area, const Areas& areas, Date day) {
  const std::optional<ResolvedValue> weight = areas.weight ? resolve(*areas.weight, area.code, day) : std::nullopt;
  return weight ? weight->value : Fraction(1);
}

// Sums of a few hundred weights; an overflow would need denominators that no law has.
void add(Fraction& sum, Fraction weight) { sum = sum.plus(weight).value_or(sum); }

// How many areas must hold, strictly more where the kind is more_than_share.
Fraction needed(const Areas& areas, Fraction bound, Fraction total) {
  if (areas.kind == QuantifierKind::all) {
    return total;
  }
  if (areas.kind == QuantifierKind::at_least_number) {
    return bound;
  }
  const Fraction exact = bound.times(total).value_or(total);
  if (areas.kind == QuantifierKind::more_than_share) {
    return exact;
  }
  if (areas.rounding == Rounding::floor) {
    return Fraction(floor_of(exact));
  }
  // Whole areas: at least 11⅓ of 17 is the same as at least 12.
  const bool whole = total.is_whole() && !areas.weight;
  return whole || areas.rounding == Rounding::ceil ? Fraction(ceil_of(exact)) : exact;
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

bool all_known(const AreasDetail& detail) {
  return detail.holding.plus(detail.failing).value_or(detail.total) == detail.total;
}

// Counts of areas as the case declares them stand in where figures by area were not published.
void use_declared(const record::Figures& figures, Finding& finding, AreasDetail& detail) {
  if (!figures.areas_for || !figures.areas_against || all_known(detail)) {
    return;
  }
  const std::optional<Fraction> sum = figures.areas_for->plus(*figures.areas_against);
  if (!sum || *sum > detail.total) {
    return;
  }
  detail.declared = true;
  detail.holding = *figures.areas_for;
  detail.failing = *figures.areas_against;
  finding.parts.clear();
}

}  // namespace

Finding evaluate_areas(const Areas& areas, const Evaluation& evaluation) {
  Finding finding;
  finding.kind = FindingKind::areas;
  AreasDetail detail;
  detail.kind = areas.kind;
  detail.rounding = areas.rounding;
  detail.weighted = areas.weight.has_value();
  finding.parts.reserve(evaluation.areas.size());
  for (const area::Area* const area : evaluation.areas) {
    Finding part = evaluate_in(*area, areas.where.front(), evaluation);
    const Fraction weight = weight_of(*area, areas, evaluation.law_date);
    add(detail.total, weight);
    if (part.answer == Answer::yes) {
      add(detail.holding, weight);
    } else if (part.answer == Answer::no) {
      add(detail.failing, weight);
    }
    finding.parts.push_back(std::move(part));
  }
  if (areas.declared_for) {
    use_declared(*evaluation.figures, finding, detail);
  }
  const std::optional<ResolvedValue> bound =
      areas.kind == QuantifierKind::all ? ResolvedValue{} : resolve(areas.bound, {}, evaluation.law_date);
  if (bound && !evaluation.areas.empty()) {
    detail.bound = bound->value;
    detail.parameter = bound->use;
    detail.needed = needed(areas, bound->value, detail.total);
    finding.answer = answer_of_counts(detail);
  }
  finding.detail = detail;
  return finding;
}

}  // namespace mandate::procedure
