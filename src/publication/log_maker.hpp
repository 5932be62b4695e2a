// Makes the log of a publication: leaves go in, their files come out, and the stations are folded on the way.
//
// A log that was published before is continued: what it holds is replayed first, and a source of leaves that tells all
// from the beginning is held against it, leaf by leaf. A log never forks: where the two differ, nothing is made.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ledger/checkpoint.hpp"
#include "ledger/tiled_log.hpp"
#include "publication/leaf.hpp"
#include "publication/station_fold.hpp"

namespace mandate::publication {

class LogMaker {
 public:
  // The tree outlives the maker.
  LogMaker(const record::UnitTree& tree, std::size_t cells) : fold_(tree, cells) {}

  // Leaves that a published log has; before any other. False where they do not follow from each other.
  bool replay(const std::vector<std::string>& leaves);
  // From now on the leaves that are added are those that were replayed, from the first, decisions and changes of keys
  // left out. Then the fold begins anew.
  void retell();

  void add(const Leaf& leaf);
  // The leaf that ends this publication; it is never one that was published.
  void end(const DecisionLeaf& leaf);

  // What went wrong; empty: nothing. Nothing is added after it.
  [[nodiscard]] const std::string& fault() const { return fault_; }
  // Leaves of the published log that were not told again: what tells is behind it.
  [[nodiscard]] std::uint64_t untold() const;
  // The last leaf's bytes; empty where there is none.
  [[nodiscard]] const std::string& last() const { return last_; }
  // The log as far as the last leaf that is no decision.
  [[nodiscard]] ledger::TreeHead records() const;

  [[nodiscard]] const StationFold& fold() const { return fold_; }
  [[nodiscard]] ledger::TiledLog& log() { return log_; }

 private:
  void append(const std::string& text);
  void fold(std::uint64_t index, const std::string& text, const Leaf& leaf);
  // The index that a told leaf has in the published log, decisions before it passed over.
  [[nodiscard]] std::optional<std::uint64_t> published_place();
  void say(std::string fault);

  StationFold fold_;
  ledger::TiledLog log_;
  std::vector<std::string> published_;
  bool retells_ = false;
  std::uint64_t told_ = 0;  // of `published_`
  std::string last_;
  ledger::TreeHead records_;  // where the last leaf is a decision
  std::string fault_;
};

}  // namespace mandate::publication
