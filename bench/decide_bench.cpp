// Deciding, from the rule book in memory: a parameter at a date, a requirement over 20 regions, the Mazhilis of 2023.
//
// The limits stand in docs/explanation/speed.md. Beside the parameter look-up runs a scan over dates as text, which
// is how OpenFisca's loader finds a value (openfisca-core, parameters/parameter.py, `_get_at_instant`).
#include <benchmark/benchmark.h>

#include <string>
#include <vector>

#include "io/case_folder.hpp"
#include "io/rules.hpp"
#include "law/parameter.hpp"
#include "procedure/decide.hpp"

namespace mandate {
namespace {

const procedure::RuleBook& rules() {
  static const procedure::RuleBook book = [] {
    Problems problems;
    return io::read_rule_book_directory(MANDATE_SOURCE_DIR "/rules", problems);
  }();
  return book;
}

record::Case example(const std::string& name) {
  Problems problems;
  return io::read_case(std::string(MANDATE_SOURCE_DIR "/examples/") + name, rules(), problems).value_or(record::Case{});
}

procedure::Question question_of(const record::Case& input) {
  const procedure::Country* const country = rules().country(input.jurisdiction);
  return {&input, country, country->procedure(input.procedure), country, input.date};
}

void parameter_at_a_date(benchmark::State& state) {
  const law::Parameter& parameter = *rules().country("kz")->law.parameter("party.members");
  const Date day = *Date::of(2021, 1, 1);
  for ([[maybe_unused]] auto _ : state) {
    benchmark::DoNotOptimize(law::at(parameter, day));
  }
}
BENCHMARK(parameter_at_a_date);

void parameter_by_name_at_a_date(benchmark::State& state) {
  const law::Law& law = rules().country("kz")->law;
  const Date day = *Date::of(2021, 1, 1);
  for ([[maybe_unused]] auto _ : state) {
    benchmark::DoNotOptimize(law::at(*law.parameter("party.members"), day));
  }
}
BENCHMARK(parameter_by_name_at_a_date);

void parameter_by_scan_of_texts(benchmark::State& state) {
  const law::Parameter& parameter = *rules().country("kz")->law.parameter("party.members");
  std::vector<std::string> starts;
  for (const law::DatedValue& value : parameter.histories.front().values) {
    starts.push_back(value.from.iso());
  }
  const std::string day = "2021-01-01";
  for ([[maybe_unused]] auto _ : state) {
    std::size_t found = 0;
    for (std::size_t i = starts.size(); i > 0 && found == 0; --i) {
      found = starts[i - 1] <= day ? i : 0;
    }
    benchmark::DoNotOptimize(found);
  }
}
BENCHMARK(parameter_by_scan_of_texts);

void party_list_over_20_regions(benchmark::State& state) {
  const record::Case input = example("kz-party-199");
  const procedure::Question question = question_of(input);
  for ([[maybe_unused]] auto _ : state) {
    benchmark::DoNotOptimize(procedure::decide(question));
  }
}
BENCHMARK(party_list_over_20_regions)->Unit(benchmark::kMicrosecond);

void mazhilis_2023_with_every_reason(benchmark::State& state) {
  record::Case input = example("kz-2023-mazhilis");
  input.progress.clear();  // turnout through the day is another check, with its own cost
  const procedure::Question question = question_of(input);
  for ([[maybe_unused]] auto _ : state) {
    benchmark::DoNotOptimize(procedure::decide(question));
  }
}
BENCHMARK(mazhilis_2023_with_every_reason)->Unit(benchmark::kMicrosecond);

void embedded_rules_read_and_checked(benchmark::State& state) {
  Problems problems;
  const std::string text = io::canonical_rules(io::read_rules_directory(MANDATE_SOURCE_DIR "/rules", problems));
  for ([[maybe_unused]] auto _ : state) {
    benchmark::DoNotOptimize(io::read_canonical_rule_book(text, problems));
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(text.size()) * state.iterations());
}
BENCHMARK(embedded_rules_read_and_checked)->Unit(benchmark::kMillisecond);

void russian_vote_of_2020_read(benchmark::State& state) {
  for ([[maybe_unused]] auto _ : state) {
    benchmark::DoNotOptimize(example("ru-2020-vote"));
  }
}
BENCHMARK(russian_vote_of_2020_read)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace mandate
