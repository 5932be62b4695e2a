#include "publish/case_decisions.hpp"

#include <algorithm>
#include <optional>

#include "publish/display.hpp"
#include "publish/finding_report.hpp"

namespace mandate::publish {
namespace {

using proceeding::DeterminationSigned;
using proceeding::StageStanding;

std::string beside_figures(const StageStanding& stage, const DeterminationSigned& signature,
                           const CaseWording& wording) {
  if (signature.computed.empty()) {
    return wording.say(CaseMessage::figures_unknown);
  }
  return signature.computed == signature.outcome
             ? wording.say(CaseMessage::figures_same)
             : wording.say(CaseMessage::figures_other,
                           {{"computed", wording.outcome(*stage.stage, signature.computed)}});
}

// The authority in the reader's language, with the office that was written down where that is another.
std::string who_signed(const StageStanding& stage, const proceeding::Event* event, const CaseWording& wording) {
  const std::string authority = wording.authority(*stage.stage);
  if (event == nullptr || event->actor.empty()) {
    return authority;
  }
  const bool is_same =
      std::ranges::find(stage.stage->authority.texts, event->actor) != stage.stage->authority.texts.end();
  const std::string actor = printable(event->actor);
  if (authority.empty() || is_same) {
    return authority.empty() ? actor : authority;
  }
  return wording.say(CaseMessage::office, {{"authority", authority}, {"who", actor}});
}

std::vector<std::string> signed_sentences(const StageStanding& stage, const DeterminationSigned& signature,
                                          const CaseWording& wording) {
  std::vector<std::string> sentences = {wording.say(
      CaseMessage::signed_line,
      {{"stage", wording.stage(*stage.stage)}, {"outcome", wording.outcome(*stage.stage, signature.outcome)}})};
  const proceeding::Event* const event = wording.signature(stage);
  const std::string who = who_signed(stage, event, wording);
  if (!who.empty()) {
    sentences.push_back(wording.say(CaseMessage::signed_by, {{"who", without_full_stop(who)}}));
  }
  const std::optional<Date> day = event != nullptr ? std::optional(event->legal_day) : stage.ended;
  if (day) {
    sentences.push_back(wording.say(CaseMessage::signed_on, {{"date", wording.date(*day)}}));
  }
  sentences.push_back(beside_figures(stage, signature, wording));
  if (!signature.reason.empty()) {
    sentences.push_back(wording.say(CaseMessage::reason, {{"reason", without_full_stop(printable(signature.reason))}}));
  }
  return sentences;
}

}  // namespace

std::vector<std::string> decision_sentences(const StageStanding& stage, const CaseWording& wording) {
  if (stage.signed_as) {
    return signed_sentences(stage, *stage.signed_as, wording);
  }
  const bool waits = stage.stage->signed_by_authority && !stage.ended && stage.reckoning.concluded;
  if (!waits) {
    return {};
  }
  return {wording.say(
      CaseMessage::unsigned_line,
      {{"stage", wording.stage(*stage.stage)}, {"outcome", wording.outcome(*stage.stage, stage.reckoning.outcome)}})};
}

CaseBlock decisions_block(const CaseWording& wording) {
  CaseBlock block{.heading = wording.say(CaseMessage::heading_signed)};
  for (const StageStanding& stage : wording.standing().stages) {
    if (const std::vector<std::string> sentences = decision_sentences(stage, wording); !sentences.empty()) {
      block.items.push_back(joined(sentences, " "));
    }
  }
  return block;
}

CaseBlock reasons_block(const StageStanding& stage, const CaseWording& wording, bool full) {
  CaseBlock block{.heading = publish::say(Message::heading_why, wording.language())};
  const procedure::Finding* const finding = CaseWording::finding(stage);
  const std::optional<Wording> rule = wording.rule_wording(stage);
  if (finding != nullptr && rule) {
    block.trees.push_back(finding_report(*finding, *rule, full));
  }
  return block;
}

}  // namespace mandate::publish
