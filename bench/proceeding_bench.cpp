// How fast a case with a million declarations is read from its log and folded, and how fast they are durable in groups.
//
// One recall, all of it in one case: 245 events of 4096 declarations each. `replay` reads the log on disk, checks its
// chain of hashes, reads each payload and folds the case; the standing is the same every time, or the run says so.
// `durable` writes batches of 4096 into the log, each with its sync. Limits (a minimum): 1,000,000/s replayed,
// 200,000/s durable.
#include <benchmark/benchmark.h>
#include <unistd.h>

#include <filesystem>
#include <string>
#include <vector>

#include "declaration/batch_text.hpp"
#include "declaration/declarations_for_tests.hpp"
#include "io/case_event.hpp"
#include "io/rules.hpp"
#include "proceeding/fold.hpp"
#include "store/sqlite_log.hpp"
#include "store/system_clock.hpp"

namespace {

using namespace mandate;
using declaration::most_in_batch;
using proceeding::Event;

constexpr std::size_t declarations = 245 * most_in_batch;

const procedure::RuleBook& book() {
  static const procedure::RuleBook rules = [] {
    Problems problems;
    return io::read_rule_book_directory(MANDATE_SOURCE_DIR "/rules", problems);
  }();
  return rules;
}

const declaration::AreaCodes& areas() {
  static const declaration::AreaCodes codes = io::area_codes_of(*book().country("kz"));
  return codes;
}

Event event(const char* on, proceeding::Happening happening) {
  return {.legal_time = on, .legal_day = *Date::parse(on), .actor = "office", .happening = std::move(happening)};
}

proceeding::DeclarationsReceived batch(std::size_t first) {
  proceeding::DeclarationsReceived received{{.stage = "collection", .text = {}, .items = {}}};
  const declaration::AreaIndex area = areas().find("KZ-75");
  for (std::size_t i = first; i < first + most_in_batch; ++i) {
    declaration::Declaration one = declaration::for_tests::signed_by(i % 20 == 19 ? i / 2 : i, area);
    one.day = *Date::parse("2024-04-10");
    received.batch.items.push_back(one);
  }
  return received;
}

std::vector<Event> beginning() {
  LocalizedText title;
  title.texts.fill("Recall");
  return {event("2024-04-01", proceeding::CaseOpened{"r", "kz", "recall_maslikhat", title, "KZ-75", {}}),
          event("2024-04-01", proceeding::DateRecorded{"mandate_began", *Date::parse("2023-03-27")}),
          event("2024-04-01", proceeding::DateRecorded{"mandate_ends", *Date::parse("2028-03-27")}),
          event("2024-04-01", proceeding::FactRecorded{"single_member_deputy", true}),
          event("2024-04-01", proceeding::FactRecorded{"previous_recall", false}),
          event("2024-04-01", proceeding::FiguresRecorded{{}, {}, false, {{record::Count::electors, 9'000'000}}}),
          event("2024-04-01", proceeding::DateRecorded{"filed", *Date::parse("2024-04-01")}),
          event("2024-04-02", proceeding::FindingRecorded{"registration", "applicant_is_voter", Answer::yes, {}}),
          event("2024-04-02", proceeding::FindingRecorded{"registration", "ground_named", Answer::yes, {}}),
          event("2024-04-03", proceeding::DeterminationSigned{"registration", "accepted", "accepted", {}, {}})};
}

store::NewEvent stored(const Event& happened) {
  io::WrittenEvent written = io::written(happened, areas());
  return {std::move(written.legal_time), std::move(written.kind), std::move(written.payload)};
}

// A file of the run, gone at its end.
class File {
 public:
  File() : path_(std::filesystem::current_path() / ("proceeding_bench." + std::to_string(getpid()) + ".db")) {}
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  File(File&&) = delete;
  File& operator=(File&&) = delete;
  ~File() { remove(); }
  void remove() const {
    std::error_code ignored;
    for (const char* const suffix : {"", "-wal", "-shm", ".lock"}) {
      std::filesystem::remove(path_.string() + suffix, ignored);
    }
  }
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

void write_case(store::EventLog& log) {
  std::vector<store::NewEvent> events;
  for (const Event& one : beginning()) {
    events.push_back(stored(one));
  }
  store::Head head = log.append(events, store::Head()).value();
  for (std::size_t first = 0; first < declarations; first += most_in_batch) {
    const store::NewEvent one = stored(event("2024-04-10", batch(first)));
    head = log.append({&one, 1}, head).value();
  }
}

Count64 live_after_replay(const std::filesystem::path& path, store::Clock& clock) {
  const auto log = store::open_sqlite_log(path, store::OpenFor::reading, clock);
  proceeding::Fold fold(book());
  Problems problems;
  const auto take = [&](const store::Event& kept) {
    const auto one = io::read_case_event(
        {"event", &problems}, {kept.sequence, kept.legal_time, kept.recorded_time, kept.kind, kept.payload}, areas());
    return one && fold.take(*one).has_value();
  };
  const auto read = (*log)->read_after(0, take);
  const proceeding::Standing standing = fold.standing(*Date::parse("2024-04-10"));
  return read && !standing.stages.empty() && standing.stages.back().counts ? standing.stages.back().counts->live : -1;
}

void replay(benchmark::State& state) {
  const File file;
  store::SystemClock clock;
  {
    const auto log = store::create_sqlite_log(file.path(), clock);
    write_case(**log);
  }
  const Count64 first = live_after_replay(file.path(), clock);
  for ([[maybe_unused]] auto _ : state) {
    if (live_after_replay(file.path(), clock) != first || first <= 0) {
      state.SkipWithError("a replay gives other figures");
    }
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(declarations));
  state.counters["live"] = static_cast<double>(first);
}
BENCHMARK(replay)->Unit(benchmark::kMillisecond);

void durable(benchmark::State& state) {
  const File file;
  store::SystemClock clock;
  const auto log = store::create_sqlite_log(file.path(), clock);
  store::Head head;
  std::size_t first = 0;
  for ([[maybe_unused]] auto _ : state) {
    const store::NewEvent one = stored(event("2024-04-10", batch(first)));
    const auto written = (*log)->append({&one, 1}, head);
    if (!written) {
      state.SkipWithError("the log cannot be written");
      break;
    }
    head = *written;
    first += most_in_batch;
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(most_in_batch));
}
BENCHMARK(durable)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
