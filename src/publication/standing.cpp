#include "publication/standing.hpp"

#include <array>
#include <cstddef>

namespace mandate::publication {

std::string_view word(StationStanding standing) {
  constexpr std::array<std::string_view, 6> words = {"missing",     "counted",  "reopened",
                                                     "quarantined", "annulled", "repeat_vote"};
  return words.at(static_cast<std::size_t>(standing));
}

}  // namespace mandate::publication
