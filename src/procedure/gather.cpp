#include "procedure/gather.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <variant>

namespace mandate::procedure {
namespace {

void add_missing(std::vector<Missing>& missing, Missing entry) {
  if (std::ranges::find(missing, entry) == missing.end()) {
    missing.push_back(std::move(entry));
  }
}

void add_missing_operand(std::vector<Missing>& missing, const Operand& operand) {
  if (!operand.figure.present()) {
    add_missing(missing, {.kind = Missing::Kind::figure, .count = operand.count, .unit = std::string(operand.unit)});
  }
}

void gather_own_missing(const Finding& finding, std::vector<Missing>& missing) {
  if (const auto* const comparison = std::get_if<ComparisonDetail>(&finding.detail)) {
    add_missing_operand(missing, comparison->count);
    if (comparison->of) {
      add_missing_operand(missing, *comparison->of);
    }
  } else if (const auto* const areas = std::get_if<AreasDetail>(&finding.detail)) {
    if (areas->total == Fraction()) {
      add_missing(missing, {.kind = Missing::Kind::region_set});
    }
  } else if (const auto* const elapsed = std::get_if<ElapsedDetail>(&finding.detail)) {
    if (!elapsed->from) {
      add_missing(missing, {.kind = Missing::Kind::date, .name = std::string(elapsed->from_name)});
    }
    if (!elapsed->to) {
      add_missing(missing, {.kind = Missing::Kind::date, .name = std::string(elapsed->to_name)});
    }
  } else if (const auto* const fact = std::get_if<FactDetail>(&finding.detail)) {
    add_missing(missing, {.kind = Missing::Kind::fact, .name = std::string(fact->name)});
  }
}

// Of several readings only the adopted one needs figures; without one, all do.
bool is_idle_reading(const Finding& part, const Finding& alternatives) {
  const auto* const detail = std::get_if<AlternativesDetail>(&alternatives.detail);
  const auto* const reading = std::get_if<ReadingDetail>(&part.detail);
  return detail != nullptr && reading != nullptr && !detail->alternatives->adopted.empty() && !reading->adopted;
}

ReadingReport report_of(const Finding& node) {
  ReadingReport report;
  report.alternatives = std::get_if<AlternativesDetail>(&node.detail)->alternatives;
  for (const Finding& part : node.parts) {
    report.answers.emplace_back(std::get_if<ReadingDetail>(&part.detail)->reading->id, part.answer);
  }
  return report;
}

void gather_readings_below(const Finding& node, std::vector<ReadingReport>& reports) {
  if (node.kind == FindingKind::alternatives) {
    ReadingReport report = report_of(node);
    if (std::ranges::find(reports, report.alternatives, &ReadingReport::alternatives) == reports.end()) {
      reports.push_back(std::move(report));
    }
  }
  for (const Finding& part : node.parts) {
    gather_readings_below(part, reports);
  }
}

void add_use(std::vector<ParameterUse>& uses, const ParameterUse& use) {
  if (use.parameter != nullptr && std::ranges::find(uses, use.value, &ParameterUse::value) == uses.end()) {
    uses.push_back(use);
  }
}

void gather_parameters_below(const Finding& finding, std::vector<ParameterUse>& uses) {
  if (const auto* const comparison = std::get_if<ComparisonDetail>(&finding.detail)) {
    add_use(uses, comparison->parameter);
  } else if (const auto* const areas = std::get_if<AreasDetail>(&finding.detail)) {
    add_use(uses, areas->parameter);
    for (const ParameterUse& use : areas->weights) {
      add_use(uses, use);
    }
  } else if (const auto* const elapsed = std::get_if<ElapsedDetail>(&finding.detail)) {
    add_use(uses, elapsed->parameter);
  } else if (const auto* const choice = std::get_if<ChoiceDetail>(&finding.detail)) {
    add_use(uses, choice->parameter);
  } else if (const auto* const tier = std::get_if<TierDetail>(&finding.detail)) {
    for (const ParameterUse& use : tier->parameters) {
      add_use(uses, use);
    }
  }
  for (const Finding& part : finding.parts) {
    gather_parameters_below(part, uses);
  }
}

}  // namespace

void gather_missing(const Finding& finding, std::vector<Missing>& missing) {
  if (finding.answer != Answer::cannot_tell) {
    return;
  }
  gather_own_missing(finding, missing);
  for (const Finding& part : finding.parts) {
    if (!is_idle_reading(part, finding)) {
      gather_missing(part, missing);
    }
  }
}

std::vector<ReadingReport> gather_readings(const Finding& root) {
  std::vector<ReadingReport> reports;
  gather_readings_below(root, reports);
  return reports;
}

std::vector<ParameterUse> gather_parameters(const Finding& root) {
  std::vector<ParameterUse> uses;
  gather_parameters_below(root, uses);
  return uses;
}

}  // namespace mandate::procedure
