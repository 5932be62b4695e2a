// A real program on a real disk, killed with SIGKILL: in every call of its life in turn, and at any moment.
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <fstream>
#include <random>
#include <thread>

#include "fault/killing_disk.hpp"
#include "fault/trial.hpp"
#include "io/folder_for_tests.hpp"

namespace mandate::fault::kill_test {
namespace {

namespace fs = std::filesystem;

FileMap files_of(const fs::path& folder) {
  FileMap files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file() && !entry.path().string().ends_with("-wal")) {
      std::ifstream file(entry.path(), std::ios::binary);
      files[entry.path().lexically_relative(folder).generic_string()] = {std::istreambuf_iterator<char>(file), {}};
    }
  }
  return files;
}

// What the program tells through a pipe once a group is acknowledged: the index of the first, and how many.
struct Told {
  std::uint64_t first = 0;
  std::uint64_t entries = 0;
};

std::vector<std::string> group_of(std::uint64_t life, std::uint64_t number, std::uint64_t entries) {
  std::vector<std::string> made;
  for (std::uint64_t i = 0; i < entries; ++i) {
    made.push_back(std::to_string(life) + "/" + std::to_string(number) + "/" + std::to_string(i));
  }
  return made;
}

// One life: takes the log up, works, tells. The exit status says which step was refused, 0 none.
[[noreturn]] void work(sequencer::Disk& disk, std::uint64_t life, std::uint64_t groups, int pipe) {
  store::ClockForTests clock;
  const sequencer::LogSeams seams{&disk, &clock};
  auto log = sequencer::Sequencer::open(seams, setup_of_officer());
  if (!log && log.error().fault == sequencer::SequencerFault::no_log) {
    log = sequencer::Sequencer::start(seams, setup_of_officer());
  }
  if (!log) {
    _exit(3);
  }
  for (std::uint64_t number = 0; number < groups; ++number) {
    const std::uint64_t entries = 1 + (number % 3);
    const auto first = (*log)->append(group_of(life, number, entries));
    const Told told{first.value_or(0), entries};
    if (!first || write(pipe, &told, sizeof told) != sizeof told) {
      _exit(4);
    }
    if (number % 2 == 0 && !(*log)->publish()) {
      _exit(5);
    }
  }
  log->reset();
  _exit(0);
}

void hear(int pipe, std::uint64_t life, History& history) {
  Told told;
  for (std::uint64_t number = 0; read(pipe, &told, sizeof told) == sizeof told; ++number) {
    history.acknowledged(told.first, group_of(life, number, told.entries));
  }
  close(pipe);
}

void look_at_checkpoint(const fs::path& folder, History& history) {
  const FileMap files = files_of(folder);
  if (const auto found = files.find("checkpoint"); found != files.end()) {
    history.saw(found->second, files);
  }
}

// A program that does `live` in a process of its own; its wait status.
template <class Live, class Meanwhile>
int in_a_process(std::uint64_t life, History& history, const Live& live, const Meanwhile& meanwhile) {
  std::array<int, 2> ends{};
  EXPECT_EQ(pipe(ends.data()), 0);
  const pid_t child = fork();
  if (child == 0) {
    close(ends[0]);
    live(ends[1]);
  }
  close(ends[1]);
  meanwhile(child, ends[0]);
  int status = 0;
  waitpid(child, &status, 0);
  hear(ends[0], life, history);
  return status;
}

void expect_settled(const fs::path& folder, History& history) {
  sequencer::PosixDisk disk(folder);
  const auto tree = Trial(disk, history).settle();
  ASSERT_TRUE(tree) << tree.error().found;
  history.settled(tree->tree, files_of(folder));
  EXPECT_EQ(history.breaches(), std::vector<std::string>());
}

// Some lives have a log of their own, so that the calls of a life do not grow as fast as the call at which it ends.
TEST(Kill, InEveryCallInTurnUntilALifeEndsByItself) {
  constexpr std::uint64_t lives_of_a_log = 20;
  bool killed = true;
  std::uint64_t life = 0;
  while (killed && !HasFailure()) {
    const io::TestFolder folder;
    History history;
    for (std::uint64_t i = 0; i < lives_of_a_log && killed; ++i) {
      ++life;
      const int status = in_a_process(
          life, history,
          [&](int pipe) {
            KillingDisk disk(folder.path(), life);
            work(disk, life, 2, pipe);
          },
          [](pid_t, int) {});
      killed = WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
      ASSERT_TRUE(killed || (WIFEXITED(status) && WEXITSTATUS(status) == 0)) << status << " in life " << life;
      look_at_checkpoint(folder.path(), history);
    }
    expect_settled(folder.path(), history);
  }
  EXPECT_GT(life, 40U);
}

// With SQLite's own way to the disk, as it is in use.
TEST(Kill, AtAnyMoment) {
  const io::TestFolder folder;
  History history;
  std::mt19937 random(20220605);
  for (std::uint64_t life = 1; life <= 12; ++life) {
    const int status = in_a_process(
        life, history,
        [&](int pipe) {
          sequencer::PosixDisk disk(folder.path());
          work(disk, life, 1'000'000, pipe);
        },
        [&](pid_t child, int pipe) {
          pollfd first_word{pipe, POLLIN, 0};
          EXPECT_EQ(poll(&first_word, 1, 20'000), 1) << "it does not come to its first entry";
          std::this_thread::sleep_for(std::chrono::milliseconds(random() % 20));
          kill(child, SIGKILL);
        });
    ASSERT_TRUE(WIFSIGNALED(status)) << "status " << status << " in life " << life;
    look_at_checkpoint(folder.path(), history);
  }
  EXPECT_GT(history.entries_acknowledged(), 0U);
  expect_settled(folder.path(), history);
}

}  // namespace
}  // namespace mandate::fault::kill_test
