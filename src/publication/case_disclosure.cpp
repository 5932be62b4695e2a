#include "publication/case_disclosure.hpp"

#include <utility>

#include "io/case_event.hpp"
#include "ledger/digest.hpp"
#include "publication/declaration_digests.hpp"
#include "store/chain.hpp"

namespace mandate::publication {
namespace {

using proceeding::CountedEvent;
using proceeding::Disclosed;
using proceeding::PublicEvent;
using proceeding::SealedEvent;

class LeafMaker {
 public:
  LeafMaker(const DisclosedEvent& event, const declaration::AreaCodes& areas) : event_(&event), areas_(&areas) {}

  Leaf operator()(const PublicEvent& told) const {
    const io::WrittenEvent written = io::written(told.event(), *areas_);
    const EventLink& link = event_->link;
    return EventLeaf{.sequence = link.sequence,
                     .legal_time = link.legal_time,
                     .recorded_time = link.recorded_time,
                     .kind = written.kind,
                     .payload = written.payload,
                     .previous = link.previous,
                     .digest = link.digest};
  }
  Leaf operator()(const CountedEvent& counted) const {
    return DeclarationsLeaf{.sequence = counted.sequence(),
                            .day = counted.day().iso(),
                            .digest = event_->link.digest,
                            .items = counted.items(),
                            .kind = counted.word(),
                            .reason = counted.reason(),
                            .root = event_->root,
                            .stage = counted.stage()};
  }
  Leaf operator()(const SealedEvent& sealed) const {
    return SealedLeaf{.sequence = sealed.sequence(), .digest = event_->link.digest};
  }

 private:
  const DisclosedEvent* event_;
  const declaration::AreaCodes* areas_;
};

EventLink link_of(const store::Event& entry, bool told) {
  if (!told) {
    return {.sequence = entry.sequence, .digest = ledger::hexadecimal(entry.digest)};
  }
  return {.sequence = entry.sequence,
          .legal_time = entry.legal_time,
          .recorded_time = entry.recorded_time,
          .previous = ledger::hexadecimal(entry.previous),
          .digest = ledger::hexadecimal(entry.digest)};
}

}  // namespace

std::vector<store::Event> chained(std::span<const proceeding::Event> events, const declaration::AreaCodes& areas) {
  std::vector<store::Event> entries;
  store::Head head;
  std::string recorded;
  for (const proceeding::Event& event : events) {
    io::WrittenEvent written = io::written(event, areas);
    entries.push_back(
        store::next_event({std::move(written.legal_time), std::move(written.kind), std::move(written.payload)}, head,
                          recorded, event.recorded));
    head = {entries.back().sequence, entries.back().digest};
    recorded = entries.back().recorded_time;
  }
  return entries;
}

std::vector<DisclosedEvent> disclosed_log(std::span<const store::Event> entries,
                                          std::span<const proceeding::Event> events, const procedure::Country& country,
                                          const procedure::Course* course, Problems& problems) {
  const declaration::AreaCodes areas = io::area_codes_of(country);
  std::vector<DisclosedEvent> log;
  for (std::size_t i = 0; i < events.size(); ++i) {
    const proceeding::Event& event = events[i];
    Disclosed told = proceeding::disclosed(event, course);
    const bool whole = std::holds_alternative<PublicEvent>(told);
    const std::optional<declaration::Salt> salt = proceeding::salt_of(event);
    if (!whole && !salt) {
      problems.push_back({"event " + std::to_string(event.sequence),
                          {},
                          "no salt in an event that is not told whole: its digest would let it be guessed",
                          "a log whose events were written by mandate case new, record or intake",
                          "Make a log of a file of events with mandate case new LOG --events FILE, and publish that"});
      continue;
    }
    std::string root;
    if (std::holds_alternative<CountedEvent>(told)) {
      root = ledger::hexadecimal(declarations_root(declaration_items(event, areas), *salt));
    }
    log.push_back({.link = link_of(entries[i], whole), .event = std::move(told), .root = std::move(root)});
  }
  return log;
}

Leaf leaf_of(const DisclosedEvent& event, const declaration::AreaCodes& areas) {
  return std::visit(LeafMaker(event, areas), event.event);
}

}  // namespace mandate::publication
