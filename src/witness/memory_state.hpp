// A memory that lives as long as the program: for tests and simulations. A witness that forgets is none.
#pragma once

#include <map>
#include <mutex>
#include <string>

#include "witness/witness_state.hpp"

namespace mandate::witness {

class MemoryState final : public WitnessState {
 public:
  [[nodiscard]] ledger::Result<std::optional<SeenTree>> last(std::string_view origin) override;
  [[nodiscard]] ledger::Result<bool> replace(std::string_view origin, const std::optional<ledger::TreeHead>& expected,
                                             const SeenTree& next) override;

 private:
  std::mutex mutex_;
  std::map<std::string, SeenTree, std::less<>> logs_;
};

}  // namespace mandate::witness
