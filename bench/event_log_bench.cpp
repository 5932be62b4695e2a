// How fast declarations are durable in groups, beside the floors of the same run: the disk's own fdatasync, and SQLite
// alone with the same bytes in transactions of the same size.
//
// The files lie in the folder in which the benchmark is run, which must be on a real disk. `items_per_second` counts
// declarations of 60 bytes; the figure to reach is 200,000 a second where one event holds a group of up to 4096.
// `p99_ms` is of the receipts, each from being handed in to being durable.
#include <benchmark/benchmark.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <string>
#include <thread>
#include <vector>

#include "bench_folder.hpp"
#include "disk_floor.hpp"
#include "receipts.hpp"
#include "store/group_commit.hpp"
#include "store/sqlite_log.hpp"
#include "store/system_clock.hpp"

namespace {

using namespace mandate;

constexpr std::size_t group_size = 4096;
constexpr int callers = 2;
constexpr int declarations_of_caller = 200'000;

// Sixty bytes: a keyed tag in base64, an area, an identity class.
std::string declaration(int number) {
  std::string text =
      R"({"area":"KZ-10","tag":"AAAAAAAAAAAAAAAAAAAAAAAAAAAA)" + std::to_string(1'000'000 + number) + R"("})";
  text.resize(60, ' ');
  return text;
}

store::NewEvent packed(std::span<const store::NewEvent> events) {
  store::NewEvent all{events.front().legal_time, "declarations", "["};
  all.payload.reserve((events.size() * 61) + 2);
  for (const store::NewEvent& event : events) {
    all.payload += event.payload;
    all.payload += ',';
  }
  all.payload.back() = ']';
  return all;
}

// Rows of so many bytes, a group of declarations in each transaction.
void plain_sqlite(benchmark::State& state, std::size_t rows, std::size_t bytes) {
  const BenchFolder folder("event_log_bench");
  sqlite3* database = nullptr;
  sqlite3_open(folder.file("plain.db").c_str(), &database);
  sqlite3_exec(
      database,
      "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE t (n INTEGER PRIMARY KEY, x TEXT) STRICT",
      nullptr, nullptr, nullptr);
  sqlite3_stmt* insert = nullptr;
  sqlite3_prepare_v2(database, "INSERT INTO t (x) VALUES (?1)", -1, &insert, nullptr);
  const std::string text(bytes, 'x');
  for ([[maybe_unused]] auto _ : state) {
    sqlite3_exec(database, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr);
    for (std::size_t row = 0; row < rows; ++row) {
      sqlite3_bind_text(insert, 1, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
      sqlite3_step(insert);
      sqlite3_reset(insert);
    }
    if (sqlite3_exec(database, "COMMIT", nullptr, nullptr, nullptr) != SQLITE_OK) {
      state.SkipWithError("SQLite fails");
    }
  }
  sqlite3_finalize(insert);
  sqlite3_close(database);
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(group_size));
}

void plain_sqlite_one_row_a_group(benchmark::State& state) { plain_sqlite(state, 1, group_size * 61); }
void plain_sqlite_row_by_row(benchmark::State& state) { plain_sqlite(state, group_size, 60); }

// Each declaration is handed in alone and has a receipt of its own.
void groups(benchmark::State& state, const store::GroupCommit::Packing& packing, int each) {
  std::vector<double> milliseconds;
  for ([[maybe_unused]] auto _ : state) {
    const BenchFolder folder("event_log_bench");
    store::SystemClock clock;
    const auto log = store::create_sqlite_log(folder.file("case.db"), clock).value();
    store::GroupCommit group(*log, store::Head(), {.most_waiting = 4 * group_size}, packing);
    std::vector<Receipts> receipts(callers);
    {
      std::vector<std::jthread> threads;
      for (int caller = 0; caller < callers; ++caller) {
        threads.emplace_back([&, caller] {
          for (int i = 0; i < each; ++i) {
            const auto since = std::chrono::steady_clock::now();
            std::vector<store::NewEvent> one(
                1, {"2022-06-05T21:04:11+06:00", "declaration", declaration((caller * each) + i)});
            receipts[static_cast<std::size_t>(caller)].await(group.submit(std::move(one)), since);
          }
        });
      }
    }
    for (Receipts& of_caller : receipts) {
      const std::vector<double> found = of_caller.finish();
      milliseconds.insert(milliseconds.end(), found.begin(), found.end());
    }
  }
  if (milliseconds.size() != static_cast<std::size_t>(state.iterations()) * static_cast<std::size_t>(callers * each)) {
    state.SkipWithError("not every receipt was given");
  }
  state.SetItemsProcessed(state.iterations() * callers * each);
  state.counters["p99_ms"] = percentile(milliseconds, 99);
}

void groups_as_one_event(benchmark::State& state) { groups(state, packed, declarations_of_caller); }
void groups_event_by_event(benchmark::State& state) { groups(state, {}, declarations_of_caller / 4); }

BENCHMARK(fdatasync_of_4_kib)->UseRealTime()->MinTime(1);
BENCHMARK(plain_sqlite_one_row_a_group)->UseRealTime()->MinTime(1);
BENCHMARK(plain_sqlite_row_by_row)->UseRealTime()->MinTime(1);
BENCHMARK(groups_as_one_event)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(groups_event_by_event)->UseRealTime()->Unit(benchmark::kMillisecond);

}  // namespace
