#include "procedure/law_days.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "procedure/compare.hpp"

namespace mandate::procedure {
namespace {

// What makes one law another.
struct AppliedLaw {
  const Version* version = nullptr;
  std::vector<std::pair<const law::Parameter*, std::optional<law::Value>>> values;

  friend bool operator==(const AppliedLaw&, const AppliedLaw&) = default;
};

AppliedLaw applied_law(const Determination& determination) {
  AppliedLaw applied;
  applied.version = determination.version;
  for (const ParameterUse& use : determination.parameters) {
    applied.values.emplace_back(use.parameter, use.value == nullptr ? std::nullopt : use.value->value);
  }
  return applied;
}

std::vector<Determination> decided_on(const Question& question, const std::vector<Date>& days) {
  std::vector<Question> questions(days.size(), question);
  for (std::size_t i = 0; i < days.size(); ++i) {
    questions[i].law_date = days[i];
  }
  LawComparison comparison = compare(questions);
  for (std::size_t i = 0; i < days.size(); ++i) {
    if (comparison.successors[i]) {
      comparison.determinations[i] = std::move(*comparison.successors[i]);
    }
  }
  return std::move(comparison.determinations);
}

void add_version_days(const Procedure* procedure, std::vector<Date>& days) {
  if (procedure == nullptr) {
    return;
  }
  for (const Version& version : procedure->versions) {
    days.push_back(version.from);
    if (const auto after = version.to ? version.to->plus_days(1) : std::nullopt) {
      days.push_back(*after);
    }
  }
}

void add_value_days(const Determination& determination, std::vector<Date>& days) {
  for (const ParameterUse& use : determination.parameters) {
    for (const law::History& history : use.parameter->histories) {
      std::ranges::transform(history.values, std::back_inserter(days), &law::DatedValue::from);
    }
  }
}

// In order, each once, none before anything is known of the procedure but the day that is asked about.
void put_in_order(std::vector<Date>& days, const Question& question) {
  const Date first = question.procedure->versions.front().from;
  std::erase_if(days, [&](Date day) { return day < first && day != question.law_date; });
  std::ranges::sort(days);
  const auto repeated = std::ranges::unique(days);
  days.erase(repeated.begin(), repeated.end());
}

// The days of the laws on either side of the one at `own`, in turn, until there are `most`.
std::vector<Date> nearest(const std::vector<Date>& days, std::size_t own, std::size_t most) {
  std::size_t first = own;
  std::size_t end = own + 1;
  bool before = true;
  while (end - first < most && (first > 0 || end < days.size())) {
    if ((before && first > 0) || end == days.size()) {
      --first;
    } else {
      ++end;
    }
    before = !before;
  }
  return {days.begin() + static_cast<std::ptrdiff_t>(first), days.begin() + static_cast<std::ptrdiff_t>(end)};
}

}  // namespace

std::vector<Date> law_days(const Question& question, std::size_t most) {
  std::vector<Date> candidates = {question.law_date};
  add_version_days(question.procedure, candidates);
  add_version_days(question.country->procedure(question.procedure->succeeded_by), candidates);
  put_in_order(candidates, question);
  for (const Determination& determination : decided_on(question, candidates)) {
    add_value_days(determination, candidates);
  }
  put_in_order(candidates, question);
  const std::vector<Determination> decided = decided_on(question, candidates);
  std::vector<Date> days;
  std::size_t own = 0;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (i == 0 || applied_law(decided[i]) != applied_law(decided[i - 1])) {
      days.push_back(candidates[i]);
    }
    if (candidates[i] == question.law_date) {
      days.back() = question.law_date;
      own = days.size() - 1;
    }
  }
  return nearest(days, own, most);
}

}  // namespace mandate::procedure
