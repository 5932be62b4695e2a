// Where a station stands in the fold of the leaves: docs/reference/publication.md.
#pragma once

#include <cstdint>
#include <string_view>

namespace mandate::publication {

enum class StationStanding : std::uint8_t { missing, counted, reopened, quarantined, annulled, repeat_vote };

// The word in data: "missing", "counted", …
[[nodiscard]] std::string_view word(StationStanding standing);

}  // namespace mandate::publication
