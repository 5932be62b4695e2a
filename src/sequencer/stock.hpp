// All that is kept of a log, gone through: every entry hashed anew, every root that was signed computed anew, every
// public file compared with what the entries give. Nothing is written.
#pragma once

#include <cstdint>
#include <set>
#include <vector>

#include "ledger/key_history.hpp"
#include "ledger/tiled_log.hpp"
#include "sequencer/log_state.hpp"
#include "sequencer/start_guard.hpp"

namespace mandate::sequencer {

struct Stock {
  KeptTree tree;
  SignedTree last;                        // without a note where nothing was signed
  ledger::TiledLog log;                   // at the size that was signed
  ledger::KeyHistory keys;                // of all entries, those that were not signed yet included
  std::vector<ledger::Resource> wanting;  // public files of that size that are missing or other
};

// `sizes` are those whose roots are asked for, beside those that were signed. `damaged` where hashes or roots do not
// fit.
[[nodiscard]] Outcome<Stock> take_stock(LogState& state, ledger::ResourceReader& files, std::set<std::uint64_t> sizes);

}  // namespace mandate::sequencer
