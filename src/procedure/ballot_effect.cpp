#include "procedure/ballot_effect.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <variant>

namespace mandate::procedure {
namespace {

using record::Count;

constexpr std::size_t bit(Count count) { return static_cast<std::size_t>(count); }

// A part and the whole that holds it, whatever the procedure, where no identity says what the whole is.
constexpr std::array<std::pair<Count, Count>, 14> part_and_whole = {{
    {Count::in_favour, Count::for_plus_against},
    {Count::against, Count::for_plus_against},
    {Count::in_favour, Count::valid},
    {Count::against, Count::valid},
    {Count::abstained, Count::valid},
    {Count::votes, Count::valid},
    {Count::against_all, Count::valid},
    {Count::valid, Count::participants},
    {Count::both_marked, Count::participants},
    {Count::valid, Count::in_box},
    {Count::invalid, Count::in_box},
    {Count::both_marked, Count::in_box},
    {Count::participants, Count::issued},
    {Count::in_box, Count::issued},
}};

bool has_identity(const Version& version, Count total) {
  return total == Count::for_plus_against ||
         std::ranges::find(version.identities, total, &Identity::total) != version.identities.end();
}

// Everything to which a ballot adds that adds to this.
CountSet closure(const Version& version, Count start) {
  CountSet set;
  set.set(bit(start));
  set.set(bit(Count::electors));
  for (std::size_t before = 0; before != set.count();) {
    before = set.count();
    for (const auto& [part, whole] : part_and_whole) {
      const bool by_words = !has_identity(version, whole) || whole == Count::for_plus_against;
      if (by_words && set.test(bit(part))) {
        set.set(bit(whole));
      }
    }
    for (const Identity& identity : version.identities) {
      if (std::ranges::any_of(identity.parts, [&](Count part) { return set.test(bit(part)); })) {
        set.set(bit(identity.total));
      }
    }
  }
  return set;
}

void use(const CountRef& reference, CountSet& counts) {
  if (reference.scope != Scope::body) {
    counts.set(bit(reference.count));
  }
}

void collect(const Requirement& requirement, CountSet& counts);

void collect(const std::vector<Requirement>& parts, CountSet& counts) {
  for (const Requirement& part : parts) {
    collect(part, counts);
  }
}

void collect_one(const All& all, CountSet& counts) { collect(all.parts, counts); }
void collect_one(const Any& any, CountSet& counts) { collect(any.parts, counts); }
void collect_one(const Not& negated, CountSet& counts) { collect(negated.part, counts); }
void collect_one(const Areas& areas, CountSet& counts) { collect(areas.where, counts); }
void collect_one(const Elapsed& /*elapsed*/, CountSet& /*counts*/) {}
void collect_one(const Fact& /*fact*/, CountSet& /*counts*/) {}

void collect_one(const Comparison& comparison, CountSet& counts) {
  use(comparison.count, counts);
  if (comparison.of) {
    use(*comparison.of, counts);
  }
}

void collect_one(const Alternatives& alternatives, CountSet& counts) {
  for (const Reading& reading : alternatives.readings) {
    collect(reading.requirement, counts);
  }
}

void collect(const Requirement& requirement, CountSet& counts) {
  std::visit([&](const auto& operation) { collect_one(operation, counts); }, requirement.operation);
}

void collect_work(const RequirementStage& stage, CountSet& counts) { collect(stage.requirement, counts); }
void collect_work(const DecisionStage& /*stage*/, CountSet& /*counts*/) {}

void collect_work(const ChoiceStage& stage, CountSet& counts) {
  counts.set(bit(Count::votes));
  counts.set(bit(stage.of), counts.test(bit(stage.of)) || !stage.plurality);
}

void collect_work(const AllocationStage& stage, CountSet& counts) {
  counts.set(bit(Count::votes));
  for (const Tier& tier : stage.tiers) {
    if (tier.threshold) {
      counts.set(bit(tier.threshold->of));
    }
  }
}

}  // namespace

CountSet counts_used(const Version& version) {
  CountSet counts;
  for (const Stage& stage : version.stages) {
    std::visit([&](const auto& work) { collect_work(work, counts); }, stage.work);
  }
  return counts;
}

std::vector<BallotEffect> ballot_effects(const Version& version) {
  constexpr std::array<std::pair<std::string_view, Count>, 11> acts = {{
      {"nobody_votes", Count::electors},
      {"all_for", Count::in_favour},
      {"all_against", Count::against},
      {"all_invalid", Count::invalid},
      {"all_both_marked", Count::both_marked},
      {"all_against_all", Count::against_all},
      {"all_abstain", Count::abstained},
      {"all_valid", Count::valid},
      {"all_take_part", Count::participants},
      {"all_in_box", Count::in_box},
      {"all_issued", Count::issued},
  }};
  const CountSet used = counts_used(version);
  std::vector<BallotEffect> effects;
  for (const auto& [name, count] : acts) {
    if (has_identity(version, count)) {
      continue;  // a total is more only by one of its parts
    }
    const BallotEffect effect{name, closure(version, count)};
    const auto same = [&](const BallotEffect& other) { return (other.adds & used) == (effect.adds & used); };
    if (std::ranges::none_of(effects, same)) {
      effects.push_back(effect);
    }
  }
  return effects;
}

BallotEffect vote_effect(const Version& version) { return {"all_for_one", closure(version, Count::votes)}; }

}  // namespace mandate::procedure
