#include "publish/case_doubts.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "publish/case_terms.hpp"
#include "publish/determination_report.hpp"
#include "publish/display.hpp"
#include "publish/event_names.hpp"

namespace mandate::publish {
namespace {

using proceeding::StageStanding;

void add_once(std::vector<std::string>& items, std::string item) {
  if (std::ranges::find(items, item) == items.end()) {
    items.push_back(std::move(item));
  }
}

// Notes stand in rule data in English, for those who keep it.
std::string with_english_note(std::string text, const std::string& note, const CaseWording& wording) {
  text = with_full_stop(std::move(text));
  return note.empty()
             ? text
             : text + " " +
                   with_full_stop(publish::say(Message::law_note, wording.language(), {{"note", printable(note)}}));
}

std::string doubt_of_length(const procedure::ParameterUse& use, const CaseWording& wording) {
  const std::string value = value_text(*use.parameter, *use.value, wording.language());
  std::string text = publish::say(Message::doubt_parameter, wording.language(),
                                  {{"label", wording.in_language(use.parameter->label)}, {"value", value}});
  return with_english_note(std::move(text), use.value->note.empty() ? use.parameter->note : use.value->note, wording);
}

void add_doubts_of_terms(const CaseWording& wording, std::vector<std::string>& items) {
  for (const auto& [stage, term] : terms_told(wording.standing())) {
    if (!term->rule->verified) {
      const std::string label = wording.in_language(term->rule->label);
      add_once(items,
               with_english_note(wording.say(CaseMessage::doubt_term, {{"label", label}}), term->rule->note, wording));
    }
    const procedure::ParameterUse& use = term->parameter;
    if (!use.verified && use.parameter != nullptr && use.value != nullptr) {
      add_once(items, doubt_of_length(use, wording));
    }
  }
}

}  // namespace

CaseBlock readings_block(const CaseWording& wording) {
  CaseBlock block{.heading = publish::say(Message::heading_readings, wording.language())};
  const StageStanding* const stage = stage_in_question(wording.standing());
  const std::optional<Wording> rule = stage == nullptr ? std::nullopt : wording.rule_wording(*stage);
  if (rule) {
    block.items = reading_sentences(*rule);
  }
  return block;
}

CaseBlock doubts_block(const CaseWording& wording) {
  CaseBlock block{.heading = publish::say(Message::heading_doubts, wording.language())};
  const procedure::CourseVersion* const version = wording.standing().version;
  if (version != nullptr && !version->verified) {
    const std::string since = wording.date(version->from);
    block.items.push_back(
        with_english_note(wording.say(CaseMessage::doubt_course, {{"since", since}}), version->note, wording));
  }
  for (const StageStanding& stage : wording.standing().stages) {
    if (const std::optional<Wording> rule = wording.rule_wording(stage)) {
      for (std::string& doubt : doubt_sentences(*rule)) {
        add_once(block.items, std::move(doubt));
      }
    }
  }
  add_doubts_of_terms(wording, block.items);
  return block;
}

CaseBlock conflicts_block(const CaseWording& wording) {
  CaseBlock block{.heading = wording.say(CaseMessage::heading_conflicts)};
  for (const proceeding::Conflict& conflict : wording.standing().conflicts) {
    const std::string number = wording.number(static_cast<Count64>(conflict.sequence));
    const proceeding::Event* const event = wording.event(conflict.sequence);
    const std::string_view why = text(conflict.why, wording.language());
    block.items.push_back(
        event == nullptr
            ? wording.say(CaseMessage::conflict_number, {{"number", number}, {"why", why}})
            : wording.say(
                  CaseMessage::conflict,
                  {{"number", number}, {"event", event_name(event->happening, wording.language())}, {"why", why}}));
  }
  return block;
}

}  // namespace mandate::publish
