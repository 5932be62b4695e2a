// Tables of stations: the 96,765 of the vote of 2020 and a generated nation of 1,050,000, read, checked and summed on
// one core. Beside them DuckDB on one thread with the same file, where scripts/fetch_duckdb.sh has put it.
#include <benchmark/benchmark.h>
#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "io/case_table.hpp"
#include "io/csv.hpp"
#include "io/folder_of_case.hpp"
#include "io/protocol_csv.hpp"
#include "io/rules.hpp"
#include "io/station_set.hpp"
#include "io/text_file.hpp"
#include "io/text_stream.hpp"
#include "io/utf8.hpp"
#include "io/whole_number.hpp"
#include "simulate/nation.hpp"
#include "tally/check_table.hpp"

#if defined(MANDATE_DUCKDB)
#include <duckdb.h>
#endif

namespace {

using namespace mandate;

constexpr const char* rules_folder = MANDATE_SOURCE_DIR "/rules";
constexpr const char* compressed_2020 = MANDATE_SOURCE_DIR "/examples/ru-2020-vote/protocols.csv.zst";

void stop_at(const Problems& problems) {
  if (!problems.empty()) {
    static_cast<void>(std::fputs((problems.front().text() + "\n").c_str(), stderr));
    std::exit(1);
  }
}

const std::string& text_2020() {
  static const std::string text = [] {
    Problems problems;
    std::string read = io::read_text_file(compressed_2020, problems).value_or("");
    stop_at(problems);
    return read;
  }();
  return text;
}

std::string temporary(const char* name) { return std::string("/tmp/mandate-bench-") + name; }

const std::string& plain_2020() {
  static const std::string path = [] {
    std::ofstream(temporary("2020.csv"), std::ios::binary) << text_2020();
    return temporary("2020.csv");
  }();
  return path;
}

const std::string& nation() {
  static const std::string path = [] {
    std::ofstream file(temporary("nation.csv"), std::ios::binary);
    simulate::write_nation(1, {}, [&](std::string_view piece) { file << piece; });
    return temporary("nation.csv");
  }();
  return path;
}

std::size_t size_of(const std::string& path) {
  return static_cast<std::size_t>(std::ifstream(path, std::ios::ate | std::ios::binary).tellg());
}

void set_bytes(benchmark::State& state, std::size_t bytes) {
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes));
}

// The largest that the process ever was, so the first figure of a run is the honest one.
double peak_mebibytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;  // NOLINT(*-union-access): glibc has its fields in unions
}

void set_peak(benchmark::State& state) { state.counters["peak_MiB"] = peak_mebibytes(); }

// Rows and fields, nothing else.
void parse_csv(benchmark::State& state) {
  for ([[maybe_unused]] auto _ : state) {
    Problems problems;
    io::CsvReader csv({"2020.csv", &problems}, text_2020());
    std::size_t fields = 0;
    while (csv.next()) {
      fields += csv.row().size();
    }
    benchmark::DoNotOptimize(fields);
  }
  set_bytes(state, text_2020().size());
}

void parse_csv_and_numbers(benchmark::State& state) {
  for ([[maybe_unused]] auto _ : state) {
    Problems problems;
    io::CsvReader csv({"2020.csv", &problems}, text_2020());
    Count64 sum = 0;
    while (csv.next()) {
      for (const io::CsvField& field : csv.row().subspan(3)) {
        sum += io::read_whole_number(field.text).value_or(0);
      }
    }
    benchmark::DoNotOptimize(sum);
  }
  set_bytes(state, text_2020().size());
}

void check_text(benchmark::State& state) {
  for ([[maybe_unused]] auto _ : state) {
    Problems problems;
    benchmark::DoNotOptimize(io::check_text({"2020.csv", &problems}, text_2020()));
  }
  set_bytes(state, text_2020().size());
}

Node text_node(const std::string& text) {
  Node node;
  node.kind = Node::Kind::text;
  node.text = text;
  return node;
}

// A file to sums by region: text checked, numbers read, every station once, sums without overflow. Streamed.
void read_and_sum(benchmark::State& state, const std::string& path) {
  const std::filesystem::path file(path);
  const io::FolderOfCase folder(file.parent_path());
  const Node name = text_node(file.filename().string());
  Node columns;
  columns.kind = Node::Kind::mapping;
  const std::vector<std::pair<std::string, std::string>> words = {
      {"region", "area"},   {"territory", "station"},   {"registered", "electors"},
      {"issued", "issued"}, {"in_box", "participants"}, {"invalid", "invalid"},
      {"yes", "for"},       {"no", "against"}};
  for (const auto& [column, word] : words) {
    columns.keys.push_back(column);
    columns.items.push_back(text_node(word));
  }
  for ([[maybe_unused]] auto _ : state) {
    Problems problems;
    const io::CaseContext context{{"case.yaml", &problems}, &folder, nullptr, nullptr, {}, {}};
    record::Figures figures;
    io::AreaPlaces places;
    io::read_figure_table(context, {&name, &columns, io::TableRows::stations}, figures, places);
    stop_at(problems);
    benchmark::DoNotOptimize(figures);
  }
  set_bytes(state, size_of(path));
  set_peak(state);
}

void read_and_sum_2020(benchmark::State& state) { read_and_sum(state, plain_2020()); }
void read_and_sum_2020_zstd(benchmark::State& state) { read_and_sum(state, compressed_2020); }
void read_and_sum_nation(benchmark::State& state) { read_and_sum(state, nation()); }

const procedure::RuleBook& rules() {
  static const procedure::RuleBook book = [] {
    Problems problems;
    procedure::RuleBook read = io::read_rule_book_directory(rules_folder, problems);
    stop_at(problems);
    return read;
  }();
  return book;
}

// The table without its column of territories, which a table of protocols has not.
const std::string& protocols_2020() {
  static const std::string text = [] {
    Problems problems;
    io::CsvReader csv({"2020.csv", &problems}, text_2020());
    std::string out = "region,station,registered,issued,in_box,invalid,yes,no\n";
    while (csv.next()) {
      for (std::size_t i = 0; i < csv.row().size(); ++i) {
        if (i != 1) {
          out += std::string(csv.row()[i].text) + (i + 1 == csv.row().size() ? "\n" : ",");
        }
      }
    }
    return out;
  }();
  return text;
}

// The way of `mandate check`: protocols with their units, every check of the form, and the columns summed.
void read_check_and_sum_2020(benchmark::State& state) {
  const tally::Form& form = *rules().country("ru")->form("national_vote_2020_table");
  const std::string& text = protocols_2020();
  for ([[maybe_unused]] auto _ : state) {
    Problems problems;
    const std::optional<io::ProtocolFile> file = io::read_protocol_csv({"2020.csv", &problems}, text, form, {}, "ru");
    stop_at(problems);
    benchmark::DoNotOptimize(tally::check_table(tally::plan_checks(form, file->layout), file->protocols));
    for (std::size_t cell = 0; cell < file->layout.size(); ++cell) {
      Count64 sum = 0;
      for (const Count64 value : file->protocols.column(cell)) {
        sum += value;
      }
      benchmark::DoNotOptimize(sum);
    }
  }
  set_bytes(state, text.size());
  set_peak(state);
}

// Blocks of protocols, so that no table is held whole: text checked, numbers read, every station once, every check of
// the form, sums by region without overflow.
class BlockSums {
 public:
  BlockSums(io::CsvReader& csv, const tally::Form& form)
      : csv_(csv),
        layout_(tally::layout_of(form, {})),
        plan_(tally::plan_checks(form, layout_)),
        block_(layout_.size()) {}

  void read() {
    std::vector<Count64> values(layout_.size());
    while (csv_.next()) {
      const std::span<const io::CsvField> row = csv_.row();
      const std::uint32_t region = region_of(row[0].text);
      const std::array<std::string_view, 2> names = {row[1].text, row[2].text};
      repeated_ += static_cast<std::size_t>(stations_.insert(region, names, csv_.line()) != 0);
      for (std::size_t i = 0; i < values.size(); ++i) {
        values[i] = io::read_whole_number(row[i + 3].text).value_or(record::absent);
      }
      block_.add_row(region, values);
      if (block_.rows() == rows_a_block) {
        add_block();
      }
    }
    add_block();
  }

  [[nodiscard]] std::size_t failing() const { return failing_; }
  [[nodiscard]] Count64 total(std::size_t cell) const {
    Count64 sum = 0;
    for (const std::vector<Count64>& each : sums_) {
      sum += each[cell];
    }
    return sum;
  }
  [[nodiscard]] bool good() const { return repeated_ == 0 && !overflow_; }

 private:
  static constexpr std::size_t rows_a_block = 4096;

  std::uint32_t region_of(std::string_view name) {
    if (regions_.empty() || regions_[last_] != name) {
      const auto known = std::ranges::find(regions_, name);
      last_ = static_cast<std::uint32_t>(known - regions_.begin());
      if (known == regions_.end()) {
        regions_.emplace_back(name);
        sums_.emplace_back(layout_.size());
      }
    }
    return last_;
  }

  void add_block() {
    failing_ += tally::check_table(plan_, block_).size();
    for (std::size_t cell = 0; cell < layout_.size(); ++cell) {
      const std::span<const Count64> column = block_.column(cell);
      for (std::size_t row = 0; row < column.size(); ++row) {
        Count64& sum = sums_[block_.unit(row)][cell];
        const std::optional<Count64> more = checked_add(sum, column[row]);
        overflow_ = overflow_ || !more;
        sum = more.value_or(0);
      }
    }
    block_ = record::ProtocolTable(layout_.size());
    block_.reserve(rows_a_block);
  }

  io::CsvReader& csv_;
  record::Layout layout_;
  tally::CheckPlan plan_;
  record::ProtocolTable block_;
  std::vector<std::string> regions_;
  std::vector<std::vector<Count64>> sums_;
  io::StationSet stations_;
  std::uint32_t last_ = 0;
  std::size_t failing_ = 0;
  std::size_t repeated_ = 0;
  bool overflow_ = false;
};

void in_blocks(benchmark::State& state, const std::string& path) {
  const tally::Form& form = *rules().country("ru")->form("national_vote_2020_table");
  for ([[maybe_unused]] auto _ : state) {
    Problems problems;
    io::TextStream stream(path, problems);
    io::CsvReader csv({path, &problems}, stream);
    BlockSums sums(csv, form);
    sums.read();
    stop_at(problems);
    if (!sums.good()) {
      state.SkipWithError("a station twice, or an overflow");
    }
    state.counters["failing"] = static_cast<double>(sums.failing());
    state.counters["electors"] = static_cast<double>(sums.total(0));
  }
  set_bytes(state, size_of(path));
  set_peak(state);
}

void read_check_and_sum_in_blocks_2020(benchmark::State& state) { in_blocks(state, plain_2020()); }
void read_check_and_sum_in_blocks_2020_zstd(benchmark::State& state) { in_blocks(state, compressed_2020); }
void read_check_and_sum_in_blocks_nation(benchmark::State& state) { in_blocks(state, nation()); }

#if defined(MANDATE_DUCKDB)
// The same work in SQL: sums by region, the control equations counted, stations counted once.
void duckdb(benchmark::State& state, const std::string& path) {
  duckdb_config config = nullptr;
  duckdb_create_config(&config);
  duckdb_set_config(config, "threads", "1");
  duckdb_set_config(config, "autoinstall_known_extensions", "false");
  duckdb_set_config(config, "autoload_known_extensions", "false");
  duckdb_database database = nullptr;
  duckdb_connection connection = nullptr;
  char* error = nullptr;
  if (duckdb_open_ext(nullptr, &database, config, &error) != DuckDBSuccess ||
      duckdb_connect(database, &connection) != DuckDBSuccess) {
    state.SkipWithError("DuckDB does not open");
    return;
  }
  const std::string query =
      "SELECT region, sum(registered), sum(issued), sum(in_box), sum(invalid), sum(yes), sum(no), "
      "count(*) FILTER (in_box <> invalid + yes + no OR in_box > issued OR issued > registered), "
      "count(DISTINCT (territory, station)) FROM read_csv('" +
      path +
      "', header=true, columns={'region':'VARCHAR','territory':'VARCHAR','station':'VARCHAR','registered':'BIGINT',"
      "'issued':'BIGINT','in_box':'BIGINT','invalid':'BIGINT','yes':'BIGINT','no':'BIGINT'}) GROUP BY region";
  for ([[maybe_unused]] auto _ : state) {
    duckdb_result result;
    if (duckdb_query(connection, query.c_str(), &result) != DuckDBSuccess) {
      state.SkipWithError(duckdb_result_error(&result));
    }
    duckdb_destroy_result(&result);
  }
  duckdb_disconnect(&connection);
  duckdb_close(&database);
  duckdb_destroy_config(&config);
  set_bytes(state, size_of(path));
}
#else
void duckdb(benchmark::State& state, const std::string& /*path*/) {
  state.SkipWithError("DuckDB not at hand: sh scripts/fetch_duckdb.sh");
}
#endif

void duckdb_2020(benchmark::State& state) { duckdb(state, plain_2020()); }
void duckdb_nation(benchmark::State& state) { duckdb(state, nation()); }

// The nation first, for its peak.
BENCHMARK(read_check_and_sum_in_blocks_nation)->Unit(benchmark::kMillisecond);
BENCHMARK(read_check_and_sum_in_blocks_2020)->Unit(benchmark::kMillisecond);
BENCHMARK(read_check_and_sum_in_blocks_2020_zstd)->Unit(benchmark::kMillisecond);
BENCHMARK(read_and_sum_nation)->Unit(benchmark::kMillisecond);
BENCHMARK(read_and_sum_2020)->Unit(benchmark::kMillisecond);
BENCHMARK(read_and_sum_2020_zstd)->Unit(benchmark::kMillisecond);
BENCHMARK(read_check_and_sum_2020)->Unit(benchmark::kMillisecond);
BENCHMARK(parse_csv)->Unit(benchmark::kMillisecond);
BENCHMARK(parse_csv_and_numbers)->Unit(benchmark::kMillisecond);
BENCHMARK(check_text)->Unit(benchmark::kMillisecond);
BENCHMARK(duckdb_2020)->Unit(benchmark::kMillisecond);
BENCHMARK(duckdb_nation)->Unit(benchmark::kMillisecond);

}  // namespace
