#include "publication/case_way.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "declaration/refusal.hpp"

namespace mandate::publication {
namespace {

using proceeding::StageStanding;

AreaCounts counts_of(std::string area, const declaration::Counts& counts) {
  AreaCounts made{.area = std::move(area),
                  .counted = counts.live,
                  .refused = {},
                  .struck_out = counts.invalidated,
                  .submitted = counts.submitted,
                  .withdrawn = counts.withdrawn};
  for (std::size_t i = 0; i < declaration::refusal_count; ++i) {
    const auto reason = static_cast<declaration::Refusal>(i);
    if (counts.refused_for(reason) > 0) {
      made.refused.push_back({counts.refused_for(reason), std::string(declaration::word(reason))});
    }
  }
  return made;
}

// Numbers are from 1, without gaps.
const DisclosedEvent* event_of(std::span<const DisclosedEvent> log, std::uint64_t sequence) {
  return sequence > 0 && sequence <= log.size() ? &log[sequence - 1] : nullptr;
}

// The last one with declarations; 0: there is none.
std::uint64_t last_received(const StageStanding& stage, std::span<const DisclosedEvent> log) {
  constexpr std::string_view received = "declarations_received";
  std::uint64_t last = 0;
  for (const std::uint64_t sequence : stage.events) {
    const DisclosedEvent* const event = event_of(log, sequence);
    const auto* const counted = event == nullptr ? nullptr : std::get_if<proceeding::CountedEvent>(&event->event);
    last = counted != nullptr && counted->word() == received ? sequence : last;
  }
  return last;
}

StageWay way_of_stage(const StageStanding& stage, std::span<const DisclosedEvent> log) {
  StageWay way;
  way.stage = stage.stage->id;
  way.began = stage.began.iso();
  if (stage.ended) {
    way.ended = stage.ended->iso();
    way.ended_by = word(stage.ended_by);
    way.outcome = stage.outcome;
  }
  way.sealed = static_cast<std::uint64_t>(std::ranges::count_if(stage.events, [&](std::uint64_t sequence) {
    const DisclosedEvent* const event = event_of(log, sequence);
    return event != nullptr && std::holds_alternative<proceeding::SealedEvent>(event->event);
  }));
  way.after = last_received(stage, log);
  if (way.after > 0 && stage.counts) {
    way.counts.push_back(counts_of({}, *stage.counts));
    for (const auto& [area, counts] : stage.counts_by_area) {
      way.counts.push_back(counts_of(area, counts));
    }
  }
  return way;
}

bool goes_alike(const StageWay& a, const StageWay& b) {
  return a.stage == b.stage && a.began == b.began && a.ended == b.ended && a.ended_by == b.ended_by &&
         a.outcome == b.outcome;
}

}  // namespace

WayLeaf way_of(const proceeding::Standing& standing, std::span<const DisclosedEvent> log) {
  WayLeaf way;
  way.as_of = standing.as_of.iso();
  way.law_date = standing.law_day ? standing.law_day->iso() : std::string();
  if (standing.end != nullptr) {
    way.end = standing.end->id;
    way.ended_on = standing.ended_on->iso();
  }
  way.sealed = static_cast<std::uint64_t>(std::ranges::count_if(
      log, [](const DisclosedEvent& event) { return std::holds_alternative<proceeding::SealedEvent>(event.event); }));
  for (const StageStanding& stage : standing.stages) {
    way.stages.push_back(way_of_stage(stage, log));
  }
  return way;
}

std::optional<std::size_t> first_difference(const WayLeaf& by_all, const WayLeaf& by_public) {
  for (std::size_t i = 0; i < std::max(by_all.stages.size(), by_public.stages.size()); ++i) {
    const bool has_both = i < by_all.stages.size() && i < by_public.stages.size();
    if (!has_both || !goes_alike(by_all.stages[i], by_public.stages[i])) {
      return i;
    }
  }
  const bool same = by_all.end == by_public.end && by_all.ended_on == by_public.ended_on &&
                    by_all.law_date == by_public.law_date && by_all.as_of == by_public.as_of;
  return same ? std::nullopt : std::optional(by_all.stages.size());
}

bool may_come_from_sealed(const WayLeaf& by_all, std::size_t difference) {
  std::uint64_t of_stages = 0;
  std::uint64_t before = 0;
  for (std::size_t i = 0; i < by_all.stages.size(); ++i) {
    of_stages += by_all.stages[i].sealed;
    before += i <= difference ? by_all.stages[i].sealed : 0;
  }
  return before > 0 || by_all.sealed > of_stages;
}

}  // namespace mandate::publication
