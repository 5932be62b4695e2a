// How fast what was entered is on disk, beside the floors of the same run: the disk's own fdatasync, and SQLite alone.
//
// The files lie in the folder in which the benchmark is run, which must be on a real disk. `items_per_second` of
// double_entry counts stations, each with three commits: two entries and the finalising.
#include <benchmark/benchmark.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <string>

#include "io/count_event_json.hpp"
#include "store/sqlite_log.hpp"
#include "store/system_clock.hpp"
#include "tally/count_state.hpp"

namespace {

using namespace mandate;

constexpr const char* time_of_night = "2022-06-05T21:04:11+06:00";

// A folder of the run, gone at its end.
class Folder {
 public:
  Folder() : path_(std::filesystem::current_path() / ("store_bench." + std::to_string(getpid()))) {
    std::filesystem::create_directories(path_);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  Folder(Folder&&) = delete;
  Folder& operator=(Folder&&) = delete;
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  [[nodiscard]] std::filesystem::path file(const char* name) const { return path_ / name; }

 private:
  std::filesystem::path path_;
};

record::CountEvent event(std::string station, const char* actor, record::CountHappening happening) {
  return {std::move(station), actor, time_of_night, std::move(happening)};
}

record::CountEvent entry(const std::string& station, record::EntryRound round) {
  record::EntrySubmitted submitted;
  submitted.round = round;
  submitted.protocol.values = {1200, 1212, 800, 612, 150, 25, 13, 0};
  return event(station, round == record::EntryRound::first ? "Aigul" : "Marat", std::move(submitted));
}

store::NewEvent stored(const record::CountEvent& happened) {
  io::WrittenEvent written = io::written(happened);
  return {std::move(written.legal_time), std::move(written.kind), std::move(written.payload)};
}

// The floor of the disk: so many small appends are durable in a second.
void fdatasync_alone(benchmark::State& state) {
  const Folder folder;
  const int file = open(folder.file("plain").c_str(), O_WRONLY | O_CREAT | O_APPEND, 0644);
  const std::string line(400, 'x');
  for ([[maybe_unused]] auto _ : state) {
    if (write(file, line.data(), line.size()) < 0 || fdatasync(file) != 0) {
      state.SkipWithError("the disk fails");
    }
  }
  close(file);
  state.SetItemsProcessed(state.iterations());
}

// The floor of SQLite: one row a commit, with nothing of ours.
void plain_sqlite_commit(benchmark::State& state) {
  const Folder folder;
  sqlite3* database = nullptr;
  sqlite3_open(folder.file("plain.db").c_str(), &database);
  sqlite3_exec(database, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE t (x TEXT) STRICT",
               nullptr, nullptr, nullptr);
  sqlite3_stmt* insert = nullptr;
  sqlite3_prepare_v2(database, "INSERT INTO t VALUES (?1)", -1, &insert, nullptr);
  const std::string text(400, 'x');
  for ([[maybe_unused]] auto _ : state) {
    sqlite3_bind_text(insert, 1, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
    if (sqlite3_step(insert) != SQLITE_DONE) {
      state.SkipWithError("SQLite fails");
    }
    sqlite3_reset(insert);
  }
  sqlite3_finalize(insert);
  sqlite3_close(database);
  state.SetItemsProcessed(state.iterations());
}

// One station: the first entry, the second and the finalising, each checked against the state of the count and durable
// before the next.
void double_entry(benchmark::State& state) {
  constexpr std::size_t stations = 200000;
  const Folder folder;
  store::SystemClock clock;
  const auto log = store::create_sqlite_log(folder.file("count.db"), clock).value();
  std::vector<std::string> codes;
  for (std::size_t i = 0; i < stations; ++i) {
    codes.push_back("KZ-10/3/" + std::to_string(i));
  }
  tally::CountState count(codes);
  store::Head head;
  const auto happens = [&](const record::CountEvent& happened) {
    const std::array<store::NewEvent, 1> batch = {stored(happened)};
    const auto written = count.refusal(happened) ? std::unexpected(store::StoreError()) : log->append(batch, head);
    if (!written || !count.apply(happened)) {
      state.SkipWithError("not written");
      return;
    }
    head = *written;
  };
  record::CountOpened opening;
  opening.cells.resize(8);
  happens(event("", "Chair", opening));
  std::size_t next = 0;
  for ([[maybe_unused]] auto _ : state) {
    const std::string& station = codes[next++ % stations];
    happens(entry(station, record::EntryRound::first));
    happens(entry(station, record::EntryRound::second));
    happens(event(station, "Dana", record::ProtocolFinalised()));
  }
  state.SetItemsProcessed(state.iterations());
  state.counters["commits"] =
      benchmark::Counter(3.0 * static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
}

// A table of ten thousand entries as one batch, written and durable.
void imported_table(benchmark::State& state) {
  constexpr int stations = 10012;
  std::vector<store::NewEvent> batch;
  for (int i = 0; i < stations; ++i) {
    batch.push_back(stored(entry("KZ-10/3/" + std::to_string(i), record::EntryRound::first)));
  }
  const Folder folder;
  store::SystemClock clock;
  const auto log = store::create_sqlite_log(folder.file("import.db"), clock).value();
  store::Head head;
  for ([[maybe_unused]] auto _ : state) {
    const auto written = log->append(batch, head);
    if (!written) {
      state.SkipWithError("not written");
      break;
    }
    head = *written;
  }
  state.SetItemsProcessed(state.iterations() * stations);
}

// The same table read back: hashes checked, payloads read, folded to the state of the count.
void folded_table(benchmark::State& state) {
  constexpr std::size_t stations = 10012;
  std::vector<std::string> codes;
  std::vector<store::NewEvent> batch;
  record::CountOpened opening;
  opening.cells.resize(8, "c");
  batch.push_back(stored(event("", "Chair", opening)));
  for (std::size_t i = 0; i < stations; ++i) {
    codes.push_back("KZ-10/3/" + std::to_string(i));
    batch.push_back(stored(entry(codes.back(), record::EntryRound::first)));
  }
  opening.register_digest = "00";
  opening.case_id = "case";
  opening.form = "form";
  batch.front() = stored(event("", "Chair", opening));
  const Folder folder;
  store::SystemClock clock;
  const auto log = store::create_sqlite_log(folder.file("fold.db"), clock).value();
  if (!log->append(batch, store::Head())) {
    state.SkipWithError("not written");
  }
  for ([[maybe_unused]] auto _ : state) {
    tally::CountState count(codes);
    Problems problems;
    const auto read = log->read_after(0, [&](const store::Event& stored_event) {
      const auto happened =
          io::read_count_event({"log", &problems}, stored_event.legal_time, stored_event.kind, stored_event.payload);
      return happened && count.apply(*happened);
    });
    if (!read || count.events() != stations + 1) {
      state.SkipWithError("not read");
    }
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(stations));
}

BENCHMARK(fdatasync_alone)->UseRealTime()->MinTime(2);
BENCHMARK(plain_sqlite_commit)->UseRealTime()->MinTime(2);
BENCHMARK(double_entry)->UseRealTime()->MinTime(4)->Unit(benchmark::kMicrosecond);
BENCHMARK(imported_table)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(folded_table)->UseRealTime()->Unit(benchmark::kMillisecond);

}  // namespace
