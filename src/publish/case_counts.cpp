#include "publish/case_counts.hpp"

#include <algorithm>
#include <numeric>
#include <ranges>
#include <utility>
#include <variant>

#include "declaration/collection_rule.hpp"
#include "publish/case_vocabulary.hpp"
#include "publish/display.hpp"
#include "publish/vocabulary.hpp"
#include "publish/wording.hpp"

namespace mandate::publish {
namespace {

using declaration::Counts;
using procedure::ComparisonDetail;
using proceeding::StageStanding;

constexpr std::size_t areas_told = 20;

void add_needs(const procedure::Finding& finding, Need above, std::vector<Need>& needs) {
  if (finding.kind == procedure::FindingKind::negation) {
    return;  // what must not hold is not needed
  }
  if (const auto* const reading = std::get_if<procedure::ReadingDetail>(&finding.detail)) {
    above.reading = finding.label;
    above.adopted = reading->adopted;
  } else if (finding.label != nullptr && !finding.label->empty()) {
    above.label = finding.label;
  }
  if (!finding.area.empty()) {
    above.area = finding.area;
  }
  if (const auto* const comparison = std::get_if<ComparisonDetail>(&finding.detail)) {
    above.comparison = comparison;
    needs.push_back(above);
    return;
  }
  const bool one_is_enough = finding.kind == procedure::FindingKind::any && finding.answer == Answer::yes;
  for (const procedure::Finding& part : finding.parts) {
    if (!one_is_enough || part.answer == Answer::yes) {
      add_needs(part, above, needs);
    }
  }
}

// The last stage at which persons declared; nullptr where there is none.
const StageStanding* stage_with_counts(const proceeding::Standing& standing) {
  for (const StageStanding& stage : std::views::reverse(standing.stages)) {
    if (stage.counts) {
      return &stage;
    }
  }
  return nullptr;
}

Count64 declared_several_times(const StageStanding& stage) {
  return stage.times_declared
             ? std::accumulate(stage.times_declared->begin() + 1, stage.times_declared->end(), Count64{0})
             : 0;
}

std::vector<std::string> lines_of(const Counts& counts, const CaseWording& wording) {
  std::vector<std::string> lines = {
      wording.say(CaseMessage::counted, {{"live", wording.number(counts.live)}}),
      wording.say(CaseMessage::submitted, {{"submitted", wording.number(counts.submitted)},
                                           {"accepted", wording.number(counts.accepted)},
                                           {"refused", wording.number(counts.refused_in_all())}})};
  if (counts.withdrawn > 0) {
    lines.push_back(wording.say(CaseMessage::withdrawn, {{"number", wording.number(counts.withdrawn)}}));
  }
  if (counts.invalidated > 0) {
    lines.push_back(wording.say(CaseMessage::struck_out, {{"number", wording.number(counts.invalidated)}}));
  }
  return lines;
}

std::string batch_text(const declaration::Invalidation& batch, std::size_t number, const CaseWording& wording) {
  std::string text = wording.say(CaseMessage::batch, {{"number", wording.number(static_cast<Count64>(number))},
                                                      {"struck", wording.number(batch.struck)},
                                                      {"asked", wording.number(batch.asked)},
                                                      {"reason", without_full_stop(printable(batch.reason))}});
  if (batch.undone) {
    text +=
        "; " + wording.say(CaseMessage::batch_undone, {{"restored", wording.number(batch.restored)},
                                                       {"reason", without_full_stop(printable(batch.undone_because))}});
  }
  return text + ".";
}

std::vector<std::string> items_of(const StageStanding& stage, const CaseWording& wording) {
  std::vector<std::string> items;
  for (const declaration::Refusal refusal : declaration::all_refusals()) {
    const Count64 number = stage.counts->refused_for(refusal);
    if (number > 0) {
      items.push_back(wording.say(CaseMessage::refused_for,
                                  {{"reason", text(refusal, wording.language())}, {"number", wording.number(number)}}));
    }
  }
  for (std::size_t i = 0; i < stage.invalidations.size(); ++i) {
    items.push_back(batch_text(stage.invalidations[i], i, wording));
  }
  return items;
}

// The register and the other cases that declarations of the stage are counted with.
std::vector<std::string> counted_with(const StageStanding& stage, const CaseWording& wording) {
  std::vector<std::string> lines;
  if (stage.register_used) {
    lines.push_back(wording.say(CaseMessage::register_used, {{"date", wording.date(stage.register_used->as_of)},
                                                             {"number", wording.number(stage.register_used->persons)},
                                                             {"digest", printable(stage.register_used->digest)}}));
  }
  if (stage.elsewhere_used) {
    std::vector<std::string> cases;
    for (const proceeding::CaseSeen& seen : stage.elsewhere_used->cases) {
      cases.push_back(printable(seen.case_id));
    }
    lines.push_back(wording.say(CaseMessage::elsewhere_used, {{"cases", joined(cases, ", ")},
                                                              {"number", wording.number(stage.elsewhere_used->persons)},
                                                              {"digest", printable(stage.elsewhere_used->digest)}}));
  } else if (stage.counts && declaration::reaches_beyond_case(stage.stage->uniqueness)) {
    lines.push_back(wording.say(CaseMessage::elsewhere_not_used));
  }
  return lines;
}

struct AreaLine {
  std::string_view code;
  std::optional<Counts> counts;  // nothing where figures were given instead of declarations
  std::optional<Count64> have;   // by those
  Count64 missing = 0;
};

std::vector<AreaLine> area_lines(const StageStanding* stage, const std::vector<Need>& needs) {
  std::vector<AreaLine> lines;
  if (stage != nullptr) {
    for (const auto& [code, counts] : stage->counts_by_area) {
      lines.push_back({.code = code, .counts = counts});
    }
  }
  for (const Need& need : needs) {
    const Count64 missing = need.missing().value_or(0);
    if (need.area.empty() || !need.adopted || missing == 0) {
      continue;
    }
    const auto found = std::ranges::find(lines, need.area, &AreaLine::code);
    if (found != lines.end()) {
      found->missing = std::max(found->missing, missing);
    } else {
      const record::Figure& figure = need.comparison->count.figure;
      lines.push_back({.code = need.area,
                       .counts = {},
                       .have = figure.present() ? std::optional(figure.value) : std::nullopt,
                       .missing = missing});
    }
  }
  return lines;
}

// Those from which something is still needed, and the first of the others, in their order.
std::vector<AreaLine> fewer(const std::vector<AreaLine>& lines) {
  std::vector<AreaLine> kept;
  std::size_t others = 0;
  for (const AreaLine& line : lines) {
    if (line.missing > 0 || others < areas_told) {
      others += line.missing > 0 ? 0U : 1U;
      kept.push_back(line);
    }
  }
  return kept;
}

std::vector<std::string> area_row(const AreaLine& line, const CaseWording& wording) {
  const auto number = [&](Count64 value) { return value == 0 ? std::string(empty_cell) : wording.number(value); };
  const Counts counts = line.counts.value_or(Counts());
  const std::optional<Count64> have = line.counts ? std::optional(counts.live) : line.have;
  return {wording.area(line.code),         have ? wording.number(*have) : std::string(empty_cell),
          number(counts.refused_in_all()), number(counts.withdrawn),
          number(counts.invalidated),      number(line.missing)};
}

Table area_table(const std::vector<AreaLine>& lines, const CaseWording& wording) {
  Table table;
  table.caption = wording.say(CaseMessage::heading_areas);
  table.columns = {{.title = std::string(text(Message::column_area, wording.language())), .flexible = true}};
  for (const CaseMessage title :
       {CaseMessage::column_counted, CaseMessage::column_refused, CaseMessage::column_withdrawn,
        CaseMessage::column_struck, CaseMessage::column_needed}) {
    table.columns.push_back({.title = wording.say(title), .numeric = true});
  }
  for (const AreaLine& line : lines) {
    table.rows.push_back(area_row(line, wording));
  }
  return table;
}

CaseMessage message_of(const Need& need) {
  const ComparisonDetail& detail = *need.comparison;
  if (!detail.margin) {
    return CaseMessage::need_unknown;
  }
  if (detail.comparator == procedure::Comparator::at_most) {
    return *detail.margin < 0 ? CaseMessage::limit_over : CaseMessage::limit_kept;
  }
  return *detail.margin < 0 ? CaseMessage::need_open : CaseMessage::need_met;
}

}  // namespace

std::optional<Count64> Need::missing() const {
  if (!comparison->margin || comparison->comparator == procedure::Comparator::at_most) {
    return std::nullopt;
  }
  return *comparison->margin < 0 ? -*comparison->margin : 0;
}

std::vector<Need> needs_of(const procedure::Finding& finding) {
  std::vector<Need> needs;
  for (const procedure::Finding& part : finding.parts) {  // the name of the stage itself is told elsewhere
    add_needs(part, {}, needs);
  }
  return needs;
}

std::string need_text(const Need& need, const CaseWording& wording) {
  const ComparisonDetail& detail = *need.comparison;
  std::string what = need.label != nullptr ? wording.in_language(*need.label)
                                           : capitalised(figure_name(detail.count.count, wording.language()));
  if (need.reading != nullptr) {
    what = wording.say(CaseMessage::by_reading, {{"what", what}, {"reading", wording.in_language(*need.reading)}});
  }
  if (!need.area.empty()) {
    what = wording.say(CaseMessage::for_area, {{"what", what}, {"area", wording.area(need.area)}});
  }
  const std::string have =
      detail.count.figure.present() ? wording.number(detail.count.figure.value) : std::string(empty_cell);
  const std::string needed = detail.needed ? wording.number(*detail.needed) : std::string(empty_cell);
  const Count64 margin = detail.margin.value_or(0);
  return wording.say(
      message_of(need),
      {{"what", what}, {"have", have}, {"needed", needed}, {"missing", wording.number(margin < 0 ? -margin : margin)}});
}

CaseBlock counts_block(const CaseWording& wording, bool full) {
  const proceeding::Standing& standing = wording.standing();
  const StageStanding* const asked = stage_in_question(standing);
  const StageStanding* const counting = stage_with_counts(standing);
  CaseBlock block{.heading = wording.say(CaseMessage::heading_counts)};
  if (counting != nullptr) {
    if (counting != asked) {
      block.lines.push_back(
          wording.say(CaseMessage::counts_at, {{"stage", without_full_stop(wording.stage(*counting->stage))}}));
    }
    std::ranges::move(lines_of(*counting->counts, wording), std::back_inserter(block.lines));
    if (const Count64 several = declared_several_times(*counting); several > 0) {
      block.lines.push_back(wording.say(CaseMessage::several_times, {{"number", wording.number(several)}}));
    }
    block.items = items_of(*counting, wording);
  }
  if (asked != nullptr) {
    std::ranges::move(counted_with(*asked, wording), std::back_inserter(block.lines));
  }
  const procedure::Finding* const finding = asked == nullptr ? nullptr : CaseWording::finding(*asked);
  const std::vector<Need> needs = finding == nullptr ? std::vector<Need>() : needs_of(*finding);
  for (const Need& need : needs) {
    if (need.area.empty()) {
      block.lines.push_back(need_text(need, wording));
    }
  }
  if (asked != nullptr) {
    for (const proceeding::SeatTaken& seat : asked->seats) {
      block.lines.push_back(with_full_stop(wording.say(
          CaseMessage::seat_taken, {{"holder", printable(seat.holder.empty() ? seat.list : seat.holder)}})));
    }
  }
  const std::vector<AreaLine> areas = area_lines(counting, needs);
  if (!areas.empty()) {
    block.tables.push_back(area_table(full ? areas : fewer(areas), wording));
  }
  return block;
}

}  // namespace mandate::publish
