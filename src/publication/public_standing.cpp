#include "publication/public_standing.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "base/find.hpp"
#include "proceeding/fold.hpp"
#include "publication/case_way.hpp"

namespace mandate::publication {
namespace {

using proceeding::Event;

// A leaf at its place in the log.
struct Placed {
  std::uint64_t sequence = 0;
  const proceeding::PublicEvent* event = nullptr;  // or
  const DeclarationsLeaf* declarations = nullptr;
};

// What speaks of declarations that are not told one by one has no effect here: the figures say what came of them.
bool speaks_of_declarations(const proceeding::Happening& happening, const std::set<std::uint64_t>& told) {
  const auto* const annulled = std::get_if<proceeding::EventAnnulled>(&happening);
  return std::holds_alternative<proceeding::InvalidationUndone>(happening) ||
         std::holds_alternative<proceeding::RegisterUsed>(happening) ||
         std::holds_alternative<proceeding::ElsewhereUsed>(happening) ||
         (annulled != nullptr && !told.contains(annulled->sequence));
}

// The figure that the stage's declarations make, under the law of the case.
std::optional<record::Count> figure_of(const CaseRecords& records, const std::string& stage) {
  const std::optional<Date> day = Date::parse(records.way()->law_date);
  const procedure::CourseVersion* const version = day ? records.course()->at(*day) : nullptr;
  const procedure::CourseStage* const found = version == nullptr ? nullptr : version->stage(stage);
  return found == nullptr ? std::nullopt : found->counts;
}

Count64 counted_in(const StageWay& way, const std::string& area) {
  const AreaCounts* const found = first_equal(way.counts, area, &AreaCounts::area);
  return found == nullptr ? 0 : found->counted;
}

}  // namespace

PublicStanding::PublicStanding(const procedure::RuleBook& book, const CaseRecords& records) : way_(*records.way()) {
  replay(book, records);
  difference_ = first_difference(way_, way_of(standing_, {}));
}

// In place of the last event with declarations of a stage: what is counted, of all and of each area.
void PublicStanding::put_counts(const CaseRecords& records, std::uint64_t sequence, Date day) {
  const StageWay* const way = first_where(way_.stages, [&](const StageWay& one) { return one.after == sequence; });
  const std::optional<record::Count> figure = way == nullptr ? std::nullopt : figure_of(records, way->stage);
  if (!figure) {
    return;
  }
  std::vector<std::string> units = {std::string()};
  std::ranges::transform(records.country()->law.areas, std::back_inserter(units), &area::Area::code);
  for (const std::string& unit : units) {
    events_.push_back(
        {.sequence = sequence,
         .legal_time = day.iso(),
         .legal_day = day,
         .recorded = {},
         .actor = {},
         .happening = proceeding::FiguresRecorded{
             .stage = way->stage, .unit = unit, .of_body = false, .figures = {{*figure, counted_in(*way, unit)}}}});
  }
}

void PublicStanding::replay(const procedure::RuleBook& book, const CaseRecords& records) {
  std::set<std::uint64_t> told;
  for (const proceeding::PublicEvent& event : records.events()) {
    told.insert(event.event().sequence);
  }
  std::vector<Placed> order;
  for (const proceeding::PublicEvent& event : records.events()) {
    if (!speaks_of_declarations(event.event().happening, told)) {
      order.push_back({event.event().sequence, &event, nullptr});
    }
  }
  for (const DeclarationsLeaf& leaf : records.declarations()) {
    order.push_back({leaf.sequence, nullptr, &leaf});
  }
  std::ranges::sort(order, {}, &Placed::sequence);
  for (const Placed& one : order) {
    if (one.event != nullptr) {
      events_.push_back(one.event->event());
    } else {
      put_counts(records, one.sequence, Date::parse(one.declarations->day).value_or(Date()));
    }
  }
  standing_ = proceeding::stand(book, events_, {.as_of = Date::parse(way_.as_of).value_or(Date()), .known_on = {}});
  standing_.events = records.all();
  standing_.last_event = records.all();
  for (proceeding::StageStanding& stage : standing_.stages) {
    const auto repeated = std::ranges::unique(stage.events);
    stage.events.erase(repeated.begin(), repeated.end());
  }
}

}  // namespace mandate::publication
