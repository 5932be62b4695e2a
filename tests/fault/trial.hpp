// One log on one disk through any number of lives, each of which may end in a fault; a history is kept over all of
// them.
#pragma once

#include <functional>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "fault/history.hpp"
#include "ledger/signing_key.hpp"
#include "sequencer/sequencer.hpp"
#include "store/clock_for_tests.hpp"

namespace mandate::fault {

[[nodiscard]] const ledger::SigningKey& officer();
[[nodiscard]] sequencer::LogSetup setup_of_officer();

// What a program does with the log: groups of entries by their sizes, 0 for publishing.
using Work = std::vector<std::size_t>;

class Trial {
 public:
  Trial(sequencer::Disk& disk, History& history) : disk_(disk), history_(history) {}

  // Starts the log or takes it up, and works until all is done or the first error, which is returned.
  // `at_end` comes before the log is closed.
  sequencer::Outcome<void> live(const Work& work, const std::function<void()>& at_end = [] {});
  // The same; then publishes. A log that was met by nothing but faults of the disk takes up again whatever is there.
  sequencer::Outcome<sequencer::SignedTree> settle();

 private:
  [[nodiscard]] sequencer::Outcome<std::unique_ptr<sequencer::Sequencer>> log();
  [[nodiscard]] std::vector<std::string> group(std::size_t entries);

  sequencer::Disk& disk_;
  History& history_;
  store::ClockForTests clock_;
  std::uint64_t made_ = 0;
};

}  // namespace mandate::fault
