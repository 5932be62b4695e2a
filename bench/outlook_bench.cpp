// What could still change, after each of 10,012 protocols: 98 seats by 8 lists, and a referendum over the regions of
// the day. Beside each runs one plain `decide` on the same figures: the floor, for whoever shows the result decides.
// The goal is 5 ms a protocol.
//
// Stations are made up, with sizes between 100 and 2,499 electors; no person and no real vote stands behind them.
#include <benchmark/benchmark.h>

#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "io/rules.hpp"
#include "procedure/decide.hpp"
#include "procedure/ground.hpp"
#include "procedure/outlook_state.hpp"
#include "procedure/telling_stations.hpp"

namespace mandate {
namespace {

using record::Count;

constexpr std::size_t stations = 10'012;
constexpr std::size_t lists = 8;

const procedure::RuleBook& rules() {
  static const procedure::RuleBook book = [] {
    Problems problems;
    return io::read_rule_book_directory(MANDATE_SOURCE_DIR "/rules", problems);
  }();
  return book;
}

// A small generator with a fixed seed: every run sees the same night.
class Numbers {
 public:
  Count64 below(Count64 bound) {
    state_ = (state_ * 6'364'136'223'846'793'005U) + 1'442'695'040'888'963'407U;
    return static_cast<Count64>((state_ >> 33U) % static_cast<std::uint64_t>(bound));
  }

 private:
  std::uint64_t state_ = 2022;
};

struct Protocol {
  std::string unit;
  Count64 electors = 0;
  std::vector<std::pair<Count, Count64>> figures;
  std::vector<Count64> votes;
};

// A night of one procedure: a case with nothing counted, and the protocols that come.
struct Night {
  Night(const std::string& procedure, Date day) {
    country = rules().country("kz");
    input.date = day;
    input.jurisdiction = "kz";
    input.procedure = procedure;
    input.records.emplace_back();
    question = {&input, country, country->procedure(procedure), country, day};
    const procedure::Ground ground = procedure::ground_of(question, *question.procedure->at(day));
    for (const std::string_view code : ground.area_codes) {
      units.emplace_back(code);
      record::FigureRow row;
      row.unit = code;
      input.records.front().figures.areas.push_back(std::move(row));
    }
  }

  procedure::OutlookState begin(std::span<const Count> counted) {
    procedure::OutlookState state(question, {}, counted);
    for (const Protocol& protocol : protocols) {
      (void)state.expect({protocol.unit, {}, protocol.electors});
    }
    return state;
  }

  const procedure::Country* country = nullptr;
  record::Case input;
  procedure::Question question;
  std::vector<std::string> units;
  std::vector<Protocol> protocols;
};

Night& referendum() {
  static Night night = [] {
    Night made("referendum_constitutional", *Date::of(2022, 6, 5));
    Numbers numbers;
    for (std::size_t i = 0; i < stations; ++i) {
      Protocol protocol{.unit = made.units[i % made.units.size()], .electors = 100 + numbers.below(2'400)};
      const Count64 took_part = protocol.electors * (50 + numbers.below(40)) / 100;
      const Count64 in_favour = took_part * (45 + numbers.below(20)) / 100;
      protocol.figures = {{Count::in_favour, in_favour},
                          {Count::against, took_part - in_favour - (took_part / 50)},
                          {Count::invalid, took_part / 50},
                          {Count::both_marked, 0}};
      made.protocols.push_back(std::move(protocol));
    }
    return made;
  }();
  return night;
}

Night& mazhilis() {
  static Night night = [] {
    Night made("mazhilis_election", *Date::of(2022, 1, 10));  // 98 seats by lists, with the line against all
    constexpr std::array<Count64, lists> shares = {52, 14, 9, 7, 6, 5, 4, 2};
    for (std::size_t i = 0; i < lists; ++i) {
      made.input.records.front().options.push_back({.id = std::string(1, static_cast<char>('a' + i)), .name = {}});
    }
    Numbers numbers;
    for (std::size_t i = 0; i < stations; ++i) {
      Protocol protocol{.unit = made.units.empty() ? std::string() : made.units[i % made.units.size()],
                        .electors = 100 + numbers.below(2'400)};
      const Count64 took_part = protocol.electors / 2;
      for (const Count64 share : shares) {
        protocol.votes.push_back(took_part * (share * 9 + numbers.below(share * 2)) / 1'000);
      }
      protocol.figures = {{Count::against_all, took_part / 100}};
      made.protocols.push_back(std::move(protocol));
    }
    return made;
  }();
  return night;
}

constexpr std::array<Count, 5> counted_in_referendum = {Count::electors, Count::in_favour, Count::against,
                                                        Count::invalid, Count::both_marked};
constexpr std::array<Count, 2> counted_in_election = {Count::electors, Count::against_all};

// The part of the night, in percent of the protocols, at which the benchmark stands.
void run_until(procedure::OutlookState& state, const Night& night, std::size_t percent) {
  for (std::size_t i = 0; i < stations * percent / 100; ++i) {
    const Protocol& protocol = night.protocols[i];
    (void)state.count({protocol.unit, {}, protocol.electors}, {protocol.figures, protocol.votes, {}});
  }
}

void what_could_change(benchmark::State& state, Night& night, std::span<const Count> counted) {
  procedure::OutlookState count = night.begin(counted);
  const auto percent = static_cast<std::size_t>(state.range(0));
  run_until(count, night, percent);
  const Protocol& next = night.protocols[stations * percent / 100];
  const procedure::StationPlace place{next.unit, {}, next.electors};
  const procedure::StationFigures figures{next.figures, next.votes, {}};
  std::size_t possible = 0;
  for ([[maybe_unused]] auto _ : state) {
    (void)count.count(place, figures);
    const procedure::Outlook outlook = count.look();
    possible = outlook.outcomes.size() + (100 * outlook.not_excluded.size());
    benchmark::DoNotOptimize(possible);
    (void)count.take_out(place, figures);
  }
  state.counters["possible"] = static_cast<double>(possible);
}

void one_decision(benchmark::State& state, Night& night, std::span<const Count> counted) {
  procedure::OutlookState count = night.begin(counted);
  run_until(count, night, static_cast<std::size_t>(state.range(0)));
  const procedure::Question question = count.question();
  for ([[maybe_unused]] auto _ : state) {
    benchmark::DoNotOptimize(procedure::decide(question));
  }
}

void mazhilis_98_seats_after_a_protocol(benchmark::State& state) {
  what_could_change(state, mazhilis(), counted_in_election);
}
void mazhilis_98_seats_one_decision(benchmark::State& state) { one_decision(state, mazhilis(), counted_in_election); }
void referendum_after_a_protocol(benchmark::State& state) {
  what_could_change(state, referendum(), counted_in_referendum);
}
void referendum_one_decision(benchmark::State& state) { one_decision(state, referendum(), counted_in_referendum); }

BENCHMARK(mazhilis_98_seats_after_a_protocol)->Arg(1)->Arg(50)->Arg(90)->Arg(99)->Unit(benchmark::kMicrosecond);
BENCHMARK(mazhilis_98_seats_one_decision)->Arg(1)->Arg(50)->Arg(90)->Arg(99)->Unit(benchmark::kMicrosecond);
BENCHMARK(referendum_after_a_protocol)->Arg(1)->Arg(50)->Arg(90)->Arg(99)->Unit(benchmark::kMicrosecond);
BENCHMARK(referendum_one_decision)->Arg(1)->Arg(50)->Arg(90)->Arg(99)->Unit(benchmark::kMicrosecond);

// A whole night: 10,012 protocols, with an outlook after each.
void mazhilis_98_seats_a_whole_night(benchmark::State& state) {
  Night& night = mazhilis();
  for ([[maybe_unused]] auto _ : state) {
    procedure::OutlookState count = night.begin(counted_in_election);
    procedure::SettledSince settled;
    for (std::size_t i = 0; i < stations; ++i) {
      const Protocol& protocol = night.protocols[i];
      (void)count.count({protocol.unit, {}, protocol.electors}, {protocol.figures, protocol.votes, {}});
      settled.see(count.look(), i);
    }
    benchmark::DoNotOptimize(settled.since());
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(stations) * state.iterations());
}
BENCHMARK(mazhilis_98_seats_a_whole_night)->Unit(benchmark::kMillisecond)->Iterations(1);

// On demand, not after each protocol: which stations matter most among the last tenth.
void referendum_stations_that_matter_most(benchmark::State& state) {
  Night& night = referendum();
  procedure::OutlookState count = night.begin(counted_in_referendum);
  run_until(count, night, 90);
  std::vector<procedure::OutstandingStation> open;
  for (std::size_t i = stations * 90 / 100; i < stations; ++i) {
    open.push_back({.code = std::to_string(i),
                    .unit = night.protocols[i].unit,
                    .district = {},
                    .electors = night.protocols[i].electors});
  }
  const procedure::Question question = count.question();
  for ([[maybe_unused]] auto _ : state) {
    benchmark::DoNotOptimize(procedure::telling_stations(question, open));
  }
}
BENCHMARK(referendum_stations_that_matter_most)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace mandate
