#include "proceeding/body_vote.hpp"

#include <utility>

namespace mandate::proceeding {
Taken BodyVote::take(const FiguresRecorded& /*event*/) { return {}; }

Reckoning BodyVote::reckon(const Bench& bench) {
  if (!bench.has_figures) {
    return {.outcome = {}, .concluded = false, .gaps = {{Gap::Kind::figures, {}, {}}}};
  }
  std::string outcome = by_rule(bench, "passed", "rejected");
  const bool told = !outcome.empty();
  return {.outcome = std::move(outcome), .concluded = told, .gaps = {}};
}

}  // namespace mandate::proceeding
