// What a log has told the world, and what therefore must hold for ever: collected over all crashes, and every breach
// named.
//
//   no entry that was acknowledged is lost, and each stays at its index
//   a size has one root, in every checkpoint that was ever to be seen
//   what is published is durable, from the leaves to the root, at the moment when it is to be seen
//   a log that was taken up again never shows less than was seen before
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "sequencer/sequencer.hpp"

namespace mandate::fault {

using FileMap = std::map<std::string, std::string>;

class History {
 public:
  void acknowledged(std::uint64_t first, const std::vector<std::string>& entries);

  // A checkpoint as a reader finds it, and the files that would be left if the power went now.
  void saw(const std::string& checkpoint, const FileMap& durable);

  // A log that was opened and published, with its files: it has all that this history knows of.
  void settled(const ledger::TreeHead& tree, const FileMap& files);

  void breach(std::string what) { breaches_.push_back(std::move(what)); }
  [[nodiscard]] const std::vector<std::string>& breaches() const { return breaches_; }
  [[nodiscard]] std::uint64_t entries_acknowledged() const { return entries_.size(); }
  [[nodiscard]] std::size_t checkpoints_seen() const { return seen_.size(); }

 private:
  std::map<std::uint64_t, std::string> entries_;
  std::map<std::uint64_t, ledger::Digest> seen_;
  std::vector<std::string> breaches_;
};

// The entries that files hold at a size, recomputed from the bundles; every tile is compared, and the root. An empty
// list with `fault` set where something does not hold.
struct Recomputed {
  std::vector<std::string> entries;
  std::string fault;
};
[[nodiscard]] Recomputed recomputed(const FileMap& files, const ledger::TreeHead& tree);

}  // namespace mandate::fault
