// How many declarations a second pass through the register, the check for repeats and the counters, on one core, into
// one case; beside it the same with the containers of the standard library.
//
// One million submissions of 20 areas: 5 in 100 are repeats, 1 in 100 is refused. `from_the_log` reads each batch of
// 4096 from the payload of its event first, as a replay does.
#include <benchmark/benchmark.h>

#include <array>
#include <cstring>
#include <string>
#include <unordered_map>
#include <vector>

#include "declaration/batch_text.hpp"
#include "declaration/collection.hpp"
#include "declaration/declarations_for_tests.hpp"

namespace {

using namespace mandate;
using namespace mandate::declaration;

constexpr std::size_t submissions = 1'000'000;
constexpr AreaIndex areas = 20;

const AreaCodes& codes() {
  static const AreaCodes all = [] {
    std::vector<std::string> texts;
    for (AreaIndex area = 0; area < areas; ++area) {
      texts.push_back("KZ-" + std::to_string(10 + area));
    }
    return AreaCodes(std::move(texts));
  }();
  return all;
}

Declaration submission(std::size_t i) {
  Declaration item = for_tests::signed_by(i % 20 == 19 ? i / 2 : i, static_cast<AreaIndex>(i * 7 % areas));
  item.channel = i % 8 == 0 ? Channel::paper : Channel::electronic;
  item.day = for_tests::day(static_cast<unsigned>(1 + (i * 20 / submissions)));
  if (i % 100 == 50) {
    item.found_at_intake = Refusal::signature_faulty;
  }
  return item;
}

const std::vector<Batch>& batches() {
  static const std::vector<Batch> all = [] {
    std::vector<Batch> made;
    for (std::size_t i = 0; i < submissions; ++i) {
      if (i % most_in_batch == 0) {
        made.push_back({.stage = "support", .text = {}, .items = {}});
      }
      made.back().items.push_back(submission(i));
    }
    return made;
  }();
  return all;
}

const std::vector<std::string>& payloads() {
  static const std::vector<std::string> all = [] {
    std::vector<std::string> made;
    for (const Batch& batch : batches()) {
      made.push_back(batch_text(batch, codes()));
    }
    return made;
  }();
  return all;
}

const ElectorRegister& electors() {
  static const ElectorRegister all = [] {
    ElectorRegister made(for_tests::day(1), "synthetic");
    for (std::size_t person = 0; person < submissions; ++person) {
      made.add(for_tests::tag_of(person), static_cast<AreaIndex>(person * 7 % areas));
    }
    return made;
  }();
  return all;
}

CollectionRule rule() {
  return {.areas = areas, .first_day = for_tests::day(1), .last_day = for_tests::day(20), .may_withdraw = true};
}

void report(benchmark::State& state, Count64 live) {
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(submissions));
  state.counters["live"] = static_cast<double>(live);
}

void collected(benchmark::State& state) {
  Count64 live = 0;
  for ([[maybe_unused]] auto _ : state) {
    Collection collection(rule(), &electors());
    for (const Batch& batch : batches()) {
      benchmark::DoNotOptimize(collection.receive(batch));
    }
    live = collection.total().live;
  }
  report(state, live);
}
BENCHMARK(collected)->Unit(benchmark::kMillisecond);

void from_the_log(benchmark::State& state) {
  Count64 live = 0;
  for ([[maybe_unused]] auto _ : state) {
    Collection collection(rule(), &electors());
    for (const std::string& payload : payloads()) {
      const auto batch = read_batch(payload, codes(), "event");
      benchmark::DoNotOptimize(collection.receive(*batch));
    }
    live = collection.total().live;
  }
  report(state, live);
}
BENCHMARK(from_the_log)->Unit(benchmark::kMillisecond);

struct HashOfTag {
  std::size_t operator()(const Tag& tag) const {
    std::size_t value = 0;
    std::memcpy(&value, tag.bytes().data(), sizeof value);
    return value;
  }
};

// The peer: the same questions, a std::unordered_map each for register and persons.
void standard_containers(benchmark::State& state) {
  static const std::unordered_map<Tag, AreaIndex, HashOfTag> registered = [] {
    std::unordered_map<Tag, AreaIndex, HashOfTag> made;
    for (std::size_t person = 0; person < submissions; ++person) {
      made.emplace(for_tests::tag_of(person), static_cast<AreaIndex>(person * 7 % areas));
    }
    return made;
  }();
  Count64 live = 0;
  for ([[maybe_unused]] auto _ : state) {
    const CollectionRule asked = rule();
    std::unordered_map<Tag, AreaIndex, HashOfTag> persons;
    CountTable counts(areas);
    for (const Batch& batch : batches()) {
      for (const Declaration& item : batch.items) {
        Counts& cell = counts.at(item.area, item.channel);
        ++cell.submitted;
        const bool faulty = item.found_at_intake || item.day < *asked.first_day || item.day > *asked.last_day;
        const auto elector = faulty ? registered.end() : registered.find(item.tag);
        if (elector == registered.end() || !persons.emplace(item.tag, elector->second).second) {
          ++cell.refused.at(static_cast<std::size_t>(faulty ? Refusal::signature_faulty : Refusal::declared_here));
        } else {
          Counts& counted = counts.at(elector->second, item.channel);
          ++counted.accepted;
          ++counted.live;
        }
      }
    }
    live = counts.total().live;
  }
  report(state, live);
}
BENCHMARK(standard_containers)->Unit(benchmark::kMillisecond);

}  // namespace
