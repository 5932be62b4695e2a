#include "proceeding/rule_input.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "base/fraction.hpp"
#include "procedure/rule_value.hpp"
#include "proceeding/stage_run.hpp"

namespace mandate::proceeding {
namespace {

record::StageRecord& record_for(record::Case& input, const std::string& stage) {
  const auto found = std::ranges::find(input.records, stage, &record::StageRecord::stage);
  if (found != input.records.end()) {
    return *found;
  }
  input.records.push_back({.stage = stage});
  return input.records.back();
}

void add_decision(record::Case& input, const StageRun& run) {
  std::erase_if(input.decisions, [&](const auto& one) { return one.first == run.stage().rule; });
  if (!run.outcome().empty()) {
    input.decisions.emplace_back(run.stage().rule, run.outcome());
  }
}

void add_run(record::Case& input, const CaseFile& file, const StageRun& run) {
  if (run.stage().rule.empty()) {
    return;
  }
  if (run.stage().kind == procedure::CourseStageKind::decision) {
    add_decision(input, run);
    return;
  }
  record::StageRecord& record = record_for(input, run.stage().rule);
  record.figures = overlaid(file.figures, run.figures());
  record.options = run.options();
}

std::optional<Count64> members_of(const procedure::CourseStage& stage, const CaseFile& file,
                                  const record::FigureRow& row) {
  const record::Figure& given = row.at(record::Count::members);
  if (given.present()) {
    return given.value;
  }
  const procedure::Version* const version = file.procedure->at(*file.law_day);
  const procedure::Body* const body = version == nullptr ? nullptr : version->find_body(stage.body);
  if (body == nullptr || !body->members) {
    return std::nullopt;
  }
  const std::optional<procedure::ResolvedValue> members = procedure::resolve(*body->members, {}, *file.law_day);
  return members ? std::optional(floor_of(members->value)) : std::nullopt;
}

}  // namespace

record::Case rule_input(const CaseFile& file, std::span<const StageRun> runs, std::string_view rule) {
  record::Case input;
  input.id = file.opened->case_id;
  input.jurisdiction = file.opened->jurisdiction;
  input.procedure = file.procedure->name;
  input.date = *file.law_day;
  input.title = file.opened->title;
  input.start = rule;
  input.records.push_back({.stage = {}, .figures = file.figures});
  input.facts = file.facts;
  input.dates = file.dates;
  for (const StageRun& run : runs) {
    add_run(input, file, run);
  }
  return input;
}

bool quorum_missed(const procedure::CourseStage& stage, const CaseFile& file, const record::Figures& figures) {
  if (!stage.quorum || !file.law_day) {
    return false;
  }
  const record::FigureRow* const row = stage.body.empty() ? &figures.nation : figures.body(stage.body);
  const std::optional<procedure::ResolvedValue> share = procedure::resolve(*stage.quorum, {}, *file.law_day);
  if (row == nullptr || !share || !row->at(record::Count::present).present()) {
    return false;
  }
  const std::optional<Count64> members = members_of(stage, file, *row);
  const std::optional<Count64> needed = members ? ceil_of_share(share->value, *members) : std::nullopt;
  return needed && row->at(record::Count::present).value < *needed;
}

}  // namespace mandate::proceeding
