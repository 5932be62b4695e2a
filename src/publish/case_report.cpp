#include "publish/case_report.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "publish/case_counts.hpp"
#include "publish/case_decisions.hpp"
#include "publish/case_doubts.hpp"
#include "publish/case_gaps.hpp"
#include "publish/case_terms.hpp"
#include "publish/case_vocabulary.hpp"
#include "publish/display.hpp"

namespace mandate::publish {
namespace {

using proceeding::StageStanding;
using proceeding::Standing;

void add(std::vector<std::string>& lines, std::string line) {
  if (!line.empty()) {
    lines.push_back(std::move(line));
  }
}

// --- where it stands ---

Tone tone_of_case(const Standing& standing) {
  if (standing.end == nullptr || standing.end->answer == Answer::cannot_tell) {
    return Tone::unknown;
  }
  return standing.end->answer == Answer::yes ? Tone::yes : Tone::no;
}

std::string place_of(const CaseWording& wording) {
  const Standing& standing = wording.standing();
  if (standing.end != nullptr) {
    return wording.say(CaseMessage::place_ended, {{"end", wording.in_language(standing.end->label)}});
  }
  const StageStanding* const open = standing.open_stage();
  return open == nullptr ? wording.say(CaseMessage::place_none)
                         : wording.say(CaseMessage::place_open, {{"stage", wording.stage(*open->stage)}});
}

// Where the procedure ended, not where it had not begun.
std::string successor(const CaseWording& wording) {
  const Standing& standing = wording.standing();
  const procedure::Procedure& procedure = *standing.procedure;
  const bool over = procedure.at(*standing.law_day) == nullptr && procedure.versions.front().from < *standing.law_day;
  const procedure::Procedure* const next =
      over && !procedure.succeeded_by.empty() ? standing.country->procedure(procedure.succeeded_by) : nullptr;
  return next == nullptr
             ? std::string()
             : say(Message::succeeded_by, wording.language(), {{"procedure", wording.in_language(next->label)}});
}

void add_place(const CaseWording& wording, std::vector<std::string>& lines) {
  const Standing& standing = wording.standing();
  if (!standing.opened) {
    lines.push_back(wording.say(CaseMessage::not_opened));
    return;
  }
  if (standing.no_version) {
    lines.push_back(wording.say(CaseMessage::no_version,
                                {{"date", wording.date(*standing.law_day)}, {"procedure", wording.procedure()}}));
    add(lines, successor(wording));
    return;
  }
  if (standing.version == nullptr) {
    const std::string day = wording.day_name(standing.course->versions.back().law_of);
    lines.push_back(wording.say(CaseMessage::law_not_fixed, {{"date", day}}));
    return;
  }
  const StageStanding& last = standing.stages.back();
  if (standing.end != nullptr) {
    lines.push_back(wording.say(CaseMessage::ended_by, {{"date", wording.date(*standing.ended_on)},
                                                        {"stage", wording.stage(*last.stage)},
                                                        {"outcome", wording.outcome(*last.stage, last.outcome)},
                                                        {"how", text(last.ended_by, wording.language())}}));
  } else {
    const std::string authority = wording.authority(*last.stage);
    add(lines, authority.empty() ? std::string() : wording.say(CaseMessage::acts, {{"authority", authority}}));
    lines.push_back(wording.say(CaseMessage::since, {{"date", wording.date(last.began)}}));
    if (last.paused_since) {
      lines.push_back(wording.say(CaseMessage::paused, {{"date", wording.date(*last.paused_since)}}));
    }
  }
  add(lines, wording.rule_sentence(last.stage->references));
  lines.push_back(wording.say(CaseMessage::law_of_case, {{"date", wording.date(*standing.law_day)},
                                                         {"why", wording.day_name(standing.version->law_of)},
                                                         {"from", wording.date(standing.version->from)}}));
}

std::vector<std::string> place_lines(const CaseWording& wording) {
  const Standing& standing = wording.standing();
  std::vector<std::string> lines;
  add_place(wording, lines);
  const std::string day = wording.date(standing.as_of);
  lines.push_back(standing.known_on.empty()
                      ? wording.say(CaseMessage::as_of, {{"date", day}})
                      : wording.say(CaseMessage::as_known, {{"date", day}, {"time", printable(standing.known_on)}}));
  return lines;
}

CaseBlock stages_block(const CaseWording& wording) {
  CaseBlock block{.heading = wording.say(CaseMessage::heading_stages)};
  for (const StageStanding& stage : wording.standing().stages) {
    if (stage.ended) {
      block.items.push_back(
          wording.say(CaseMessage::stage_gone, {{"began", wording.date(stage.began)},
                                                {"ended", wording.date(*stage.ended)},
                                                {"stage", wording.stage(*stage.stage)},
                                                {"outcome", wording.outcome(*stage.stage, stage.outcome)},
                                                {"how", text(stage.ended_by, wording.language())}}));
    }
  }
  return block;
}

// --- what happens next ---

void add_outcomes(const StageStanding& open, const CaseWording& wording, CaseBlock& block) {
  const std::string& now = open.reckoning.outcome;
  block.lines.push_back(
      now.empty() ? wording.say(CaseMessage::cannot_tell_yet)
                  : wording.say(CaseMessage::as_things_stand, {{"outcome", wording.outcome(*open.stage, now)}}));
  for (const auto& [outcome, target] : open.stage->on) {
    block.items.push_back(
        with_full_stop(wording.say(CaseMessage::leads_to, {{"outcome", wording.outcome(*open.stage, outcome)},
                                                           {"target", wording.follows(*open.stage, outcome)}})));
  }
}

void add_appeal(const CaseWording& wording, CaseBlock& block) {
  const procedure::CourseEnd& end = *wording.standing().end;
  block.lines.push_back(wording.say(CaseMessage::nothing_follows));
  if (!end.appeal.empty()) {
    const std::string appeal = without_full_stop(wording.in_language(end.appeal));
    std::string line = wording.say(CaseMessage::appeal, {{"appeal", appeal}});
    const std::string rule = wording.rule_sentence(end.appeal_references);
    block.lines.push_back(rule.empty() ? std::move(line) : line + " " + rule);
  }
}

void add_block(CaseReport& report, CaseBlock block) {
  if (!block.empty()) {
    report.blocks.push_back(std::move(block));
  }
}

}  // namespace

const StageStanding* stage_in_question(const Standing& standing) {
  return standing.stages.empty() ? nullptr : &standing.stages.back();
}

CaseBlock next_block(const CaseWording& wording) {
  const Standing& standing = wording.standing();
  CaseBlock block{.heading = wording.say(CaseMessage::heading_next)};
  for (const auto& [stage, term] : terms_told(standing)) {
    block.items.push_back(joined(term_sentences(*stage, *term, wording), " "));
  }
  if (const StageStanding* const open = standing.open_stage()) {
    add_outcomes(*open, wording, block);
  } else if (standing.end != nullptr) {
    add_appeal(wording, block);
  }
  return block;
}

CaseReport case_head(const CaseWording& wording) {
  return {.tone = tone_of_case(wording.standing()),
          .title = wording.title(),
          .place = place_of(wording),
          .lines = place_lines(wording),
          .blocks = {}};
}

CaseReport case_report(const CaseWording& wording, bool full) {
  const Standing& standing = wording.standing();
  CaseReport report = case_head(wording);
  if (!standing.opened) {
    return report;
  }
  add_block(report, counts_block(wording, full));
  add_block(report, gaps_block(wording));
  add_block(report, next_block(wording));
  add_block(report, decisions_block(wording));
  for (const StageStanding& stage : standing.stages) {
    if (full || &stage == stage_in_question(standing)) {
      add_block(report, reasons_block(stage, wording, full));
    }
  }
  add_block(report, stages_block(wording));
  add_block(report, readings_block(wording));
  add_block(report, conflicts_block(wording));
  add_block(report, doubts_block(wording));
  return report;
}

}  // namespace mandate::publish
