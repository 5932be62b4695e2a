#include "procedure/decide.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "procedure/allocate_seats.hpp"
#include "procedure/announced.hpp"
#include "procedure/choose_winner.hpp"
#include "procedure/evaluate.hpp"
#include "procedure/gather.hpp"
#include "procedure/ground.hpp"
#include "procedure/rule_value.hpp"
#include "tally/progress.hpp"

namespace mandate::procedure {
namespace {

// What the chain of stages carries from one stage to the next.
struct Walk {
  const Question* question = nullptr;
  const Version* version = nullptr;
  Ground ground;
  bool general_choice_used = false;           // the general record's votes served an earlier choice
  std::vector<std::string_view> bodies_used;  // chambers whose general figures served an earlier vote
  const record::StageRecord* previous_choice = nullptr;
  std::vector<const record::StageRecord*> checked;  // whose contradictions were reported
  std::optional<record::Figures> first_figures;
  const Supposition* supposed = nullptr;
};

Walk begin(const Question& question, const Version& version) {
  Walk walk;
  walk.question = &question;
  walk.version = &version;
  walk.ground = ground_of(question, version);
  return walk;
}

// A chamber votes once with one set of figures: what served an earlier stage does not serve again.
void forget_used_bodies(const Walk& walk, record::Figures& figures) {
  const auto used = [&](const auto& row) {
    return std::ranges::find(walk.bodies_used, row.unit) != walk.bodies_used.end();
  };
  std::erase_if(figures.bodies, used);
  std::erase_if(figures.shares, used);
}

void remember_bodies(const Finding& finding, std::vector<std::string_view>& bodies) {
  if (const auto* const comparison = std::get_if<ComparisonDetail>(&finding.detail)) {
    if (comparison->count.of_body) {
      bodies.push_back(comparison->count.unit);
    }
  }
  for (const Finding& part : finding.parts) {
    remember_bodies(part, bodies);
  }
}

StageResult run_requirement(const Stage& stage, const Evaluation& evaluation) {
  StageResult result;
  result.finding = evaluate(std::get_if<RequirementStage>(&stage.work)->requirement, evaluation);
  if (result.finding.answer != Answer::cannot_tell) {
    result.outcome = result.finding.answer == Answer::yes ? "met" : "not_met";
  }
  return result;
}

StageResult run_decision(const Stage& stage, const record::Case& input) {
  const DecisionStage& decision = *std::get_if<DecisionStage>(&stage.work);
  StageResult result;
  result.finding.kind = FindingKind::decision;
  DecisionDetail detail;
  detail.stage = &decision;
  for (const auto& [id, option] : input.decisions) {
    const auto known = std::ranges::find(decision.options, option);
    if (id == stage.id && known != decision.options.end()) {
      detail.chosen = *known;
      result.outcome = *known;
      result.finding.answer = Answer::yes;
    }
  }
  if (result.outcome.empty()) {
    result.missing.push_back({.kind = Missing::Kind::decision, .name = stage.id});
  }
  result.finding.detail = detail;
  return result;
}

StageResult run_choice(const Stage& stage, const record::StageRecord& record, const Evaluation& evaluation,
                       Walk& walk) {
  const ChoiceStage& choice = *std::get_if<ChoiceStage>(&stage.work);
  const bool own = record.stage == stage.id;
  StageResult result;
  if (!own && walk.general_choice_used) {
    result.finding.kind = FindingKind::choice;
    result.finding.detail = ChoiceDetail{.stage = &choice, .options = &record.options};
    result.missing.push_back({.kind = Missing::Kind::figure, .count = record::Count::votes, .name = stage.id});
    return result;
  }
  std::optional<Remaining> remaining;
  const std::optional<ResolvedValue> first =
      choice.first ? resolve(*choice.first, {}, evaluation.law_date) : std::nullopt;
  if (first && walk.previous_choice != nullptr) {
    remaining = leading_options(*walk.previous_choice, floor_of(first->value));
  }
  walk.general_choice_used = walk.general_choice_used || !own;
  walk.previous_choice = &record;
  return choose_winner(stage, record, evaluation, remaining);
}

StageResult run(const Stage& stage, const record::StageRecord& record, const Evaluation& evaluation, Walk& walk) {
  switch (stage.kind) {
    case StageKind::decision:
      return run_decision(stage, *evaluation.input);
    case StageKind::choice:
      return run_choice(stage, record, evaluation, walk);
    case StageKind::allocation:
      return allocate_seats(stage, record, evaluation);
    default:
      break;
  }
  StageResult result = run_requirement(stage, evaluation);
  if (stage.kind == StageKind::body_vote && record.stage.empty()) {
    remember_bodies(result.finding, walk.bodies_used);
  }
  return result;
}

void append_all(auto& to, auto& from) { std::ranges::move(from, std::back_inserter(to)); }

// Runs one stage, keeps what it found, and returns the id that follows; empty where it cannot be told.
std::string_view step(const Stage& stage, Walk& walk, Determination& determination) {
  const Question& question = *walk.question;
  const record::StageRecord& record = question.input->record_of(stage.id);
  std::vector<tally::Discrepancy> differences;
  record::Figures figures = completed_figures(record, walk.ground, differences);
  if (record.stage.empty()) {
    forget_used_bodies(walk, figures);
  }
  if (std::ranges::find(walk.checked, &record) == walk.checked.end()) {
    append_all(determination.differs, differences);
    walk.checked.push_back(&record);
  }
  const Evaluation evaluation{question.input,    &record,           &figures,     walk.version,
                              walk.ground.areas, question.law_date, walk.supposed};
  StageResult result = run(stage, record, evaluation, walk);
  if (!walk.first_figures) {
    walk.first_figures = std::move(figures);
  }
  Finding finding;
  finding.kind = FindingKind::stage;
  finding.answer = result.finding.answer;
  finding.label = &stage.label;
  finding.references = &stage.references;
  const std::string_view next = result.outcome.empty() ? std::string_view() : stage.next(result.outcome);
  finding.detail = StageDetail{&stage, result.outcome, next};
  finding.parts.push_back(std::move(result.finding));
  determination.finding.parts.push_back(std::move(finding));
  append_all(determination.winners, result.winners);
  append_all(determination.ties, result.ties);
  append_all(determination.seats, result.seats);
  append_all(determination.tiers, result.tiers);
  append_all(determination.missing, result.missing);
  return next;
}

void walk_stages(Walk& walk, Determination& determination) {
  const Version& version = *walk.version;
  const Stage* stage = &version.stages.front();
  if (const std::string& start = determination.input->start; !start.empty()) {
    stage = version.stage(start);
  }
  while (stage != nullptr) {
    const std::string_view next = step(*stage, walk, determination);
    if (const End* const end = version.end(next)) {
      determination.answer = end->answer;
      determination.outcome = end->id;
      determination.outcome_label = &end->label;
    }
    stage = version.stage(next);
  }
}

// The answer of the whole case if one reading settled its question.
Answer answer_under(const Question& question, const Version& version, const Supposition& supposed) {
  Determination determination;
  determination.input = question.input;
  Walk walk = begin(question, version);
  walk.supposed = &supposed;
  walk_stages(walk, determination);
  return determination.answer;
}

void find_decisive(const Question& question, Determination& determination) {
  for (ReadingReport& report : determination.readings) {
    const Answer first = answer_under(question, *determination.version, {report.alternatives, 0});
    for (std::size_t i = 1; i < report.alternatives->readings.size(); ++i) {
      const Answer other = answer_under(question, *determination.version, {report.alternatives, i});
      report.decisive = report.decisive || other != first;
    }
  }
  determination.depends_on_reading = std::ranges::any_of(determination.readings, &ReadingReport::decisive);
}

void conclude(const Question& question, Determination& determination) {
  Finding& root = determination.finding;
  root.kind = FindingKind::procedure;
  root.label = &determination.procedure->label;
  root.references = &determination.version->references;
  root.answer = determination.answer;
  gather_missing(root, determination.missing);
  determination.readings = gather_readings(root);
  find_decisive(question, determination);
  determination.parameters = gather_parameters(root);
}

bool uses_areas(const Finding& finding) {
  return finding.kind == FindingKind::areas || std::ranges::any_of(finding.parts, uses_areas);
}

void name_unverified(const Walk& walk, Determination& determination) {
  std::vector<std::string>& names = determination.unverified;
  if (!determination.version->verified) {
    names.push_back("procedure " + determination.procedure->name);
  }
  for (const ParameterUse& use : determination.parameters) {
    if (!use.verified && std::ranges::find(names, use.parameter->name) == names.end()) {
      names.push_back(use.parameter->name);
    }
  }
  if (!uses_areas(determination.finding)) {
    return;
  }
  for (const area::Area* const area : walk.ground.areas) {
    if (!area->verified) {
      names.push_back("area " + area->code);
    }
  }
}

// No version on the day: the procedure did not exist yet, exists no longer, or the history does not reach back.
void conclude_without_version(const Question& question, Determination& determination) {
  const Procedure& procedure = *question.procedure;
  const bool before = question.law_date < procedure.versions.front().from;
  const bool history_known = procedure.complete_from && *procedure.complete_from <= question.law_date;
  if (before && !history_known) {
    determination.answer = Answer::cannot_tell;
    determination.outcome = "history_unknown";
  } else {
    determination.answer = Answer::no;
    determination.outcome = "no_version_in_force";
    const bool ended = procedure.versions.back().from < question.law_date;
    determination.succeeded_by = ended ? procedure.succeeded_by : std::string();
  }
  determination.finding.kind = FindingKind::procedure;
  determination.finding.label = &procedure.label;
  determination.finding.answer = determination.answer;
}

}  // namespace

Determination decide(const Question& question) {
  Determination determination;
  determination.input = question.input;
  determination.country = question.country;
  determination.areas_of = question.areas_of;
  determination.procedure = question.procedure;
  determination.law_date = question.law_date;
  determination.version = question.procedure->at(question.law_date);
  if (determination.version == nullptr) {
    conclude_without_version(question, determination);
    return determination;
  }
  determination.outcome = "cannot_tell";
  Walk walk = begin(question, *determination.version);
  walk_stages(walk, determination);
  conclude(question, determination);
  name_unverified(walk, determination);
  std::vector<tally::Discrepancy> falling = tally::falling_turnout(question.input->progress);
  append_all(determination.differs, falling);
  if (walk.first_figures) {
    compare_with_announced(determination, *walk.first_figures);
  }
  return determination;
}

}  // namespace mandate::procedure
