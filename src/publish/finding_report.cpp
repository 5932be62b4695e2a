#include "publish/finding_report.hpp"

#include <string>

#include "publish/finding_sentences.hpp"

namespace mandate::publish {
namespace {

using procedure::Finding;
using procedure::FindingKind;

std::string own_heading(const Finding& finding, const Wording& wording) {
  switch (finding.kind) {
    case FindingKind::all:
      return wording.say(Message::all_must_hold);
    case FindingKind::any:
      return wording.say(Message::any_must_hold);
    case FindingKind::negation:
      return wording.say(Message::must_not_hold);
    case FindingKind::areas:
      return wording.say(Message::holds_in_areas);
    default:
      break;
  }
  return {};
}

std::string heading_of(const Finding& finding, const Wording& wording) {
  if (!finding.area.empty()) {
    return wording.area(finding.area);
  }
  if (finding.label != nullptr && !finding.label->empty()) {
    return wording.in_language(*finding.label);
  }
  return own_heading(finding, wording);
}

// A stage or reading with one requirement that has no name of its own tells of both at once.
bool speaks_for_its_part(const Finding& finding) {
  const bool wraps = finding.kind == FindingKind::stage || finding.kind == FindingKind::reading;
  if (!wraps || finding.parts.size() != 1) {
    return false;
  }
  const LocalizedText* const label = finding.parts.front().label;
  return label == nullptr || label->empty();
}

void fill(const Finding& finding, const Wording& wording, bool every_area, ReportNode& node);

ReportNode node_of(const Finding& finding, const Wording& wording, bool every_area) {
  ReportNode node;
  node.mark = finding.answer;
  node.heading = heading_of(finding, wording);
  node.finding = &finding;
  fill(finding, wording, every_area, node);
  const bool repeats = !node.sentences.empty() && node.sentences.front() == node.heading + ".";
  if (node.heading.empty() && !node.sentences.empty()) {
    node.heading = node.sentences.front();
  }
  if (repeats || (!node.sentences.empty() && node.sentences.front() == node.heading)) {
    node.sentences.erase(node.sentences.begin());
  }
  return node;
}

void fill(const Finding& finding, const Wording& wording, bool every_area, ReportNode& node) {
  if (speaks_for_its_part(finding)) {
    node.finding = &finding.parts.front();
    fill(finding.parts.front(), wording, every_area, node);
    describe_finding(finding, wording, node);
    return;
  }
  describe_finding(finding, wording, node);
  if (finding.kind == FindingKind::areas && !every_area) {
    return;
  }
  for (const Finding& part : finding.parts) {
    node.parts.push_back(node_of(part, wording, every_area));
  }
}

}  // namespace

ReportNode finding_report(const Finding& finding, const Wording& wording, bool every_area) {
  return node_of(finding, wording, every_area);
}

}  // namespace mandate::publish
