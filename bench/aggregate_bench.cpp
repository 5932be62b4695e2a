// Sums up the tree of commissions: the 96,765 stations of the vote of 2020, from memory, and 1,050,000 made up.
//
// Floor in the same run: the plain sum of the same columns, without a tree, without asking for overflow. Beside the
// time stand nanoseconds a station.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <numeric>
#include <optional>
#include <string>
#include <vector>

#include "io/csv.hpp"
#include "io/text_file.hpp"
#include "io/whole_number.hpp"
#include "record/protocol_table.hpp"
#include "record/unit.hpp"
#include "tally/aggregate.hpp"

namespace mandate {
namespace {

constexpr std::size_t cells = 6;

struct Count {
  record::UnitTree tree;
  record::ProtocolTable table{cells};
};

std::uint32_t unit_of(record::UnitTree& tree, const std::string& code, std::uint32_t parent) {
  const std::optional<std::uint32_t> known = tree.find(code);
  return known ? *known : *tree.add({code, code, "unit", parent});
}

// region, territory, station, and six figures.
Count vote_of_2020() {
  Count count;
  Problems problems;
  const std::string path = MANDATE_SOURCE_DIR "/examples/ru-2020-vote/protocols.csv.zst";
  const std::string text = io::read_text_file(path, problems).value_or(std::string());
  io::CsvReader csv({path, &problems}, text);
  const std::uint32_t nation = *count.tree.add({"ru", "ru", "nation", record::no_unit});
  std::vector<Count64> values(cells);
  while (csv.next()) {
    const std::string region(csv.row()[0].text);
    const std::string territory = region + "/" + std::string(csv.row()[1].text);
    const std::uint32_t above = unit_of(count.tree, territory, unit_of(count.tree, region, nation));
    for (std::size_t i = 0; i < cells; ++i) {
      values[i] = io::read_whole_number(csv.row()[3 + i].text).value_or(record::absent);
    }
    const std::string code = territory + "/" + std::string(csv.row()[2].text);
    count.table.add_row(unit_of(count.tree, code, above), values);
  }
  return count;
}

// 100 regions of 100 districts of 105 stations.
Count made_up_nation() {
  Count count;
  const std::uint32_t nation = *count.tree.add({"n", "n", "nation", record::no_unit});
  std::vector<Count64> values(cells);
  for (int region = 0; region < 100; ++region) {
    const std::string of_region = std::to_string(region);
    const std::uint32_t above = *count.tree.add({of_region, of_region, "region", nation});
    for (int district = 0; district < 100; ++district) {
      const std::string of_district = of_region + "/" + std::to_string(district);
      const std::uint32_t parent = *count.tree.add({of_district, of_district, "district", above});
      for (int station = 0; station < 105; ++station) {
        const std::string code = of_district + "/" + std::to_string(station);
        const Count64 first = (Count64{region} * 7) + (Count64{district} * 3) + station;
        std::ranges::generate(values, [next = first]() mutable { return next++; });
        count.table.add_row(*count.tree.add({code, code, "precinct", parent, 900}), values);
      }
    }
  }
  return count;
}

const Count& count_of(std::int64_t which) {
  static const Count real = vote_of_2020();
  static const Count made_up = made_up_nation();
  return which == 0 ? real : made_up;
}

void report(benchmark::State& state, std::size_t stations) {
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(stations));
  state.counters["stations"] = static_cast<double>(stations);
  state.counters["s/station"] = benchmark::Counter(
      static_cast<double>(stations), benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

void plain_column_sums(benchmark::State& state) {
  const Count& count = count_of(state.range(0));
  for ([[maybe_unused]] auto _ : state) {
    for (std::size_t cell = 0; cell < cells; ++cell) {
      const std::span<const Count64> column = count.table.column(cell);
      benchmark::DoNotOptimize(std::accumulate(column.begin(), column.end(), Count64{0}));
    }
  }
  report(state, count.table.rows());
}

void every_protocol_up_the_tree(benchmark::State& state) {
  const Count& count = count_of(state.range(0));
  const tally::Aggregate empty = *tally::Aggregate::of(count.tree, cells);
  std::vector<Count64> values(cells);
  for ([[maybe_unused]] auto _ : state) {
    state.PauseTiming();
    tally::Aggregate aggregate = empty;
    state.ResumeTiming();
    for (std::size_t row = 0; row < count.table.rows(); ++row) {
      count.table.read_row(row, values);
      if (!aggregate.count(count.table.unit(row), values)) {
        state.SkipWithError("a protocol was refused");
        return;
      }
    }
    benchmark::DoNotOptimize(aggregate.sum(0, 0));
  }
  report(state, count.table.rows());
}

void one_protocol_changes(benchmark::State& state) {
  const Count& count = count_of(state.range(0));
  tally::Aggregate aggregate = *tally::Aggregate::of(count.tree, cells);
  std::vector<Count64> values(cells, 1);
  std::size_t row = 0;
  for ([[maybe_unused]] auto _ : state) {
    row = (row + 7919) % count.table.rows();
    values[0] ^= 1;
    benchmark::DoNotOptimize(aggregate.count(count.table.unit(row), values));
  }
}

BENCHMARK(plain_column_sums)->ArgName("made_up")->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);
BENCHMARK(every_protocol_up_the_tree)->ArgName("made_up")->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);
BENCHMARK(one_protocol_changes)->ArgName("made_up")->Arg(0)->Arg(1);

}  // namespace
}  // namespace mandate
