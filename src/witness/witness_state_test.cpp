// What every memory of a witness must do; and what the one in a file must do besides.
#include "witness/witness_state.hpp"

#include <gtest/gtest.h>
#include <poll.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <memory>
#include <thread>
#include <vector>

#include "io/folder_for_tests.hpp"
#include "witness/memory_state.hpp"
#include "witness/sqlite_state.hpp"

namespace mandate::witness::witness_state_test {
namespace {

constexpr int longest_wait = 30'000;  // ms

SeenTree tree_of(std::uint64_t size, std::string_view history = "one") {
  return {{size, ledger::sha256({history, std::to_string(size)})}, "note of " + std::to_string(size)};
}

class InMemory {
 public:
  WitnessState& state() { return state_; }

 private:
  MemoryState state_;
};

class InSqlite {
 public:
  WitnessState& state() { return *state_; }

 private:
  io::TestFolder folder_;
  std::unique_ptr<WitnessState> state_ = create_sqlite_state(folder_.path() / "state.db").value();
};

template <typename Kind>
class WitnessStateContract : public ::testing::Test {
 protected:
  Kind kind;
};
using Kinds = ::testing::Types<InMemory, InSqlite>;
TYPED_TEST_SUITE(WitnessStateContract, Kinds);

TYPED_TEST(WitnessStateContract, ALogThatWasNeverSeenIsNothing) {
  EXPECT_EQ(this->kind.state().last("a").value(), std::nullopt);
}

TYPED_TEST(WitnessStateContract, WhatWasPutIsThere) {
  WitnessState& state = this->kind.state();
  EXPECT_TRUE(state.replace("a", std::nullopt, tree_of(3)).value());
  EXPECT_EQ(state.last("a").value(), tree_of(3));
  EXPECT_TRUE(state.replace("a", tree_of(3).tree, tree_of(8)).value());
  EXPECT_EQ(state.last("a").value(), tree_of(8));
  EXPECT_EQ(state.last("b").value(), std::nullopt) << "logs have nothing to do with each other";
}

TYPED_TEST(WitnessStateContract, AnotherTreeThanExpectedChangesNothing) {
  WitnessState& state = this->kind.state();
  EXPECT_FALSE(state.replace("a", tree_of(3).tree, tree_of(8)).value()) << "nothing is there";
  EXPECT_TRUE(state.replace("a", std::nullopt, tree_of(3)).value());
  EXPECT_FALSE(state.replace("a", std::nullopt, tree_of(8)).value()) << "something is there";
  EXPECT_FALSE(state.replace("a", tree_of(2).tree, tree_of(8)).value()) << "another size";
  EXPECT_FALSE(state.replace("a", tree_of(3, "two").tree, tree_of(8)).value()) << "another root";
  EXPECT_EQ(state.last("a").value(), tree_of(3));
}

TYPED_TEST(WitnessStateContract, TheSameTreeAgainKeepsItsNewNote) {
  WitnessState& state = this->kind.state();
  EXPECT_TRUE(state.replace("a", std::nullopt, tree_of(3)).value());
  SeenTree again = tree_of(3);
  again.note = "later";
  EXPECT_TRUE(state.replace("a", again.tree, again).value());
  EXPECT_EQ(state.last("a").value(), again);
}

TYPED_TEST(WitnessStateContract, OfSeveralAtOnceOneWins) {
  WitnessState& state = this->kind.state();
  for (std::uint64_t round = 0; round < 20; ++round) {
    const auto before = round == 0 ? std::nullopt : std::optional(state.last("a").value()->tree);
    std::atomic<int> won = 0;
    {
      std::vector<std::jthread> threads;
      for (std::uint64_t i = 0; i < 4; ++i) {
        threads.emplace_back(
            [&, i] { won += state.replace("a", before, tree_of(10 * (round + 1) + i)).value() ? 1 : 0; });
      }
    }
    EXPECT_EQ(won, 1) << round;
  }
}

TEST(SqliteState, IsFoundAgain) {
  const io::TestFolder folder;
  const auto path = folder.path() / "state.db";
  {
    const auto state = create_sqlite_state(path).value();
    EXPECT_TRUE(state->replace("a", std::nullopt, tree_of(3)).value());
  }
  EXPECT_EQ(open_sqlite_state(path).value()->last("a").value(), tree_of(3));
}

TEST(SqliteState, TwoProgramsShareIt) {
  const io::TestFolder folder;
  const auto first = create_sqlite_state(folder.path() / "state.db").value();
  const auto second = open_sqlite_state(folder.path() / "state.db").value();
  EXPECT_TRUE(first->replace("a", std::nullopt, tree_of(3)).value());
  EXPECT_FALSE(second->replace("a", std::nullopt, tree_of(8)).value());
  EXPECT_TRUE(second->replace("a", tree_of(3).tree, tree_of(8)).value());
  EXPECT_EQ(first->last("a").value(), tree_of(8));
}

TEST(SqliteState, ItsRulesRefuseWhatTheProgramNeverAsks) {
  const io::TestFolder folder;
  const auto path = folder.path() / "state.db";
  const auto state = create_sqlite_state(path).value();
  EXPECT_TRUE(state->replace("a", std::nullopt, tree_of(3)).value());
  EXPECT_FALSE(state->replace("a", tree_of(3).tree, tree_of(2))) << "a log never shrinks";
  EXPECT_FALSE(state->replace("a", tree_of(3).tree, tree_of(3, "two"))) << "a size has one root";
  EXPECT_EQ(state->last("a").value(), tree_of(3));
  sqlite3* other = nullptr;
  ASSERT_EQ(sqlite3_open(path.c_str(), &other), SQLITE_OK);
  EXPECT_NE(sqlite3_exec(other, "DELETE FROM log", nullptr, nullptr, nullptr), SQLITE_OK);
  EXPECT_NE(sqlite3_exec(other, "UPDATE log SET origin = 'b'", nullptr, nullptr, nullptr), SQLITE_OK);
  sqlite3_close(other);
}

TEST(SqliteState, NeverBeginsAnewAndNeverTakesAnotherFile) {
  const io::TestFolder folder;
  const auto path = folder.path() / "state.db";
  EXPECT_FALSE(open_sqlite_state(path)) << "a state that was lost is not an empty one";
  ASSERT_TRUE(create_sqlite_state(path));
  EXPECT_FALSE(create_sqlite_state(path));
  std::ofstream(folder.path() / "other") << "something else, longer than the head of a database would be, by far";
  EXPECT_FALSE(open_sqlite_state(folder.path() / "other"));
  sqlite3* changed = nullptr;
  ASSERT_EQ(sqlite3_open(path.c_str(), &changed), SQLITE_OK);
  ASSERT_EQ(sqlite3_exec(changed, "DROP TRIGGER \"a log never shrinks\"", nullptr, nullptr, nullptr), SQLITE_OK);
  sqlite3_close(changed);
  EXPECT_FALSE(open_sqlite_state(path)) << "its rules were changed";
}

TEST(SqliteState, WhatWasToldIsThereAfterKill) {
  const io::TestFolder folder;
  const auto path = folder.path() / "state.db";
  ASSERT_TRUE(create_sqlite_state(path));
  std::uint64_t told = 0;
  for (int round = 0; round < 10; ++round) {
    std::array<int, 2> ends{};
    ASSERT_EQ(pipe(ends.data()), 0);
    const pid_t child = fork();
    if (child == 0) {
      const auto state = open_sqlite_state(path).value();
      while (true) {
        const auto before = state->last("a").value();
        const SeenTree next = tree_of(before ? before->tree.size + 1 : 1);
        if (!state->replace("a", before ? std::optional(before->tree) : std::nullopt, next).value_or(false) ||
            write(ends[1], &next.tree.size, sizeof next.tree.size) != sizeof next.tree.size) {
          _exit(1);
        }
      }
    }
    close(ends[1]);
    // However slow the machine is, something was told; in every other round it may also be killed before that.
    if (round % 2 == 0) {
      pollfd first = {ends[0], POLLIN, 0};
      ASSERT_EQ(poll(&first, 1, longest_wait), 1);
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(3 * round));
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    std::uint64_t size = 0;
    while (read(ends[0], &size, sizeof size) == sizeof size) {
      told = size;
    }
    close(ends[0]);
    const auto last = open_sqlite_state(path).value()->last("a").value();
    ASSERT_GE(last ? last->tree.size : 0, told);
  }
  EXPECT_GT(told, 0U);
}

}  // namespace
}  // namespace mandate::witness::witness_state_test
