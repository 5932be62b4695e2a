// The events among the leaves: their chain of digests, and that the figures that stand were entered by one of them.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "publication/leaf.hpp"
#include "publication/verify_context.hpp"
#include "record/count_event.hpp"
#include "record/unit.hpp"

namespace mandate::publication {

class EventVerifier {
 public:
  // The tree outlives the verifier.
  EventVerifier(const record::UnitTree& tree, const VerifyReport& report)
      : tree_(&tree), report_(report), entered_(tree.size()) {}

  void take(std::uint64_t index, const EventLeaf& leaf);
  void take(std::uint64_t index, const SealedLeaf& leaf);
  // Where the count has events, a protocol stands behind one of its station, and each of its figures was entered.
  void take(std::uint64_t index, const ProtocolLeaf& leaf);
  void take(std::uint64_t index, const StandingLeaf& leaf);

 private:
  void follow(std::uint64_t index, std::uint64_t sequence, const std::string& digest);
  void keep(const record::CountEvent& event);
  [[nodiscard]] bool was_entered(std::uint32_t unit, std::uint32_t cell, Count64 value) const;
  void verify_place(std::uint64_t index, const std::string& station);

  const record::UnitTree* tree_;
  const VerifyReport& report_;
  std::uint64_t sequence_ = 0;                                           // of the last event
  std::string digest_;                                                   // of the last event; empty: there was none
  std::string station_;                                                  // of the last event
  std::vector<std::vector<std::pair<std::uint32_t, Count64>>> entered_;  // by unit: cell and value
};

// "log, leaf 17"
[[nodiscard]] std::string leaf_place(std::uint64_t index);

}  // namespace mandate::publication
