#include "proceeding/guide.hpp"

#include <memory>
#include <utility>

#include "procedure/decide.hpp"
#include "procedure/rule_value.hpp"

namespace mandate::proceeding {
namespace {

std::optional<Draft> draft_of(const procedure::CourseStage& stage, const Standing& standing,
                              const record::Figures& figures) {
  if (stage.rule.empty() || standing.procedure == nullptr) {
    return std::nullopt;
  }
  Draft draft;
  draft.input = std::make_unique<record::Case>();
  draft.input->jurisdiction = standing.country->law.country;
  draft.input->procedure = standing.procedure->name;
  draft.input->date = standing.as_of;
  draft.input->start = stage.rule;
  draft.input->records.push_back({.stage = {}, .figures = figures, .options = {}});
  draft.determination = procedure::decide({.input = draft.input.get(),
                                           .country = standing.country,
                                           .procedure = standing.procedure,
                                           .areas_of = standing.country,
                                           .law_date = standing.as_of});
  return draft;
}

DeadlineStanding term_of(const procedure::CourseDeadline& rule, Date day) {
  DeadlineStanding term;
  term.rule = &rule;
  if (const auto length = procedure::resolve(rule.within, {}, day)) {
    term.parameter = length->use;
    term.length = floor_of(length->value);
  }
  return term;
}

}  // namespace

Standing guide(const procedure::Country& country, const procedure::Course& course, Date day,
               const record::Figures& figures) {
  Standing standing;
  standing.country = &country;
  standing.course = &course;
  standing.procedure = country.procedure(course.procedure);
  standing.version = course.at(day);
  standing.law_day = day;
  standing.as_of = day;
  standing.no_version = standing.version == nullptr;
  if (standing.no_version) {
    return standing;
  }
  for (const procedure::CourseStage& stage : standing.version->stages) {
    StageStanding one;
    one.stage = &stage;
    one.began = day;
    one.draft = draft_of(stage, standing, figures);
    for (const procedure::CourseDeadline& rule : stage.deadlines) {
      one.deadlines.push_back(term_of(rule, day));
    }
    standing.stages.push_back(std::move(one));
  }
  return standing;
}

}  // namespace mandate::proceeding
