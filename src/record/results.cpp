#include "record/results.hpp"

#include <array>
#include <string_view>

namespace mandate::record {

std::string_view word(CountStatus status) {
  constexpr std::array<std::string_view, 7> words = {"nothing", "partial",  "complete",   "preliminary",
                                                     "final",   "annulled", "repeat_vote"};
  return words.at(static_cast<std::size_t>(status));
}

}  // namespace mandate::record
