#include "procedure/evaluate_comparison.hpp"

#include <optional>

#include "procedure/rule_value.hpp"

namespace mandate::procedure {
namespace {

record::Figure members_by_law(const Body& body, Date day) {
  const std::optional<ResolvedValue> members = resolve(*body.members, {}, day);
  if (!members) {
    return {};
  }
  return record::Figure{floor_of(members->value), record::Provenance::by_law};
}

// The smallest count that passes (for at_most the largest). Nothing on overflow.
std::optional<Count64> edge_of_value(Comparator comparator, Fraction value) {
  switch (comparator) {
    case Comparator::at_least:
      return ceil_of(value);
    case Comparator::more_than:
      return checked_add(floor_of(value), 1);
    case Comparator::at_most:
      break;
  }
  return floor_of(value);
}

// What holds of every value, of some, or of none.
Answer of_all_values(bool always, bool never) {
  if (always) {
    return Answer::yes;
  }
  return never ? Answer::no : Answer::cannot_tell;
}

// Every share that prints as the published percentage lies in [low, high]; compared without rounding.
Answer compare_interval(const ComparisonDetail& detail) {
  const Fraction low = detail.share->low;
  const Fraction high = detail.share->high;
  switch (detail.comparator) {
    case Comparator::at_least:
      return of_all_values(low >= detail.bound, high < detail.bound);
    case Comparator::more_than:
      return of_all_values(low > detail.bound, high <= detail.bound);
    case Comparator::at_most:
      break;
  }
  return of_all_values(high <= detail.bound, low > detail.bound);
}

// Rounding can only ease a requirement: then a share that fails may still pass.
bool rounding_eases(const ComparisonDetail& detail) {
  return (detail.comparator == Comparator::at_least && detail.rounding == Rounding::floor) ||
         (detail.comparator == Comparator::at_most && detail.rounding == Rounding::ceil);
}

Answer answer_by_share(const ComparisonDetail& detail) {
  if (detail.share == nullptr) {
    return Answer::cannot_tell;
  }
  const Answer answer = compare_interval(detail);
  return answer == Answer::no && rounding_eases(detail) ? Answer::cannot_tell : answer;
}

// A percentage published for exactly these two figures. The one in the record is taken, which outlives the
// finding; the completed figures say whether it still serves this stage.
const record::PublishedShare* published_share(const ComparisonDetail& detail, const Evaluation& evaluation) {
  if (!detail.of || detail.of->unit != detail.count.unit) {
    return nullptr;
  }
  const bool serves = evaluation.figures->share(detail.count.count, detail.of->count, detail.count.unit) != nullptr;
  return serves ? evaluation.record->figures.share(detail.count.count, detail.of->count, detail.count.unit) : nullptr;
}

}  // namespace

std::optional<Count64> edge_of_share(Comparator comparator, Fraction share, Rounding rounding, Count64 of) {
  if (comparator == Comparator::more_than) {
    const std::optional<Count64> whole = floor_of_share(share, of);
    return whole ? checked_add(*whole, 1) : std::nullopt;
  }
  const bool up = rounding == Rounding::ceil || (rounding == Rounding::exact && comparator == Comparator::at_least);
  return up ? ceil_of_share(share, of) : floor_of_share(share, of);
}

Operand operand_of(const CountRef& reference, const Evaluation& evaluation, const Place& place) {
  Operand operand;
  operand.count = reference.count;
  if (reference.scope == Scope::own) {
    operand.unit = place.area;
    operand.figure = place.row->at(reference.count);
    return operand;
  }
  if (reference.scope == Scope::nation) {
    operand.figure = evaluation.figures->nation.at(reference.count);
    return operand;
  }
  operand.of_body = true;
  operand.unit = reference.body;
  const record::FigureRow* const row = evaluation.figures->body(reference.body);
  if (row != nullptr) {
    operand.figure = row->at(reference.count);
  }
  const Body* const body = evaluation.version->find_body(reference.body);
  if (reference.count == record::Count::members && body != nullptr && body->members) {
    operand.figure = members_by_law(*body, evaluation.law_date);
  }
  return operand;
}

Answer compare_figures(ComparisonDetail& detail) {
  if (!detail.of) {
    detail.needed = edge_of_value(detail.comparator, detail.bound);
  } else if (detail.of->figure.present()) {
    detail.needed = edge_of_share(detail.comparator, detail.bound, detail.rounding, detail.of->figure.value);
  }
  if (!detail.needed || !detail.count.figure.present()) {
    return Answer::cannot_tell;
  }
  const Count64 distance = detail.count.figure.value - *detail.needed;
  detail.margin = detail.comparator == Comparator::at_most ? -distance : distance;
  return answer_of(*detail.margin >= 0);
}

Finding evaluate_comparison(const Comparison& comparison, const Evaluation& evaluation, const Place& place) {
  Finding finding;
  finding.kind = FindingKind::comparison;
  ComparisonDetail detail;
  detail.comparator = comparison.comparator;
  detail.rounding = comparison.rounding;
  detail.count = operand_of(comparison.count, evaluation, place);
  if (comparison.of) {
    detail.of = operand_of(*comparison.of, evaluation, place);
  }
  const std::optional<ResolvedValue> bound = resolve(comparison.bound, place.area, evaluation.law_date);
  if (bound) {
    detail.bound = bound->value;
    detail.parameter = bound->use;
    finding.answer = compare_figures(detail);
    if (finding.answer == Answer::cannot_tell) {
      detail.share = published_share(detail, evaluation);
      finding.answer = answer_by_share(detail);
    }
  }
  finding.detail = detail;
  return finding;
}

}  // namespace mandate::procedure
