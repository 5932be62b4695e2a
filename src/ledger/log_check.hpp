// Whether the files of a log hold: the checkpoint and its signatures, each entry and each tile, the signed root, and
// what was seen of the log before. Every fault is found, each with its place.
//
// Each file is held against those that it follows from, entries against the tiles of level 0 and these against those
// above them, so that a fault is named where it lies and does not hide the next.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/checkpoint.hpp"
#include "ledger/policy.hpp"
#include "ledger/resource.hpp"

namespace mandate::ledger {

enum class LogCheck : std::uint8_t {
  checkpoint,  // it is there, and one by its form
  signatures,  // of the log and of its witnesses, as the policy asks; and every change of the log's keys
  entries,     // every bundle can be read, and each entry has the hash that stands for it
  tiles,       // every tile is there, and each hash follows from the tile below
  root,        // the entries give the root that was signed
  earlier,     // the log continues the checkpoint that was kept
};

inline constexpr std::size_t log_checks = 6;

// After so many faults the rest is not looked for: a checkpoint may claim any size.
inline constexpr std::size_t most_log_faults = 1000;

struct LogFault {
  LogCheck check = LogCheck::checkpoint;
  std::string where;  // "tile/entries/000, entry 17"
  std::string found;
  std::string expected;

  friend bool operator==(const LogFault&, const LogFault&) = default;
};

struct LogCheckRequest {
  const Policy* policy = nullptr;      // nothing: signatures are not looked at
  std::optional<std::string> earlier;  // a checkpoint of the same log that was kept
};

struct LogReport {
  std::optional<Checkpoint> checkpoint;
  std::vector<Signed> signed_by;
  std::array<std::uint64_t, log_checks> looked_at{};
  std::vector<LogFault> faults;

  [[nodiscard]] bool holds() const { return faults.empty(); }
  [[nodiscard]] bool holds(LogCheck check) const;
};

[[nodiscard]] LogReport check_log(ResourceReader& files, const LogCheckRequest& request);

}  // namespace mandate::ledger
