#include "proceeding/standing.hpp"

#include <array>

namespace mandate::proceeding {

std::string_view word(DeadlineState state) {
  constexpr std::array<std::string_view, 10> words = {"waiting", "running", "kept",    "late", "missed",
                                                      "reached", "paused",  "expired", "moot", "over"};
  return words.at(static_cast<std::size_t>(state));
}

std::string_view word(EndedBy how) {
  constexpr std::array<std::string_view, 6> words = {"open", "figures", "act", "signature", "overruled", "silence"};
  return words.at(static_cast<std::size_t>(how));
}

std::optional<Date> DeadlineStanding::last_day() const {
  if (extended) {
    return extended->until;
  }
  return counted ? std::optional(counted->last_day) : std::nullopt;
}

const StageStanding* Standing::open_stage() const {
  return stages.empty() || stages.back().ended ? nullptr : &stages.back();
}

}  // namespace mandate::proceeding
