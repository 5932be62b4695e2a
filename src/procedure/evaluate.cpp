#include "procedure/evaluate.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "calendar/period.hpp"
#include "procedure/evaluate_areas.hpp"
#include "procedure/evaluate_comparison.hpp"
#include "procedure/rule_value.hpp"

namespace mandate::procedure {
namespace {

template <typename Value>
std::optional<Value> find_named(const std::vector<std::pair<std::string, Value>>& items, std::string_view name) {
  for (const auto& [key, value] : items) {
    if (key == name) {
      return value;
    }
  }
  return std::nullopt;
}

void evaluate_parts(const std::vector<Requirement>& parts, const Evaluation& evaluation, const Place& place,
                    Finding& finding) {
  finding.parts.reserve(parts.size());
  for (const Requirement& part : parts) {
    finding.parts.push_back(evaluate_at(part, evaluation, place));
  }
}

// `start` is the answer where there is no part; `join` takes each further one in.
Finding joined(FindingKind kind, Answer start, Answer (&join)(Answer, Answer), const std::vector<Requirement>& parts,
               const Evaluation& evaluation, const Place& place) {
  Finding finding;
  finding.kind = kind;
  evaluate_parts(parts, evaluation, place, finding);
  finding.answer = start;
  for (const Finding& part : finding.parts) {
    finding.answer = join(finding.answer, part.answer);
  }
  return finding;
}

Finding evaluate_one(const All& all, const Evaluation& evaluation, const Place& place) {
  return joined(FindingKind::all, Answer::yes, both, all.parts, evaluation, place);
}

Finding evaluate_one(const Any& any, const Evaluation& evaluation, const Place& place) {
  return joined(FindingKind::any, Answer::no, either, any.parts, evaluation, place);
}

Finding evaluate_one(const Not& negated, const Evaluation& evaluation, const Place& place) {
  Finding finding;
  finding.kind = FindingKind::negation;
  evaluate_parts(negated.part, evaluation, place, finding);
  finding.answer = negation(finding.parts.front().answer);
  return finding;
}

Finding evaluate_one(const Comparison& comparison, const Evaluation& evaluation, const Place& place) {
  return evaluate_comparison(comparison, evaluation, place);
}

Finding evaluate_one(const Areas& areas, const Evaluation& evaluation, const Place& /*place*/) {
  return evaluate_areas(areas, evaluation);
}

Finding evaluate_one(const Elapsed& elapsed, const Evaluation& evaluation, const Place& place) {
  Finding finding;
  finding.kind = FindingKind::elapsed;
  ElapsedDetail detail;
  detail.from_name = elapsed.from;
  detail.to_name = elapsed.to;
  detail.from = find_named(evaluation.input->dates, elapsed.from);
  detail.to = find_named(evaluation.input->dates, elapsed.to);
  detail.unit = elapsed.unit;
  const std::optional<ResolvedValue> period = resolve(elapsed.at_least, place.area, evaluation.law_date);
  if (period) {
    detail.at_least = floor_of(period->value);
    detail.parameter = period->use;
  }
  if (period && detail.from) {
    detail.earliest = calendar::add(*detail.from, detail.at_least, elapsed.unit, elapsed.month_end);
  }
  if (detail.earliest && detail.to) {
    finding.answer = answer_of(*detail.to >= *detail.earliest);
  }
  finding.detail = detail;
  return finding;
}

Finding evaluate_one(const Fact& fact, const Evaluation& evaluation, const Place& /*place*/) {
  Finding finding;
  finding.kind = FindingKind::fact;
  const std::optional<bool> value = find_named(evaluation.input->facts, fact.name);
  if (value) {
    finding.answer = answer_of(*value);
  }
  finding.detail = FactDetail{fact.name, value};
  return finding;
}

// Without an adopted reading: the answer on which all agree.
Answer common_answer(const std::vector<Finding>& readings) {
  const Answer first = readings.front().answer;
  const bool same = std::ranges::all_of(readings, [&](const Finding& reading) { return reading.answer == first; });
  return same ? first : Answer::cannot_tell;
}

bool readings_differ(const std::vector<Finding>& readings) {
  const auto gives = [&](Answer answer) {
    return std::ranges::find(readings, answer, &Finding::answer) != readings.end();
  };
  return gives(Answer::yes) && gives(Answer::no);
}

// A law asks one question in several places, each time with its own alternatives.
bool same_question(const Alternatives& a, const Alternatives& b) {
  return &a == &b || (!a.question.empty() && a.question == b.question);
}

// The answer of the reading that is supposed to settle the question. Beside an adopted reading that decides, one
// that cannot tell settles nothing.
std::optional<Answer> supposed_answer(const Alternatives& alternatives, const Evaluation& evaluation,
                                      const Finding& finding, bool decided) {
  if (evaluation.supposed == nullptr || !same_question(alternatives, *evaluation.supposed->question)) {
    return std::nullopt;
  }
  const std::string& id = evaluation.supposed->question->readings[evaluation.supposed->reading].id;
  const auto reading = std::ranges::find(alternatives.readings, id, &Reading::id);
  if (reading == alternatives.readings.end()) {
    return std::nullopt;
  }
  const Answer answer = finding.parts[static_cast<std::size_t>(reading - alternatives.readings.begin())].answer;
  return decided && answer == Answer::cannot_tell ? std::nullopt : std::optional(answer);
}

Finding evaluate_one(const Alternatives& alternatives, const Evaluation& evaluation, const Place& place) {
  Finding finding;
  finding.kind = FindingKind::alternatives;
  std::optional<Answer> adopted;
  for (const Reading& reading : alternatives.readings) {
    Finding part;
    part.kind = FindingKind::reading;
    part.label = &reading.label;
    part.references = &reading.references;
    part.parts.push_back(evaluate_at(reading.requirement.front(), evaluation, place));
    part.answer = part.parts.front().answer;
    const bool decides = reading.id == alternatives.adopted;
    part.detail = ReadingDetail{&reading, decides};
    if (decides) {
      adopted = part.answer;
    }
    finding.parts.push_back(std::move(part));
  }
  finding.detail = AlternativesDetail{&alternatives, readings_differ(finding.parts)};
  finding.answer = adopted ? *adopted : common_answer(finding.parts);
  const bool decided = adopted && *adopted != Answer::cannot_tell;
  finding.answer = supposed_answer(alternatives, evaluation, finding, decided).value_or(finding.answer);
  return finding;
}

}  // namespace

Finding evaluate_at(const Requirement& requirement, const Evaluation& evaluation, const Place& place) {
  Finding finding = std::visit([&](const auto& operation) { return evaluate_one(operation, evaluation, place); },
                               requirement.operation);
  if (!requirement.label.empty()) {
    finding.label = &requirement.label;
  }
  if (!requirement.references.empty()) {
    finding.references = &requirement.references;
  }
  return finding;
}

Finding evaluate(const Requirement& requirement, const Evaluation& evaluation) {
  return evaluate_at(requirement, evaluation, Place{&evaluation.figures->nation, {}});
}

}  // namespace mandate::procedure
