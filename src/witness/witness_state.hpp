// What a witness keeps: of each log, by its origin, the largest tree that it has cosigned. All that its word is worth
// hangs on this memory, so it changes in one step: the check that it is what the decision rested on, and the change,
// and the change is durable when `replace` returns.
//
// Two implementations pass the same contract tests (witness_state_test.cpp): memory and SQLite.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ledger/fault.hpp"
#include "ledger/merkle_verify.hpp"

namespace mandate::witness {

struct SeenTree {
  ledger::TreeHead tree;
  std::string note;  // the checkpoint with the signatures of its log that held, and the witness's own

  friend bool operator==(const SeenTree&, const SeenTree&) = default;
};

class WitnessState {
 public:
  WitnessState() = default;
  WitnessState(const WitnessState&) = delete;
  WitnessState& operator=(const WitnessState&) = delete;
  WitnessState(WitnessState&&) = delete;
  WitnessState& operator=(WitnessState&&) = delete;
  virtual ~WitnessState() = default;

  // May be called from several threads at once, as `replace`.
  [[nodiscard]] virtual ledger::Result<std::optional<SeenTree>> last(std::string_view origin) = 0;

  // Puts `next` in the place of `expected` (nothing: the log is new), of which it is no smaller; durable on return.
  // False, and nothing has changed, where another tree stands there.
  [[nodiscard]] virtual ledger::Result<bool> replace(std::string_view origin,
                                                     const std::optional<ledger::TreeHead>& expected,
                                                     const SeenTree& next) = 0;
};

}  // namespace mandate::witness
