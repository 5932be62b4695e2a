#include "procedure/compare.hpp"

#include <algorithm>
#include <utility>

namespace mandate::procedure {
namespace {

std::optional<Determination> successor_of(const Question& question, const Determination& determination) {
  if (determination.succeeded_by.empty()) {
    return std::nullopt;
  }
  Question next = question;
  next.procedure = question.country->procedure(determination.succeeded_by);
  if (next.procedure == nullptr || next.procedure->at(question.law_date) == nullptr) {
    return std::nullopt;
  }
  return decide(next);
}

// The determinations that carry figures: each own one, or that of its successor.
std::vector<const Determination*> effective(const LawComparison& comparison) {
  std::vector<const Determination*> all;
  for (std::size_t i = 0; i < comparison.determinations.size(); ++i) {
    all.push_back(comparison.successors[i] ? &*comparison.successors[i] : &comparison.determinations[i]);
  }
  return all;
}

ParameterUse use_of(const Determination& determination, std::string_view name) {
  for (const ParameterUse& use : determination.parameters) {
    if (use.parameter->name == name) {
      return use;
    }
  }
  return {};
}

bool same_value(const ParameterUse& a, const ParameterUse& b) {
  if (a.parameter == nullptr || b.parameter == nullptr) {
    return a.parameter == b.parameter;
  }
  return a.value->value == b.value->value;
}

std::vector<RuleDifference> rules_that_differ(const std::vector<const Determination*>& all) {
  std::vector<std::string> names;
  for (const Determination* const one : all) {
    for (const ParameterUse& use : one->parameters) {
      names.push_back(use.parameter->name);
    }
  }
  std::ranges::sort(names);
  const auto repeated = std::ranges::unique(names);
  names.erase(repeated.begin(), repeated.end());
  std::vector<RuleDifference> rules;
  for (std::string& name : names) {
    RuleDifference rule;
    for (const Determination* const one : all) {
      rule.uses.push_back(use_of(*one, name));
    }
    const auto differs = [&](const ParameterUse& use) { return !same_value(use, rule.uses.front()); };
    if (std::ranges::any_of(rule.uses, differs)) {
      rule.parameter = std::move(name);
      rules.push_back(std::move(rule));
    }
  }
  return rules;
}

std::vector<std::string> lists_that_differ(std::vector<const Determination*> all) {
  std::erase_if(all, [](const Determination* one) { return one->seats.empty(); });
  std::vector<std::string> lists;
  for (const Determination* const one : all) {
    for (const SeatLine& line : one->seats) {
      const auto differs = [&](const Determination* other) {
        return seats_in(other->seats, line.list).value_or(0) != line.seats;
      };
      const bool known = std::ranges::find(lists, line.list) != lists.end();
      if (!known && std::ranges::any_of(all, differs)) {
        lists.push_back(line.list);
      }
    }
  }
  return lists;
}

}  // namespace

LawComparison compare(const std::vector<Question>& questions) {
  LawComparison comparison;
  for (const Question& question : questions) {
    comparison.determinations.push_back(decide(question));
    comparison.successors.push_back(successor_of(question, comparison.determinations.back()));
  }
  const std::vector<const Determination*> all = effective(comparison);
  comparison.rules = rules_that_differ(all);
  comparison.differing_lists = lists_that_differ(all);
  for (const Determination* const one : all) {
    comparison.answers_differ = comparison.answers_differ || one->answer != all.front()->answer;
    comparison.versions_differ = comparison.versions_differ || one->version != all.front()->version;
  }
  return comparison;
}

}  // namespace mandate::procedure
