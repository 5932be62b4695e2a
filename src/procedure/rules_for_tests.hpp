// Rules and cases built in place, for tests: no file is read.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "procedure/decide.hpp"
#include "procedure/evaluate.hpp"
#include "procedure/procedure.hpp"
#include "procedure/requirement.hpp"
#include "procedure/rule_book.hpp"
#include "record/case.hpp"

namespace mandate::procedure::testing {

using record::Count;

inline Date day(std::string_view iso) { return Date::parse(iso).value(); }
inline Fraction share(std::string_view text) { return Fraction::parse(text).value(); }

// --- figures ---

using Counts = std::vector<std::pair<Count, Count64>>;

inline record::FigureRow row(std::string unit, const Counts& counts) {
  record::FigureRow made;
  made.unit = std::move(unit);
  for (const auto& [count, value] : counts) {
    made.set(count, value, record::Provenance::published);
  }
  return made;
}

// "50.1" stands for every share from 50.05 % to 50.15 %; the ends are written out by the test.
inline record::PublishedShare printed(Count count, Count of, std::string_view low, std::string_view high,
                                      std::string unit = {}) {
  return {.count = count, .of = of, .unit = std::move(unit), .printed = "?", .low = share(low), .high = share(high)};
}

inline record::Option option(std::string id, std::optional<Count64> votes) {
  record::Option made;
  made.name = same_in_all(id);
  made.id = std::move(id);
  made.votes = votes;
  return made;
}

inline std::vector<record::Option> options(const std::vector<std::pair<std::string, std::optional<Count64>>>& votes) {
  std::vector<record::Option> made;
  for (const auto& [id, count] : votes) {
    made.push_back(option(id, count));
  }
  return made;
}

inline area::Area area(std::string code, std::string kind = "region") {
  area::Area made;
  made.names.push_back({{}, same_in_all(code), {}, true});
  made.code = std::move(code);
  made.kind = std::move(kind);
  return made;
}

// R01, R02, …
inline std::string region_code(std::size_t number) { return (number < 10 ? "R0" : "R") + std::to_string(number); }

inline std::vector<area::Area> regions(std::size_t how_many) {
  std::vector<area::Area> made;
  for (std::size_t i = 1; i <= how_many; ++i) {
    made.push_back(area(region_code(i)));
  }
  return made;
}

// --- parameters ---

inline law::DatedValue dated(std::string_view from, std::optional<law::Value> value) {
  law::DatedValue made;
  made.from = day(from);
  made.value = std::move(value);
  return made;
}

inline law::Parameter parameter(std::string name, std::vector<law::DatedValue> values) {
  law::Parameter made;
  made.name = std::move(name);
  made.histories.push_back({{}, std::move(values)});
  return made;
}

inline RuleValue value_of(const law::Parameter& parameter, bool here = false) {
  return ParameterValue{&parameter, here};
}

// --- requirements ---

template <typename Operation>
Requirement requirement(Operation operation) {
  Requirement made;
  made.operation = std::move(operation);
  return made;
}

inline Requirement all(std::vector<Requirement> parts) { return requirement(All{std::move(parts)}); }
inline Requirement any(std::vector<Requirement> parts) { return requirement(Any{std::move(parts)}); }
inline Requirement negated(Requirement part) { return requirement(Not{{std::move(part)}}); }
inline Requirement fact(std::string name) { return requirement(Fact{std::move(name)}); }

inline Requirement compared(Comparator comparator, CountRef count, RuleValue bound, std::optional<CountRef> of = {},
                            Rounding rounding = Rounding::exact) {
  return requirement(Comparison{comparator, std::move(count), bound, std::move(of), rounding});
}

inline Requirement more_than(Count count, std::string_view bound, Count of) {
  return compared(Comparator::more_than, {count}, share(bound), CountRef{of});
}
inline Requirement at_least(Count count, std::string_view bound, Count of, Rounding rounding = Rounding::exact) {
  return compared(Comparator::at_least, {count}, share(bound), CountRef{of}, rounding);
}
inline Requirement at_most(Count count, std::string_view bound, Count of, Rounding rounding = Rounding::exact) {
  return compared(Comparator::at_most, {count}, share(bound), CountRef{of}, rounding);
}

inline Requirement body_more_than(const std::string& body, Count count, std::string_view bound, Count of) {
  return compared(Comparator::more_than, {count, Scope::body, body}, share(bound), CountRef{of, Scope::body, body});
}
inline Requirement body_at_least(const std::string& body, Count count, std::string_view bound, Count of) {
  return compared(Comparator::at_least, {count, Scope::body, body}, share(bound), CountRef{of, Scope::body, body});
}

inline Requirement in_areas(QuantifierKind kind, std::string_view bound, Requirement where,
                            Rounding rounding = Rounding::exact) {
  Areas made;
  made.kind = kind;
  made.bound = share(bound);
  made.rounding = rounding;
  made.where.push_back(std::move(where));
  return requirement(std::move(made));
}

inline Reading reading(std::string id, Requirement of) {
  Reading made;
  made.label = same_in_all(id);
  made.id = std::move(id);
  made.requirement.push_back(std::move(of));
  return made;
}

inline Requirement alternatives(std::string question, std::string adopted, std::vector<Reading> readings) {
  return requirement(Alternatives{same_in_all(std::move(question)), std::move(adopted), std::move(readings)});
}

// --- stages and procedures ---

using Outcomes = std::vector<std::pair<std::string, std::string>>;

inline Stage stage(std::string id, StageKind kind, Requirement of, Outcomes on) {
  Stage made;
  made.id = std::move(id);
  made.kind = kind;
  made.label = same_in_all(made.id);
  made.work = RequirementStage{std::move(of)};
  made.on = std::move(on);
  return made;
}

inline Stage decision(std::string id, std::vector<std::string> options, Outcomes on) {
  Stage made;
  made.id = std::move(id);
  made.kind = StageKind::decision;
  made.work = DecisionStage{same_in_all("authority"), std::move(options)};
  made.on = std::move(on);
  return made;
}

inline Stage choice(std::string id, ChoiceStage work, Outcomes on) {
  Stage made;
  made.id = std::move(id);
  made.kind = StageKind::choice;
  made.work = work;
  made.on = std::move(on);
  return made;
}

inline ChoiceStage absolute_majority(TieRule tie = TieRule::silent) {
  ChoiceStage made;
  made.share = share("1/2");
  made.tie = tie;
  return made;
}

inline ChoiceStage plurality(TieRule tie = TieRule::silent) {
  ChoiceStage made;
  made.plurality = true;
  made.tie = tie;
  return made;
}

inline Stage allocation(std::string id, std::vector<Tier> tiers, Outcomes on = {}) {
  Stage made;
  made.id = std::move(id);
  made.kind = StageKind::allocation;
  made.work = AllocationStage{std::move(tiers)};
  made.on = std::move(on);
  return made;
}

inline End end(std::string id, Answer answer) {
  End made;
  made.label = same_in_all(id);
  made.id = std::move(id);
  made.answer = answer;
  return made;
}

// Ends "passed" and "failed" beside those given.
inline Version version(std::vector<Stage> stages, std::vector<End> ends = {}) {
  Version made;
  made.from = day("2000-01-01");
  made.stages = std::move(stages);
  made.ends = std::move(ends);
  made.ends.push_back(end("passed", Answer::yes));
  made.ends.push_back(end("failed", Answer::no));
  return made;
}

inline Procedure procedure(std::string name, std::vector<Version> versions) {
  Procedure made;
  made.label = same_in_all(name);
  made.name = std::move(name);
  made.versions = std::move(versions);
  return made;
}

// --- a requirement over figures, without a procedure ---

// Findings made from it point into it.
struct Scene {
  Scene() { input.records.emplace_back(); }

  record::Case input;
  Version version;
  std::vector<area::Area> areas;
  Date law_date = day("2022-06-05");

  record::Figures& figures() { return input.records.front().figures; }
  std::vector<record::Option>& options() { return input.records.front().options; }

  // `use` takes the evaluation.
  template <typename Use>
  auto with(Use use) const {
    std::vector<const area::Area*> in_force;
    for (const area::Area& one : areas) {
      in_force.push_back(&one);
    }
    const record::StageRecord& record = input.records.front();
    return use(Evaluation{&input, &record, &record.figures, &version, in_force, law_date});
  }

  [[nodiscard]] Finding evaluate(const Requirement& requirement) const {
    return with([&](const Evaluation& evaluation) { return procedure::evaluate(requirement, evaluation); });
  }
  [[nodiscard]] Answer answer(const Requirement& requirement) const { return evaluate(requirement).answer; }
};

// --- a case before the law ---

// A country with its procedures, and one case. Determinations point into it.
struct Court {
  explicit Court(std::vector<Procedure> procedures) {
    input.id = "case";
    input.date = day("2022-06-05");
    input.records.emplace_back();
    country.law.country = "ut";
    country.procedures = std::move(procedures);
  }

  Country country;
  record::Case input;

  record::StageRecord& general() { return input.records.front(); }
  record::StageRecord& record_for(std::string stage) {
    input.records.emplace_back();
    input.records.back().stage = std::move(stage);
    return input.records.back();
  }

  [[nodiscard]] Question question(std::string_view law_date = "2022-06-05") const {
    return {&input, &country, country.procedures.data(), &country, day(law_date)};
  }
  [[nodiscard]] Determination decide(std::string_view law_date = "2022-06-05") const {
    return procedure::decide(question(law_date));
  }
};

// A procedure of one stage, whose figures alone decide.
inline Court one_stage(Requirement requirement) {
  return Court({procedure("vote", {version({stage("vote", StageKind::tally, std::move(requirement),
                                                  {{"met", "passed"}, {"not_met", "failed"}})})})});
}

// The first version of the first procedure.
inline Version& rules_of(Court& court) { return court.country.procedures.front().versions.front(); }

// Of the nation.
inline Scene votes(Count64 in_favour, Count64 participants) {
  Scene scene;
  scene.figures().nation = row({}, {{Count::in_favour, in_favour}, {Count::participants, participants}});
  return scene;
}

}  // namespace mandate::procedure::testing
