// How fast a public log grows durably, beside the floors of the same disk in the same run: fdatasync of 4 KiB, and
// SQLite alone with the same entries in groups of the same size.
//
// The files lie in the folder in which the benchmark is run, which must be on a real disk. `items_per_second` counts
// entries of 200 bytes; the figures to reach are 2,000 a second one by one and 40,000 in groups of 100.
#include <benchmark/benchmark.h>
#include <sqlite3.h>

#include <array>
#include <memory>
#include <string>
#include <vector>

#include "bench_folder.hpp"
#include "disk_floor.hpp"
#include "ledger/signing_key.hpp"
#include "sequencer/posix_disk.hpp"
#include "sequencer/sequencer.hpp"
#include "store/system_clock.hpp"

namespace {

using namespace mandate;

constexpr std::size_t entry_size = 200;

// Entries that differ in their first eight bytes.
std::vector<std::string> entries_from(std::uint64_t first, std::size_t count) {
  std::vector<std::string> entries(count, std::string(entry_size, 'x'));
  for (std::string& entry : entries) {
    for (std::size_t i = 0; i < 8; ++i) {
      entry[i] = static_cast<char>(first >> (8 * i));
    }
    ++first;
  }
  return entries;
}

class Log {
 public:
  Log() : log_(sequencer::Sequencer::start({&disk_, &clock_}, {.signers = {&key_}}).value()) {}

  bool append(std::size_t count) { return log_->append(entries_from(log_->size(), count)).has_value(); }
  bool publish() { return log_->publish().has_value(); }

 private:
  BenchFolder folder_{"sequencer_bench"};
  sequencer::PosixDisk disk_{folder_.path()};
  store::SystemClock clock_;
  ledger::SigningKey key_ = *ledger::SigningKey::from_seed("bench.example/log", ledger::SignatureType::ed25519,
                                                           ledger::SecretBytes(std::string(32, 'k')));
  std::unique_ptr<sequencer::Sequencer> log_;
};

// The floor of SQLite: rows of the same bytes in groups, with nothing of ours.
void plain_sqlite(benchmark::State& state) {
  const BenchFolder folder("sequencer_bench");
  sqlite3* database = nullptr;
  sqlite3_open(folder.file("plain.db").c_str(), &database);
  sqlite3_exec(database,
               "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; "
               "CREATE TABLE t (n INTEGER PRIMARY KEY, x BLOB) STRICT",
               nullptr, nullptr, nullptr);
  sqlite3_stmt* insert = nullptr;
  sqlite3_prepare_v2(database, "INSERT INTO t (x) VALUES (?1)", -1, &insert, nullptr);
  std::uint64_t first = 0;
  for ([[maybe_unused]] auto _ : state) {
    const std::vector<std::string> entries = entries_from(first, static_cast<std::size_t>(state.range(0)));
    first += entries.size();
    sqlite3_exec(database, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr);
    for (const std::string& entry : entries) {
      sqlite3_bind_blob(insert, 1, entry.data(), static_cast<int>(entry.size()), SQLITE_STATIC);
      sqlite3_step(insert);
      sqlite3_reset(insert);
    }
    if (sqlite3_exec(database, "COMMIT", nullptr, nullptr, nullptr) != SQLITE_OK) {
      state.SkipWithError("SQLite fails");
    }
  }
  sqlite3_finalize(insert);
  sqlite3_close(database);
  state.SetItemsProcessed(state.iterations() * state.range(0));
}

// Each group is acknowledged once it is durable.
void appends_in_groups(benchmark::State& state) {
  Log log;
  for ([[maybe_unused]] auto _ : state) {
    if (!log.append(static_cast<std::size_t>(state.range(0)))) {
      state.SkipWithError("not appended");
    }
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}

// The same, and after every so many groups all is published: tiles written, read back and hashed, a checkpoint signed,
// kept and put out.
void appends_and_publishes(benchmark::State& state) {
  Log log;
  std::int64_t groups = 0;
  for ([[maybe_unused]] auto _ : state) {
    if (!log.append(static_cast<std::size_t>(state.range(0))) || (++groups % state.range(1) == 0 && !log.publish())) {
      state.SkipWithError("not published");
    }
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}

// One checkpoint over one more entry: what a publication costs at least.
void publishes_each_entry(benchmark::State& state) {
  Log log;
  for ([[maybe_unused]] auto _ : state) {
    if (!log.append(1) || !log.publish()) {
      state.SkipWithError("not published");
    }
  }
  state.SetItemsProcessed(state.iterations());
}

BENCHMARK(fdatasync_of_4_kib)->UseRealTime()->MinTime(2);
BENCHMARK(plain_sqlite)->Arg(1)->Arg(100)->UseRealTime()->MinTime(2);
BENCHMARK(appends_in_groups)->Arg(1)->Arg(100)->UseRealTime()->MinTime(2);
BENCHMARK(appends_and_publishes)->Args({1, 1000})->Args({100, 100})->UseRealTime()->MinTime(2);
BENCHMARK(publishes_each_entry)->UseRealTime()->MinTime(2);

}  // namespace
