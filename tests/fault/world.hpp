// A simulated disk, a log on it, and a history that watches what is published.
#pragma once

#include "fault/simulated_disk.hpp"
#include "fault/trial.hpp"

namespace mandate::fault {

struct World {
  explicit World(std::uint64_t seed) : disk(seed), trial(disk, history) {
    disk.watched = "checkpoint";
    disk.on_watched = [this](const std::string& bytes) { history.saw(bytes, disk.durable_files()); };
  }

  // Nothing fails any more: the log must be taken up, whatever is there, and have all that was promised.
  sequencer::Outcome<sequencer::SignedTree> settle() {
    disk.restart();
    auto tree = trial.settle();
    if (!tree) {
      history.breach("it does not start: " + tree.error().found);
    } else {
      history.settled(tree->tree, disk.files());
    }
    return tree;
  }

  History history;
  SimulatedDisk disk;
  Trial trial;
};

// Under an honest disk that fails, the disk is all that is ever blamed.
inline void expect_blame(World& world, const sequencer::Outcome<void>& lived) {
  if (!lived && lived.error().fault != sequencer::SequencerFault::disk) {
    world.history.breach("it blames something else: " + lived.error().found);
  }
}

}  // namespace mandate::fault
