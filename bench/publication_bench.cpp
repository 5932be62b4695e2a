// Publishing and verifying a count of 96,765 stations in memory (rules of Utopia, CONTRIBUTING.md); beside both, in
// the same run, the floor: the same bytes copied and hashed, by one thread.
#include <benchmark/benchmark.h>

#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "io/rules.hpp"
#include "io/station_table.hpp"
#include "ledger/digest.hpp"
#include "publication/memory_files.hpp"
#include "publication/publish.hpp"
#include "publication/site.hpp"
#include "publication/threads.hpp"
#include "publication/verification.hpp"

namespace {

using namespace mandate;

constexpr std::uint32_t stations = 96'765;

const std::string& rules_of_utopia() {
  static const std::string text = [] {
    Problems problems;
    return io::canonical_rules(io::read_rules_directory(MANDATE_SOURCE_DIR "/tests/golden/utopia/rules", problems));
  }();
  return text;
}

tally::CountInput count_of_many() {
  const std::vector<std::string> cells = {"electors", "participants", "in_box", "valid", "invalid", "for", "against"};
  tally::CountInput count;
  count.id = "many";
  count.synthetic = true;
  count.input.id = "many";
  count.input.jurisdiction = "ut";
  count.input.procedure = "referendum";
  count.input.date = *Date::parse("2021-05-02");
  count.input.title = same_in_all("Synthetic: many stations");
  count.input.records.emplace_back();
  count.layout = *io::layout_named(cells, std::vector<std::string>());
  count.units.add({"ut", "Utopia", "nation", record::no_unit, {}});
  for (const char* const code : {"UT-N", "UT-S"}) {
    count.areas.push_back(*count.units.add({code, code, "province", 0, {}}));
  }
  count.sources.push_back({record::SourceKind::commission, "Commission", record::ProtocolTable(cells.size())});
  for (std::uint32_t i = 0; i < stations; ++i) {
    const std::uint32_t area = count.areas[i % 2];
    const Count64 half = 300 + (i % 701);
    const std::string code = count.units.at(area).code + "/" + std::to_string(i);
    const std::uint32_t unit = *count.units.add({code, std::to_string(i), "precinct", area, 4 * half});
    count.sources.front().table.add_row(
        unit, std::vector<Count64>{4 * half, (2 * half) + 9, (2 * half) + 9, 2 * half, 9, half + 20, half - 20});
  }
  return count;
}

void publish_many(publication::MemoryFiles& files) {
  static const tally::CountInput count = count_of_many();
  static const ledger::SigningKey key = publication::demonstration_key("many").value();
  publication::PublicationRequest request;
  request.count = &count;
  request.rules = rules_of_utopia();
  request.key = &key;
  for (const Language language : languages) {
    request.site.emplace_back(
        [language](const publication::PublicationView& view) { return publication::site_in(view, {}, language); });
  }
  request.workers = publication::work_on_threads;
  if (!publication::publish(request, files)) {
    std::abort();
  }
}

publication::MemoryFiles& published() {
  static publication::MemoryFiles files;
  if (files.files.empty()) {
    publish_many(files);
  }
  return files;
}

void publish_stations(benchmark::State& state) {
  for ([[maybe_unused]] auto _ : state) {
    publication::MemoryFiles files;
    publish_many(files);
  }
}
BENCHMARK(publish_stations)->Unit(benchmark::kMillisecond)->UseRealTime();

void verify_stations(benchmark::State& state) {
  for ([[maybe_unused]] auto _ : state) {
    const auto verification = publication::verify(published(), {.workers = publication::work_on_threads});
    if (!verification || !verification->holds()) {
      std::abort();
    }
  }
}
BENCHMARK(verify_stations)->Unit(benchmark::kMillisecond)->UseRealTime();

// What can not be saved: every byte is copied to where it stays, and hashed once.
void copy_and_hash_the_files(benchmark::State& state) {
  std::int64_t bytes_in_all = 0;
  for ([[maybe_unused]] auto _ : state) {
    publication::MemoryFiles copy;
    for (const auto& [name, bytes] : published().files) {
      benchmark::DoNotOptimize(copy.put(name, bytes));
      benchmark::DoNotOptimize(ledger::sha256(bytes));
      bytes_in_all += static_cast<std::int64_t>(bytes.size());
    }
  }
  state.SetBytesProcessed(bytes_in_all);
}
BENCHMARK(copy_and_hash_the_files)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
