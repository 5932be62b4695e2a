#include "publish/course_guide.hpp"

#include <cstddef>
#include <optional>
#include <vector>

#include "publish/case_block_text.hpp"
#include "publish/case_doubts.hpp"
#include "publish/case_report.hpp"
#include "publish/case_wording.hpp"
#include "publish/display.hpp"
#include "publish/guide_words.hpp"
#include "publish/rule_phrase.hpp"
#include "publish/terminal.hpp"
#include "publish/vocabulary.hpp"
#include "publish/wording.hpp"

namespace mandate::publish {
namespace {

using procedure::Silence;
using proceeding::DeadlineStanding;
using proceeding::StageStanding;
using proceeding::Standing;

std::string told(GuideMessage message, const CaseWording& wording, std::initializer_list<Filling> fillings = {}) {
  return say(message, wording.language(), fillings);
}

std::string silence_of(const StageStanding& stage, const DeadlineStanding& term, const CaseWording& wording) {
  const procedure::OnExpiry& expiry = term.rule->on_expiry;
  switch (expiry.silence) {
    case Silence::outcome:
      return told(GuideMessage::silence_outcome, wording,
                  {{"outcome", wording.outcome(*stage.stage, expiry.outcome)},
                   {"target", without_full_stop(wording.follows(*stage.stage, expiry.outcome))}});
    case Silence::as_counted:
      return told(GuideMessage::silence_as_counted, wording);
    case Silence::overdue:
      return told(GuideMessage::silence_overdue, wording);
    case Silence::right:
      return told(GuideMessage::silence_right, wording);
    case Silence::nothing:
      break;
  }
  return told(GuideMessage::silence_nothing, wording);
}

GuideMessage head_of(const DeadlineStanding& term) {
  if (term.rule->not_before) {
    return GuideMessage::term_not_before;
  }
  return term.length < 0 ? GuideMessage::term_back : GuideMessage::term_within;
}

std::string term_item(const StageStanding& stage, const DeadlineStanding& term, const CaseWording& wording) {
  const law::Parameter* const parameter = term.parameter.parameter;
  const std::string length = quantity_text(term.length < 0 ? -term.length : term.length,
                                           parameter == nullptr ? "day" : parameter->unit, wording.language());
  const std::string first = wording.say(term.rule->starts == calendar::Starts::same_day ? CaseMessage::that_day_counts
                                                                                        : CaseMessage::next_day_counts);
  std::vector<std::string> sentences = {told(head_of(term), wording,
                                             {{"label", wording.in_language(term.rule->label)},
                                              {"length", length},
                                              {"from", without_full_stop(wording.day_name(term.rule->from))},
                                              {"first", first}})};
  if (!term.rule->not_before) {
    sentences.push_back(silence_of(stage, term, wording));
  }
  sentences.push_back(wording.say(term.rule->verified ? CaseMessage::by_law : CaseMessage::by_law_unread,
                                  {{"articles", wording.cite(term.rule->references)}}));
  return joined(sentences, " ");
}

std::string criterion_item(const procedure::Criterion& criterion, const CaseWording& wording) {
  std::vector<std::string> sentences = {told(GuideMessage::what_it_must_have, wording,
                                             {{"what", without_full_stop(wording.in_language(criterion.label))}})};
  if (!criterion.advice.empty()) {
    const std::string advice = without_full_stop(wording.in_language(criterion.advice));
    sentences.push_back(wording.say(CaseMessage::what_to_do, {{"advice", advice}}));
  }
  if (!criterion.references.empty()) {
    sentences.push_back(wording.rule_sentence(criterion.references));
  }
  return joined(sentences, " ");
}

void add_requirements(const StageStanding& stage, const CaseWording& wording, CaseBlock& block) {
  for (const std::string& id : stage.stage->criteria) {
    if (const procedure::Criterion* const criterion = wording.standing().version->criterion(id)) {
      block.items.push_back(criterion_item(*criterion, wording));
    }
  }
  const procedure::Finding* const finding = CaseWording::finding(stage);
  const std::optional<Wording> rule = wording.rule_wording(stage);
  if (finding != nullptr && rule) {
    for (const std::string& phrase : rule_phrases(*finding, *rule)) {
      block.items.push_back(told(GuideMessage::what_is_needed, wording, {{"what", without_full_stop(phrase)}}));
    }
  }
}

// Whether a person counts once, and can go back on it: of persons, not of numbers from sheets.
void add_declaring(const procedure::CourseStage& stage, const CaseWording& wording, CaseBlock& block) {
  if (stage.kind != procedure::CourseStageKind::collection) {
    return;
  }
  if (stage.uniqueness != declaration::Uniqueness::none) {
    block.lines.push_back(told(GuideMessage::persons_once, wording));
  }
  block.lines.push_back(
      told(stage.may_withdraw ? GuideMessage::may_withdraw : GuideMessage::may_not_withdraw, wording));
}

void add_consequences(const procedure::CourseStage& stage, const CaseWording& wording, CaseBlock& block) {
  for (const auto& [outcome, target] : stage.on) {
    block.items.push_back(
        with_full_stop(wording.say(CaseMessage::leads_to, {{"outcome", wording.outcome(stage, outcome)},
                                                           {"target", wording.follows(stage, outcome)}})));
  }
}

CaseBlock stage_block(const StageStanding& stage, std::size_t number, const CaseWording& wording) {
  const procedure::CourseStage& rule = *stage.stage;
  CaseBlock block{.heading =
                      told(GuideMessage::stage_heading, wording,
                           {{"number", wording.number(static_cast<Count64>(number))}, {"stage", wording.stage(rule)}})};
  if (const std::string authority = wording.authority(rule); !authority.empty()) {
    block.lines.push_back(wording.say(CaseMessage::acts, {{"authority", without_full_stop(authority)}}));
  }
  add_declaring(rule, wording, block);
  if (rule.signed_by_authority) {
    block.lines.push_back(told(GuideMessage::takes_effect_signed, wording));
  }
  if (!rule.references.empty()) {
    block.lines.push_back(wording.rule_sentence(rule.references));
  }
  add_requirements(stage, wording, block);
  for (const DeadlineStanding& term : stage.deadlines) {
    block.items.push_back(term_item(stage, term, wording));
  }
  add_consequences(rule, wording, block);
  return block;
}

CaseBlock ends_block(const CaseWording& wording) {
  CaseBlock block{.heading = told(GuideMessage::heading_ends, wording)};
  for (const procedure::CourseEnd& end : wording.standing().version->ends) {
    std::string item = with_full_stop(told(GuideMessage::end_answer, wording,
                                           {{"end", without_full_stop(wording.in_language(end.label))},
                                            {"answer", answer_text(end.answer, wording.language())}}));
    if (!end.appeal.empty()) {
      const std::string appeal = without_full_stop(wording.in_language(end.appeal));
      item += ' ' + wording.say(CaseMessage::appeal, {{"appeal", appeal}}) + ' ' +
              wording.rule_sentence(end.appeal_references);
    }
    block.items.push_back(std::move(item));
  }
  return block;
}

// "since 19 November 2022 until 30 June 2026".
std::string span_of(const procedure::CourseVersion& version, Language language) {
  const std::string since = say(GuideMessage::since, language, {{"date", date_text(version.from, language)}});
  return version.to ? since + ' ' + say(GuideMessage::until, language, {{"date", date_text(*version.to, language)}})
                    : since;
}

void write_absence(const CaseWording& wording, Terminal& terminal) {
  const Standing& standing = wording.standing();
  terminal.paragraph(wording.say(CaseMessage::no_version,
                                 {{"date", wording.date(standing.as_of)}, {"procedure", wording.procedure()}}),
                     {}, {}, Style::bad);
  for (const procedure::CourseVersion& version : standing.course->versions) {
    terminal.paragraph(span_of(version, wording.language()), "• ", "  ");
  }
  const std::string successor = standing.procedure == nullptr ? std::string() : standing.procedure->succeeded_by;
  if (const procedure::Procedure* const next = standing.country->procedure(successor)) {
    terminal.paragraph(told(GuideMessage::succeeded_by, wording,
                            {{"procedure", without_full_stop(wording.in_language(next->label))}}));
  }
}

}  // namespace

std::string course_guide_text(const Standing& guide, const TextOptions& options) {
  const CaseWording wording(guide, {}, options.language);
  Terminal terminal(options);
  terminal.paragraph(wording.procedure(), {}, {}, Style::strong);
  if (guide.no_version) {
    write_absence(wording, terminal);
    return terminal.take();
  }
  terminal.paragraph(told(GuideMessage::law_of_day, wording,
                          {{"date", wording.date(guide.as_of)}, {"from", wording.date(guide.version->from)}}));
  for (std::size_t i = 0; i < guide.stages.size(); ++i) {
    write_case_block(stage_block(guide.stages[i], i + 1, wording), terminal);
  }
  write_case_block(ends_block(wording), terminal);
  if (const CaseBlock doubts = doubts_block(wording); !doubts.empty()) {
    write_case_block(doubts, terminal);
  }
  return terminal.take();
}

std::string course_list_text(std::span<const CourseOffered> courses, Date day, const TextOptions& options) {
  const Language language = options.language;
  Terminal terminal(options);
  Table table;
  table.columns = {
      {.title = say(GuideMessage::column_name, language)},
      {.title = say(GuideMessage::column_procedure, language), .flexible = true},
      {.title = say(GuideMessage::column_in_force, language, {{"date", date_text(day, language)}}), .flexible = true}};
  for (const CourseOffered& one : courses) {
    const procedure::CourseVersion* const version = one.course->at(day);
    table.rows.push_back(
        {one.name, printable(one.course->label.in(language)),
         version == nullptr ? say(GuideMessage::not_in_force, language) : span_of(*version, language)});
  }
  if (courses.empty()) {
    terminal.paragraph(say(GuideMessage::no_courses, language));
  } else {
    terminal.table(table);
  }
  return terminal.take();
}

}  // namespace mandate::publish
