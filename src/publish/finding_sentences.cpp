#include "publish/finding_sentences.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "publish/choice_sentences.hpp"
#include "publish/display.hpp"
#include "publish/report_lines.hpp"
#include "publish/requirement_phrase.hpp"
#include "publish/tier_sentences.hpp"
#include "publish/vocabulary.hpp"

namespace mandate::publish {
namespace {

using procedure::AreasDetail;
using procedure::ComparisonDetail;
using procedure::Finding;
using procedure::FindingKind;
using procedure::TierDetail;

void describe(const ComparisonDetail& detail, const Finding& /*finding*/, const Wording& wording, ReportNode& node) {
  add_sentence(node, comparison_clauses(detail, wording));
  add_rule(node, detail.parameter, wording);
}

// --- areas ---

// "Aargau (43.07 %, lacks 12,926)".
std::string area_with_figures(const Finding& area, const Wording& wording) {
  const ComparisonDetail* const comparison = first_comparison(area);
  if (comparison == nullptr || !comparison->count.figure.present()) {
    return wording.area(area.area);
  }
  const Count64 part = comparison->count.figure.value;
  std::vector<std::string> figures;
  if (comparison->of && comparison->of->figure.present()) {
    figures.push_back(wording.percent(part, comparison->of->figure.value));
  } else {
    figures.push_back(wording.number(part));
  }
  if (comparison->margin) {
    figures.push_back(margin_phrase(*comparison, wording));
  }
  return wording.area(area.area) + " (" + joined(figures, ", ") + ")";
}

void add_areas(const Finding& finding, Answer answer, Message message, const Wording& wording, ReportNode& node) {
  std::vector<std::string> names;
  for (const Finding& part : finding.parts) {
    if (part.answer == answer) {
      names.push_back(answer == Answer::no ? area_with_figures(part, wording) : wording.area(part.area));
    }
  }
  const bool all_the_same = names.size() == finding.parts.size() && answer != Answer::no;
  if (!names.empty() && !all_the_same) {
    node.sentences.push_back(wording.say(message, {{"names", joined(names, ", ")}}) + ".");
  }
}

void describe(const AreasDetail& detail, const Finding& finding, const Wording& wording, ReportNode& node) {
  if (detail.total == Fraction()) {
    add_sentence(node, {wording.say(Message::areas_unknown)});
    return;
  }
  add_sentence(node, {areas_needed_phrase(detail, wording), areas_counts_phrase(detail, wording)});
  add_sentence(node, {detail.weighted ? wording.say(Message::areas_weighted) : std::string(),
                      detail.declared ? wording.say(Message::areas_declared) : std::string()});
  add_areas(finding, Answer::yes, Message::areas_holding, wording, node);
  add_areas(finding, Answer::no, Message::areas_failing, wording, node);
  add_areas(finding, Answer::cannot_tell, Message::areas_not_told, wording, node);
  add_rule(node, detail.parameter, wording);
  if (!finding.parts.empty()) {
    if (const ComparisonDetail* const comparison = first_comparison(finding.parts.front())) {
      add_rule(node, comparison->parameter, wording);
    }
  }
}

// --- the other kinds ---

void describe(std::monostate /*nothing*/, const Finding& finding, const Wording& wording, ReportNode& node) {
  if (finding.parts.size() < 2 || std::holds_alternative<TierDetail>(finding.parts.front().detail)) {
    return;
  }
  if (finding.kind == FindingKind::all) {
    add_sentence(node, {wording.say(Message::all_must_hold)});
  } else if (finding.kind == FindingKind::any) {
    add_sentence(node, {wording.say(Message::any_must_hold)});
  }
}

std::string date_or_words(const std::optional<Date>& day, const Wording& wording) {
  return day ? wording.date(*day) : wording.say(Message::date_not_known);
}

void describe(const procedure::ElapsedDetail& detail, const Finding& /*finding*/, const Wording& wording,
              ReportNode& node) {
  const std::string period = quantity_text(detail.at_least, word(detail.unit), wording.language());
  std::string earliest;
  if (detail.earliest) {
    earliest = wording.say(Message::elapsed_earliest, {{"date", wording.date(*detail.earliest)}});
  }
  add_sentence(node,
               {wording.say(Message::elapsed_between, {{"period", period},
                                                       {"from_name", data_word(detail.from_name, wording.language())},
                                                       {"to_name", data_word(detail.to_name, wording.language())},
                                                       {"from", date_or_words(detail.from, wording)},
                                                       {"to", date_or_words(detail.to, wording)}}),
                earliest});
  add_rule(node, detail.parameter, wording);
}

void describe(const procedure::FactDetail& detail, const Finding& /*finding*/, const Wording& wording,
              ReportNode& node) {
  const std::string fact = data_word(detail.name, wording.language());
  add_sentence(node, {detail.value ? wording.say(Message::fact_value,
                                                 {{"fact", fact}, {"answer", wording.answer(answer_of(*detail.value))}})
                                   : wording.say(Message::fact_not_stated, {{"fact", fact}})});
}

Message readings_message(const procedure::AlternativesDetail& detail, const Finding& finding) {
  if (detail.differ) {
    return Message::readings_differ;
  }
  const auto open = [](const Finding& reading) { return reading.answer == Answer::cannot_tell; };
  return std::ranges::any_of(finding.parts, open) ? Message::readings_open : Message::readings_agree;
}

void describe(const procedure::AlternativesDetail& detail, const Finding& finding, const Wording& wording,
              ReportNode& node) {
  node.sentences.push_back(
      wording.say(Message::not_settled, {{"question", wording.in_language(detail.alternatives->question)}}));
  add_sentence(node, {wording.say(readings_message(detail, finding))});
}

void describe(const procedure::ReadingDetail& detail, const Finding& /*finding*/, const Wording& wording,
              ReportNode& node) {
  node.heading += " (" + wording.say(detail.adopted ? Message::reading_adopted : Message::reading_other) + ")";
}

void describe(const procedure::DecisionDetail& detail, const Finding& /*finding*/, const Wording& wording,
              ReportNode& node) {
  const std::string authority = wording.in_language(detail.stage->authority);
  if (!detail.chosen.empty()) {
    add_sentence(node, {wording.say(Message::decided, {{"authority", authority},
                                                       {"chosen", data_word(detail.chosen, wording.language())}})});
    return;
  }
  std::vector<std::string> options;
  for (const std::string& option : detail.stage->options) {
    options.push_back(data_word(option, wording.language()));
  }
  add_sentence(node,
               {wording.say(Message::not_decided, {{"authority", authority}, {"options", joined(options, ", ")}})});
}

void describe(const procedure::ChoiceDetail& detail, const Finding& /*finding*/, const Wording& wording,
              ReportNode& node) {
  describe_choice(detail, wording, node);
}

void describe(const TierDetail& detail, const Finding& /*finding*/, const Wording& wording, ReportNode& node) {
  describe_tier(detail, wording, node);
}

void describe(const procedure::StageDetail& detail, const Finding& /*finding*/, const Wording& wording,
              ReportNode& node) {
  if (detail.outcome.empty()) {
    add_sentence(node, {wording.say(Message::stage_stops)});
  } else if (!detail.next.empty()) {
    const procedure::Version* const version = wording.determination().version;
    const bool is_stage = version != nullptr && version->stage(detail.next) != nullptr;
    const std::string next = is_stage ? wording.stage(detail.next) : wording.outcome(detail.next);
    add_sentence(node, {wording.say(Message::stage_leads_to, {{"next", next}})});
  }
}

void add_references(const Finding& finding, const Wording& wording, ReportNode& node) {
  if (finding.references == nullptr || finding.references->empty()) {
    return;
  }
  std::string titles = wording.cite(*finding.references);
  const auto told = [&](const std::string& rule) { return rule.find(titles) != std::string::npos; };
  if (std::ranges::none_of(node.rules, told)) {
    node.rules.push_back(std::move(titles));
  }
}

}  // namespace

void describe_finding(const Finding& finding, const Wording& wording, ReportNode& node) {
  std::visit([&](const auto& detail) { describe(detail, finding, wording, node); }, finding.detail);
  add_references(finding, wording, node);
}

}  // namespace mandate::publish
