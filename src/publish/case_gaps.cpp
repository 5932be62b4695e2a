#include "publish/case_gaps.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <utility>
#include <variant>

#include "publish/case_counts.hpp"
#include "publish/case_vocabulary.hpp"
#include "publish/determination_report.hpp"
#include "publish/display.hpp"

namespace mandate::publish {
namespace {

using procedure::Missing;
using proceeding::Gap;
using proceeding::StageStanding;

bool lacks(const procedure::Operand& operand, const Missing& missing) {
  return missing.kind == Missing::Kind::figure && !operand.figure.present() && operand.count == missing.count &&
         operand.unit == missing.unit;
}

// Whether the finding itself lacks it.
bool lacks(const procedure::Finding& finding, const Missing& missing) {
  if (const auto* const comparison = std::get_if<procedure::ComparisonDetail>(&finding.detail)) {
    return lacks(comparison->count, missing) || (comparison->of && lacks(*comparison->of, missing));
  }
  if (const auto* const fact = std::get_if<procedure::FactDetail>(&finding.detail)) {
    return missing.kind == Missing::Kind::fact && !fact->value && fact->name == missing.name;
  }
  if (const auto* const elapsed = std::get_if<procedure::ElapsedDetail>(&finding.detail)) {
    return missing.kind == Missing::Kind::date && ((!elapsed->from && elapsed->from_name == missing.name) ||
                                                   (!elapsed->to && elapsed->to_name == missing.name));
  }
  return false;
}

bool is_lacking_below(const procedure::Finding& finding, const Missing& missing) {
  return lacks(finding, missing) || std::ranges::any_of(finding.parts, [&](const procedure::Finding& part) {
           return is_lacking_below(part, missing);
         });
}

// By the reading that decides; of areas the first ones, for the table has them all.
void add_needs_open(const procedure::Finding& finding, const CaseWording& wording, std::vector<std::string>& items) {
  constexpr std::size_t areas_named = 5;
  std::size_t areas = 0;
  for (const Need& need : needs_of(finding)) {
    if (need.adopted && need.missing().value_or(0) > 0 && (need.area.empty() || areas++ < areas_named)) {
      items.push_back(need_text(need, wording));
    }
  }
  if (areas > areas_named) {
    items.push_back(
        wording.say(CaseMessage::more_areas, {{"number", wording.number(static_cast<Count64>(areas - areas_named))}}));
  }
}

}  // namespace

const procedure::Criterion* criterion_of(const Gap& gap, const CaseWording& wording) {
  const procedure::CourseVersion* const version = wording.standing().version;
  return version == nullptr ? nullptr : version->criterion(gap.id);
}

std::string gap_head(const StageStanding& stage, const Gap& gap, const CaseWording& wording) {
  const procedure::Criterion* const criterion = criterion_of(gap, wording);
  std::string what = wording.authority(*stage.stage);
  if (!gap.id.empty()) {
    what = criterion == nullptr ? printable(gap.id) : without_full_stop(wording.in_language(criterion->label));
  } else if (what.empty()) {
    what = wording.stage(*stage.stage);
  }
  return wording.say(CaseMessage::gap, {{"what", what}, {"state", text(gap.kind, wording.language())}});
}

std::string gap_text(const StageStanding& stage, const Gap& gap, const CaseWording& wording) {
  std::vector<std::string> sentences = {gap_head(stage, gap, wording)};
  if (!gap.reason.empty()) {
    sentences.push_back(wording.say(CaseMessage::reason, {{"reason", without_full_stop(printable(gap.reason))}}));
  }
  const procedure::Criterion* const criterion = criterion_of(gap, wording);
  if (criterion != nullptr && !criterion->advice.empty()) {
    const std::string advice = without_full_stop(wording.in_language(criterion->advice));
    sentences.push_back(wording.say(CaseMessage::what_to_do, {{"advice", advice}}));
  }
  if (criterion != nullptr && !criterion->references.empty()) {
    sentences.push_back(wording.rule_sentence(criterion->references));
  }
  return joined(sentences, " ");
}

std::vector<std::string> missing_of_stage(const StageStanding& stage, const CaseWording& wording) {
  const procedure::Finding* const finding = CaseWording::finding(stage);
  const std::optional<Wording> rule = wording.rule_wording(stage);
  if (finding == nullptr || !rule) {
    return {};
  }
  std::vector<Missing> missing;
  std::ranges::copy_if(stage.draft->determination.missing, std::back_inserter(missing),
                       [&](const Missing& one) { return is_lacking_below(*finding, one); });
  return missing_sentences(missing, *rule);
}

CaseBlock gaps_block(const CaseWording& wording) {
  CaseBlock block{.heading = wording.say(CaseMessage::heading_gaps)};
  const StageStanding* const open = wording.standing().open_stage();
  if (open == nullptr) {
    return block;
  }
  for (const Gap& gap : open->reckoning.gaps) {
    block.items.push_back(gap_text(*open, gap, wording));
  }
  std::ranges::move(missing_of_stage(*open, wording), std::back_inserter(block.items));
  if (const procedure::Finding* const finding = CaseWording::finding(*open)) {
    add_needs_open(*finding, wording, block.items);
  }
  if (block.items.empty()) {
    block.lines.push_back(wording.say(CaseMessage::nothing_missing));
  }
  return block;
}

}  // namespace mandate::publish
