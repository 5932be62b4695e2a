// The way of a running case, as its publication tells it (WayLeaf): stages, days, outcomes and numbers, no word of an
// event.
#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "proceeding/standing.hpp"
#include "publication/case_disclosure.hpp"

namespace mandate::publication {

// `standing`: by all events; `log`: as they are disclosed.
[[nodiscard]] WayLeaf way_of(const proceeding::Standing& standing, std::span<const DisclosedEvent> log);

// The first stage in which the way by what is public goes otherwise than the way by all events; nothing where they
// agree. As many as there are stages: in how the case ended, or in the law.
[[nodiscard]] std::optional<std::size_t> first_difference(const WayLeaf& by_all, const WayLeaf& by_public);

// Whether events that are not told can make that difference.
[[nodiscard]] bool may_come_from_sealed(const WayLeaf& by_all, std::size_t difference);

}  // namespace mandate::publication
