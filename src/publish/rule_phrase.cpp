#include "publish/rule_phrase.hpp"

#include <algorithm>
#include <iterator>
#include <variant>

#include "publish/display.hpp"
#include "publish/guide_words.hpp"
#include "publish/requirement_phrase.hpp"
#include "publish/vocabulary.hpp"

namespace mandate::publish {
namespace {

using procedure::Finding;
using procedure::FindingKind;

std::string phrase(const Finding& finding, const Wording& wording);

// The parts, each of which is not the name of the whole alone.
std::vector<std::string> phrases(const std::vector<Finding>& findings, const Wording& wording) {
  std::vector<std::string> made;
  for (const Finding& one : findings) {
    if (std::string text = phrase(one, wording); !text.empty()) {
      made.push_back(std::move(text));
    }
  }
  return made;
}

std::string label_of(const Finding& finding, const Wording& wording) {
  return finding.label == nullptr ? std::string() : wording.in_language(*finding.label);
}

std::string labelled(const Finding& finding, const std::string& text, const Wording& wording) {
  const std::string label = label_of(finding, wording);
  if (label.empty() || text.empty()) {
    return label.empty() ? text : label;
  }
  return label + ": " + text;
}

std::string phrase(const procedure::ComparisonDetail& detail, const Finding& finding, const Wording& wording) {
  std::vector<std::string> clauses;
  const bool named = finding.label != nullptr && !finding.label->empty();
  if (!named && !detail.count.figure.present()) {
    clauses.emplace_back(figure_name(detail.count.count, wording.language()));
  }
  for (std::string& clause : std::vector<std::string>{figures_phrase(detail, wording), needed_phrase(detail, wording),
                                                      margin_phrase(detail, wording)}) {
    if (!clause.empty()) {
      clauses.push_back(std::move(clause));
    }
  }
  return labelled(finding, joined(clauses, "; "), wording);
}

// All areas are asked the same: the first one tells what.
std::string phrase(const procedure::AreasDetail& detail, const Finding& finding, const Wording& wording) {
  const std::string needed = areas_needed_phrase(detail, wording);
  const procedure::ComparisonDetail* const each =
      finding.parts.empty() ? nullptr : first_comparison(finding.parts.front());
  const std::string what = each == nullptr ? std::string() : needed_phrase(*each, wording);
  return labelled(
      finding,
      what.empty() ? needed : say(GuideMessage::in_each_area, wording.language(), {{"needed", needed}, {"what", what}}),
      wording);
}

std::string phrase(const procedure::ElapsedDetail& detail, const Finding& finding, const Wording& wording) {
  const std::string label = label_of(finding, wording);
  const std::string from = data_word(detail.from_name, wording.language());
  const std::string to = data_word(detail.to_name, wording.language());
  const std::string period = quantity_text(detail.at_least, word(detail.unit), wording.language());
  return say(GuideMessage::period_between, wording.language(),
             {{"label", label.empty() ? from : label}, {"period", period}, {"from", from}, {"to", to}});
}

std::string phrase(const procedure::FactDetail& detail, const Finding& finding, const Wording& wording) {
  const std::string label = label_of(finding, wording);
  return label.empty() ? data_word(detail.name, wording.language()) : label;
}

std::string phrase(const procedure::ReadingDetail& detail, const Finding& finding, const Wording& wording) {
  const std::string which = wording.say(detail.adopted ? Message::reading_adopted : Message::reading_other);
  return label_of(finding, wording) + " (" + which + "): " + joined(phrases(finding.parts, wording), "; ");
}

std::string phrase(const procedure::AlternativesDetail& detail, const Finding& finding, const Wording& wording) {
  return wording.say(Message::not_settled, {{"question", wording.in_language(detail.alternatives->question)}}) + " " +
         joined(phrases(finding.parts, wording), "; ");
}

template <typename Other>
std::string phrase(const Other& /*detail*/, const Finding& finding, const Wording& wording) {
  const std::string parts = joined(phrases(finding.parts, wording), "; ");
  if (finding.kind == FindingKind::negation) {
    return say(GuideMessage::must_not_hold, wording.language(), {{"what", labelled(finding, parts, wording)}});
  }
  if (finding.kind == FindingKind::any && finding.parts.size() > 1) {
    return labelled(finding, say(GuideMessage::one_is_enough, wording.language(), {{"what", parts}}), wording);
  }
  return labelled(finding, parts, wording);
}

std::string phrase(const Finding& finding, const Wording& wording) {
  return std::visit([&](const auto& detail) { return phrase(detail, finding, wording); }, finding.detail);
}

}  // namespace

std::vector<std::string> rule_phrases(const Finding& finding, const Wording& wording) {
  const bool one_of_all = finding.parts.size() == 1 && finding.parts.front().kind == FindingKind::all &&
                          label_of(finding.parts.front(), wording).empty();
  return phrases(one_of_all ? finding.parts.front().parts : finding.parts, wording);
}

}  // namespace mandate::publish
