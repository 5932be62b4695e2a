// A log on a simulated disk, ended at every step in every way: docs/reference/log.md says what must hold.
//
// MANDATE_FAULT_ROUNDS and MANDATE_FAULT_SEED: how many random rounds, from which seed (tests/fault/run.sh).
#include <gtest/gtest.h>

#include <cstdlib>
#include <string>

#include "fault/world.hpp"

namespace mandate::fault::simulated_fault_test {
namespace {

using sequencer::SequencerFault;

constexpr std::uint64_t rounds_always = 200;

std::uint64_t number_from(const char* variable, std::uint64_t otherwise) {
  const char* const text = std::getenv(variable);
  return text == nullptr ? otherwise : std::strtoull(text, nullptr, 10);
}

void expect_unbroken(const World& world, const std::string& where) {
  for (const std::string& breach : world.history.breaches()) {
    ADD_FAILURE() << where << ": " << breach;
  }
}

const Work one_publication = {2, 0, 3};

enum class Ending { killed, without_power, half_kept, failed, failed_without_power, failed_and_killed };

void end_life(World& world, Ending ending) {
  switch (ending) {
    case Ending::without_power:
    case Ending::failed_without_power:
      world.disk.lose_power(0);
      break;
    case Ending::half_kept:
      world.disk.lose_power(50);
      break;
    case Ending::killed:
    case Ending::failed:
    case Ending::failed_and_killed:
      break;
  }
}

// A life from nothing that ends at the n-th call. False where it was over before.
bool ends_at(Ending ending, std::uint64_t call, std::uint64_t& steps) {
  World world(call);
  const bool fails = ending >= Ending::failed;
  (fails ? world.disk.faults.fail_at : world.disk.faults.stop_at) = call;
  if (ending == Ending::failed_and_killed) {
    world.disk.faults.stop_at = call + 1;
  }
  const auto lived = world.trial.live(one_publication);
  expect_blame(world, lived);
  const bool met = world.disk.calls() >= call;
  steps = world.disk.calls();
  end_life(world, ending);
  static_cast<void>(world.settle());
  if (fails) {
    // And once more without power: what was taken up is durable too, also after a sync that failed.
    world.disk.lose_power(0);
    static_cast<void>(world.settle());
  }
  expect_unbroken(world, "ending " + std::to_string(static_cast<int>(ending)) + " at call " + std::to_string(call));
  return met;
}

class SimulatedFault : public testing::TestWithParam<Ending> {};

TEST_P(SimulatedFault, AtEveryCallFromTheFirstUntilARunSucceeds) {
  std::uint64_t call = 1;
  std::uint64_t steps = 0;
  while (ends_at(GetParam(), call, steps) && !HasFailure()) {
    ++call;
  }
  EXPECT_GT(steps, 100U) << "the run that succeeds does all of the work";
}

INSTANTIATE_TEST_SUITE_P(Endings, SimulatedFault,
                         testing::Values(Ending::killed, Ending::without_power, Ending::half_kept, Ending::failed,
                                         Ending::failed_without_power, Ending::failed_and_killed));

TEST(SimulatedFault, ADiskThatIsFullAtAnyByteLosesNothing) {
  bool full = true;
  std::size_t runs = 0;
  for (std::uint64_t space = 0; full && !testing::Test::HasFailure(); space += 1499) {
    World world(space);
    world.disk.faults.space = space;
    const auto lived = world.trial.live(one_publication);
    expect_blame(world, lived);
    full = !lived;
    static_cast<void>(world.settle());
    expect_unbroken(world, "full at " + std::to_string(space) + " bytes");
    ++runs;
  }
  EXPECT_GT(runs, 20U);
}

// From a seed: some lives, each with work of its own and an ending somewhere in it.
void random_round(std::uint64_t seed) {
  World world(seed);
  std::mt19937_64 random(seed);
  const auto below = [&](std::uint64_t end) { return random() % end; };
  for (std::uint64_t lives = 1 + below(4); lives > 0; --lives) {
    Work work;
    for (std::uint64_t steps = 1 + below(5); steps > 0; --steps) {
      work.push_back(below(3) == 0 ? 0 : 1 + below(below(4) == 0 ? 150 : 6));
    }
    const std::uint64_t kind = below(4);
    DiskFaults& faults = world.disk.faults;
    (kind == 0   ? faults.fail_at
     : kind == 1 ? faults.space
                 : faults.stop_at) = kind == 1 ? below(200'000) : 1 + below(300);
    expect_blame(world, world.trial.live(work));
    if (below(2) == 0) {
      world.disk.lose_power(static_cast<unsigned>(below(3) * 50));
    }
    world.disk.restart();
  }
  static_cast<void>(world.settle());
  expect_unbroken(world, "round of seed " + std::to_string(seed));
}

TEST(SimulatedFault, RandomRounds) {
  const std::uint64_t rounds = number_from("MANDATE_FAULT_ROUNDS", rounds_always);
  const std::uint64_t seed = number_from("MANDATE_FAULT_SEED", 20220605);
  for (std::uint64_t round = 0; round < rounds && !testing::Test::HasFailure(); ++round) {
    random_round(seed + round);
  }
}

}  // namespace
}  // namespace mandate::fault::simulated_fault_test
