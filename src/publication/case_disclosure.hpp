// The events of a case's log as its publication tells them: each goes through proceeding/disclosure.hpp, and a leaf is
// made of what comes out of it.
//
// The chain of digests of the log stays whole: a leaf of what is not told carries the digest of its event, over a
// payload with a salt.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/problem.hpp"
#include "declaration/area_codes.hpp"
#include "procedure/rule_book.hpp"
#include "proceeding/disclosure.hpp"
#include "publication/leaf.hpp"
#include "store/event.hpp"

namespace mandate::publication {

// Where an event stands in the chain. What is not told has its number and digest alone.
struct EventLink {
  std::uint64_t sequence = 0;
  std::string legal_time;
  std::string recorded_time;
  std::string previous;  // hexadecimal, as `digest`
  std::string digest;
};

struct DisclosedEvent {
  EventLink link;
  proceeding::Disclosed event;
  std::string root;  // of declarations
};

// The entries of a log that was never kept as one, by a file of events: the chain that they would have.
[[nodiscard]] std::vector<store::Event> chained(std::span<const proceeding::Event> events,
                                                const declaration::AreaCodes& areas);

// Each of the events with its entry. A problem for each that must carry a salt and has none.
[[nodiscard]] std::vector<DisclosedEvent> disclosed_log(std::span<const store::Event> entries,
                                                        std::span<const proceeding::Event> events,
                                                        const procedure::Country& country,
                                                        const procedure::Course* course, Problems& problems);

[[nodiscard]] Leaf leaf_of(const DisclosedEvent& event, const declaration::AreaCodes& areas);

}  // namespace mandate::publication
