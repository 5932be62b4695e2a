// For tests: events of a count in few words.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "record/count_event.hpp"

namespace mandate::tally {

inline constexpr const char* time_for_tests = "2022-06-05T21:04:11+06:00";

[[nodiscard]] inline record::CountEvent happens(std::string actor, record::CountHappening happening,
                                                std::string station = "KZ-10/1") {
  return {std::move(station), std::move(actor), time_for_tests, std::move(happening)};
}

[[nodiscard]] inline record::CountEvent claims(record::EntryRound round, std::string actor) {
  return happens(std::move(actor), record::EntryClaimed{round});
}

[[nodiscard]] inline record::CountEvent submits(record::EntryRound round, std::string actor,
                                                std::vector<Count64> values,
                                                std::vector<record::FailedCheck> failed = {}) {
  return happens(std::move(actor), record::EntrySubmitted{round, {std::move(values), {}}, std::move(failed)});
}

}  // namespace mandate::tally
