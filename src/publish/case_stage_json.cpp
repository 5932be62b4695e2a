#include "publish/case_stage_json.hpp"

#include <boost/json/array.hpp>
#include <boost/json/value.hpp>
#include <cstddef>
#include <string_view>

#include "publish/case_counts.hpp"
#include "publish/case_gaps.hpp"
#include "publish/case_term_json.hpp"
#include "publish/case_vocabulary.hpp"
#include "publish/finding_json.hpp"
#include "publish/json_text.hpp"
#include "publish/vocabulary.hpp"

namespace mandate::publish {
namespace json = boost::json;
namespace {

using declaration::Counts;
using proceeding::StageStanding;

json::object counts_object(const Counts& counts) {
  json::object refused;
  for (const declaration::Refusal refusal : declaration::all_refusals()) {
    if (const Count64 number = counts.refused_for(refusal); number > 0) {
      refused[declaration::word(refusal)] = number;
    }
  }
  return {{"submitted", counts.submitted}, {"accepted", counts.accepted},       {"live", counts.live},
          {"withdrawn", counts.withdrawn}, {"invalidated", counts.invalidated}, {"refused", std::move(refused)}};
}

json::value counts_value(const StageStanding& stage) {
  return stage.counts ? json::value(counts_object(*stage.counts)) : json::value(nullptr);
}

json::array areas_array(const StageStanding& stage) {
  return array_of(stage.counts_by_area, [](const auto& area) {
    return json::object{{"area", area.first}, {"counts", counts_object(area.second)}};
  });
}

// How many persons declared once, twice, …; null where nobody declares.
json::value times_value(const StageStanding& stage) {
  if (!stage.times_declared) {
    return nullptr;
  }
  return array_of(*stage.times_declared, [](Count64 persons) { return json::value(persons); });
}

json::object batch_object(const declaration::Invalidation& batch) {
  return {{"reason", batch.reason},
          {"asked", batch.asked},
          {"struck", batch.struck},
          {"undone", batch.undone},
          {"undone_because", text_or_null(batch.undone_because)},
          {"restored", batch.restored}};
}

json::value register_value(const StageStanding& stage) {
  if (!stage.register_used) {
    return nullptr;
  }
  return json::object{{"digest", stage.register_used->digest},
                      {"as_of", stage.register_used->as_of.iso()},
                      {"persons", stage.register_used->persons}};
}

json::object case_seen_object(const proceeding::CaseSeen& seen) {
  return {{"case", seen.case_id}, {"events", seen.events}, {"digest", seen.digest}};
}

json::value elsewhere_value(const StageStanding& stage) {
  if (!stage.elsewhere_used) {
    return nullptr;
  }
  return json::object{{"digest", stage.elsewhere_used->digest},
                      {"persons", stage.elsewhere_used->persons},
                      {"cases", array_of(stage.elsewhere_used->cases, case_seen_object)}};
}

json::object need_object(const Need& need) {
  const procedure::ComparisonDetail& detail = *need.comparison;
  const procedure::Operand& count = detail.count;
  return {{"count", record::name(count.count)},
          {"comparison", word(detail.comparator)},
          {"area", text_or_null(need.area)},
          {"label", json_of(need.label)},
          {"reading", json_of(need.reading)},
          {"adopted", need.adopted},
          {"have", count.figure.present() ? json::value(count.figure.value) : json::value(nullptr)},
          {"needed", json_of(detail.needed)},
          {"margin", json_of(detail.margin)},
          {"still_needed", json_of(need.missing())}};
}

json::array needs_array(const StageStanding& stage) {
  const procedure::Finding* const finding = CaseWording::finding(stage);
  return finding == nullptr ? json::array() : array_of(needs_of(*finding), need_object);
}

json::object gap_object(const proceeding::Gap& gap, const CaseWording& wording) {
  const procedure::Criterion* const criterion = criterion_of(gap, wording);
  return {{"kind", word(gap.kind)},
          {"id", text_or_null(gap.id)},
          {"reason", text_or_null(gap.reason)},
          {"label", json_of(criterion == nullptr ? nullptr : &criterion->label)},
          {"advice", json_of(criterion == nullptr ? nullptr : &criterion->advice)},
          {"references", criterion == nullptr ? json::array() : json_of(criterion->references)}};
}

json::value signature_value(const StageStanding& stage, const CaseWording& wording) {
  if (!stage.signed_as) {
    return nullptr;
  }
  const proceeding::Event* const event = wording.signature(stage);
  return json::object{{"outcome", stage.signed_as->outcome},
                      {"computed", text_or_null(stage.signed_as->computed)},
                      {"differs", stage.signed_as->outcome != stage.signed_as->computed},
                      {"reason", text_or_null(stage.signed_as->reason)},
                      {"draft_digest", text_or_null(stage.signed_as->draft_digest)},
                      {"actor", text_or_null(event == nullptr ? std::string_view() : event->actor)},
                      {"day", event == nullptr ? json_of(stage.ended) : json::value(event->legal_day.iso())}};
}

// What the rule of the stage says, alone.
json::value rule_value(const StageStanding& stage) {
  const procedure::Finding* const finding = CaseWording::finding(stage);
  if (finding == nullptr) {
    return nullptr;
  }
  const procedure::Determination& determination = stage.draft->determination;
  return json::object{
      {"stage", stage.stage->rule},
      {"answer", mandate::word(finding->answer)},
      {"depends_on_reading", determination.depends_on_reading},
      {"unverified", array_of(determination.unverified, [](const std::string& name) { return json::value(name); })},
      {"finding", finding_object(*finding)}};
}

json::object seat_object(const proceeding::SeatTaken& seat) {
  return {{"list", text_or_null(seat.list)}, {"holder", text_or_null(seat.holder)}};
}

json::array following_array(const procedure::CourseStage& stage) {
  return array_of(stage.on,
                  [](const auto& step) { return json::object{{"outcome", step.first}, {"next", step.second}}; });
}

}  // namespace

json::object stage_object(const StageStanding& stage, const CaseWording& wording) {
  const procedure::CourseStage& rule = *stage.stage;
  return {
      {"id", rule.id},
      {"kind", procedure::word(rule.kind)},
      {"label", json_of(rule.label)},
      {"authority", json_of(rule.authority)},
      {"references", json_of(rule.references)},
      {"began", stage.began.iso()},
      {"ended", json_of(stage.ended)},
      {"ended_by", proceeding::word(stage.ended_by)},
      {"outcome", text_or_null(stage.outcome)},
      {"as_things_stand", text_or_null(stage.reckoning.outcome)},
      {"concluded", stage.reckoning.concluded},
      {"paused_since", json_of(stage.paused_since)},
      {"on", following_array(rule)},
      {"gaps", array_of(stage.reckoning.gaps, [&](const proceeding::Gap& gap) { return gap_object(gap, wording); })},
      {"needs", needs_array(stage)},
      {"counts", counts_value(stage)},
      {"areas", areas_array(stage)},
      {"times_declared", times_value(stage)},
      {"register", register_value(stage)},
      {"elsewhere", elsewhere_value(stage)},
      {"invalidations", array_of(stage.invalidations, batch_object)},
      {"seats", array_of(stage.seats, seat_object)},
      {"signed", signature_value(stage, wording)},
      {"rule", rule_value(stage)},
      {"deadlines",
       array_of(stage.deadlines, [&](const proceeding::DeadlineStanding& term) { return term_object(term); })},
      {"events", array_of(stage.events, [](std::uint64_t number) { return json::value(number); })}};
}

}  // namespace mandate::publish
