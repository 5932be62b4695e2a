#include "witness/memory_state.hpp"

namespace mandate::witness {

ledger::Result<std::optional<SeenTree>> MemoryState::last(std::string_view origin) {
  const std::scoped_lock lock(mutex_);
  const auto found = logs_.find(origin);
  return found == logs_.end() ? std::nullopt : std::optional(found->second);
}

ledger::Result<bool> MemoryState::replace(std::string_view origin, const std::optional<ledger::TreeHead>& expected,
                                          const SeenTree& next) {
  const std::scoped_lock lock(mutex_);
  const auto found = logs_.find(origin);
  const auto there = found == logs_.end() ? std::nullopt : std::optional(found->second.tree);
  if (there != expected) {
    return false;
  }
  logs_.insert_or_assign(std::string(origin), next);
  return true;
}

}  // namespace mandate::witness
