#include "tally/aggregate.hpp"

#include <gtest/gtest.h>
// GoogleTest stands before RapidCheck's support for it.
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <array>
#include <limits>
#include <vector>

#include "tally/aggregate_for_tests.hpp"

namespace mandate::tally::aggregate_test {
namespace {

using record::absent;
using record::CountStatus;

using Values = std::array<Count64, 2>;

Aggregate empty_aggregate() {
  const auto made = Aggregate::of(test_tree(), 2);
  EXPECT_TRUE(made);
  return *made;
}

void count(Aggregate& aggregate, std::uint32_t station, Values values) {
  EXPECT_TRUE(aggregate.count(station, values));
}

TEST(Aggregate, SumsGoUpToTheNation) {
  Aggregate all = empty_aggregate();
  count(all, 3, {10, 1});
  count(all, 4, {20, 2});
  count(all, 8, {40, 4});
  EXPECT_EQ(all.sum(2, 0), 30);
  EXPECT_EQ(all.sum(1, 1), 3);
  EXPECT_EQ(all.sum(7, 0), 40);
  EXPECT_EQ(all.figure(0, 0), 70);
  EXPECT_EQ(all.figure(0, 1), 7);
  EXPECT_EQ(all.figure(5, 0), std::nullopt);
}

TEST(Aggregate, ChildrenOpenEverySum) {
  const Aggregate all = empty_aggregate();
  EXPECT_TRUE(std::ranges::equal(all.children(0), std::vector<std::uint32_t>{1, 7}));
  EXPECT_TRUE(std::ranges::equal(all.children(2), std::vector<std::uint32_t>{3, 4}));
  EXPECT_TRUE(all.children(3).empty());
  EXPECT_TRUE(all.is_station(6));
  EXPECT_FALSE(all.is_station(5));
}

TEST(Aggregate, AProtocolThatChangesReplacesTheOld) {
  Aggregate all = empty_aggregate();
  count(all, 3, {10, 1});
  count(all, 3, {7, absent});
  EXPECT_EQ(all.sum(0, 0), 7);
  EXPECT_EQ(all.sum(0, 1), 0);
  EXPECT_EQ(all.empty(0, 1), 1U);
  EXPECT_EQ(all.figure(0, 1), std::nullopt);
  count(all, 3, {7, 0});
  EXPECT_EQ(all.figure(0, 1), 0);
}

TEST(Aggregate, TakenOutIsAsIfItNeverCame) {
  Aggregate all = empty_aggregate();
  count(all, 3, {10, absent});
  ASSERT_TRUE(all.take_out(3, Standing::outstanding));
  EXPECT_EQ(all, empty_aggregate());
}

TEST(Aggregate, ElectorsByStanding) {
  Aggregate all = empty_aggregate();
  count(all, 3, {10, 1});
  count(all, 6, {5, 1});
  ASSERT_TRUE(all.take_out(4, Standing::quarantined));
  const Progress nation = all.progress(0);
  EXPECT_EQ(nation.expected().stations, 4U);
  EXPECT_EQ(nation.expected().electors, 700);
  EXPECT_EQ(nation.expected().unknown_electors, 1U);
  EXPECT_EQ(nation.of(Standing::counted).stations, 2U);
  EXPECT_EQ(nation.of(Standing::counted).electors, 100);
  EXPECT_EQ(nation.of(Standing::counted).unknown_electors, 1U);
  EXPECT_EQ(nation.of(Standing::quarantined).electors, 200);
  EXPECT_EQ(nation.open().stations, 2U);
  EXPECT_EQ(nation.open().electors, 600);
}

TEST(Aggregate, StatusWords) {
  Aggregate all = empty_aggregate();
  EXPECT_EQ(all.status(0), CountStatus::nothing);
  count(all, 3, {1, 1});
  EXPECT_EQ(all.status(0), CountStatus::partial);
  EXPECT_EQ(all.status(3), CountStatus::complete);
  EXPECT_EQ(all.status(7), CountStatus::nothing);
  count(all, 8, {1, 1});
  EXPECT_EQ(all.status(7), CountStatus::complete);
  ASSERT_TRUE(all.take_out(4, Standing::quarantined));
  EXPECT_EQ(all.status(2), CountStatus::partial);
  ASSERT_TRUE(all.take_out(4, Standing::annulled));
  EXPECT_EQ(all.status(2), CountStatus::complete);
  ASSERT_TRUE(all.take_out(6, Standing::repeat_vote));
  EXPECT_EQ(all.status(5), CountStatus::repeat_vote);
  EXPECT_EQ(all.status(1), CountStatus::partial);
  ASSERT_TRUE(all.take_out(6, Standing::annulled));
  EXPECT_EQ(all.status(5), CountStatus::annulled);
  EXPECT_EQ(all.status(0), CountStatus::complete);
  all.publish(Publication::preliminary);
  EXPECT_EQ(all.status(0), CountStatus::preliminary);
  EXPECT_EQ(all.status(5), CountStatus::annulled);
  all.publish(Publication::final);
  EXPECT_EQ(all.status(1), CountStatus::final);
}

TEST(Aggregate, RefusesWhatIsNoProtocol) {
  Aggregate all = empty_aggregate();
  const Aggregate before = all;
  EXPECT_EQ(all.count(2, Values{1, 1}).error(), AggregateFault::no_station);
  EXPECT_EQ(all.count(99, Values{1, 1}).error(), AggregateFault::no_station);
  EXPECT_EQ(all.count(3, std::array<Count64, 1>{1}).error(), AggregateFault::wrong_number_of_cells);
  EXPECT_EQ(all.count(3, Values{1, -2}).error(), AggregateFault::negative_value);
  EXPECT_EQ(all.take_out(3, Standing::counted).error(), AggregateFault::no_station);
  EXPECT_EQ(all, before);
}

TEST(Aggregate, OverflowIsAnErrorAndChangesNothing) {
  constexpr Count64 most = std::numeric_limits<Count64>::max();
  Aggregate all = empty_aggregate();
  count(all, 3, {most, 0});
  const Aggregate before = all;
  EXPECT_EQ(all.count(8, Values{1, 1}).error(), AggregateFault::overflow);
  EXPECT_EQ(all, before);
  count(all, 3, {most - 1, 0});
  count(all, 8, {1, 1});
  EXPECT_EQ(all.sum(0, 0), most);
}

TEST(Aggregate, OverflowOfTheElectorsIsAnError) {
  record::UnitTree tree;
  tree.add({"xx", "Nation", "nation", record::no_unit});
  tree.add({"1", "1", "precinct", 0, std::numeric_limits<Count64>::max()});
  tree.add({"2", "2", "precinct", 0, 1});
  EXPECT_EQ(Aggregate::of(tree, 1).error(), AggregateFault::overflow);
}

TEST(Aggregate, ATreeOfOneStation) {
  record::UnitTree tree;
  tree.add({"xx", "Hall", "nation", record::no_unit, 5});
  auto made = Aggregate::of(tree, 2);
  ASSERT_TRUE(made);
  count(*made, 0, {std::numeric_limits<Count64>::max(), absent});
  EXPECT_EQ(made->status(0), CountStatus::complete);
  EXPECT_EQ(made->figure(0, 1), std::nullopt);
}

// Random trees, and a random history of protocols that come, change and are taken out.
struct Happening {
  std::uint32_t station;
  Standing standing;  // after it
  Values values;
};

record::UnitTree random_tree(std::uint32_t size) {
  record::UnitTree tree;
  tree.add({"0", "0", "unit", record::no_unit, 0});
  for (std::uint32_t i = 1; i < size; ++i) {
    const auto parent = *rc::gen::inRange<std::uint32_t>(0, i);
    const bool known = *rc::gen::arbitrary<bool>();
    tree.add({std::to_string(i), "unit", "unit", parent, known ? std::optional<Count64>(i * 3) : std::nullopt});
  }
  return tree;
}

std::vector<Happening> random_history(const record::UnitTree& tree) {
  std::vector<Happening> history;
  const std::vector<std::uint32_t> stations = tree.leaves();
  const auto length = *rc::gen::inRange<std::size_t>(0, 40);
  for (std::size_t i = 0; i < length; ++i) {
    const std::uint32_t station = *rc::gen::elementOf(stations);
    const auto standing = static_cast<Standing>(*rc::gen::inRange(0, 5));
    history.push_back({station, standing, {*rc::gen::inRange<Count64>(-1, 50), *rc::gen::inRange<Count64>(-1, 50)}});
  }
  return history;
}

void happen(Aggregate& aggregate, const Happening& happening) {
  if (happening.standing == Standing::counted) {
    RC_ASSERT(aggregate.count(happening.station, happening.values).has_value());
  } else {
    RC_ASSERT(aggregate.take_out(happening.station, happening.standing).has_value());
  }
}

std::vector<Happening> last_of_each_station(const std::vector<Happening>& history) {
  std::vector<Happening> last;
  for (const Happening& happening : history) {
    std::erase_if(last, [&](const Happening& other) { return other.station == happening.station; });
    last.push_back(happening);
  }
  return last;
}

RC_GTEST_PROP(AggregateProperty, IncrementalEqualsFromScratchInAnyOrder, ()) {
  const record::UnitTree tree = random_tree(*rc::gen::inRange<std::uint32_t>(1, 25));
  const std::vector<Happening> history = random_history(tree);
  Aggregate incremental = *Aggregate::of(tree, 2);
  for (const Happening& happening : history) {
    happen(incremental, happening);
  }
  std::vector<Happening> last = last_of_each_station(history);
  std::ranges::reverse(last);
  Aggregate scratch = *Aggregate::of(tree, 2);
  for (const Happening& happening : last) {
    happen(scratch, happening);
  }
  RC_ASSERT(incremental == scratch);
}

RC_GTEST_PROP(AggregateProperty, EveryUnitIsTheSumOfTheStationsWithinIt, ()) {
  const record::UnitTree tree = random_tree(*rc::gen::inRange<std::uint32_t>(2, 25));
  const std::vector<Happening> history = random_history(tree);
  Aggregate aggregate = *Aggregate::of(tree, 2);
  for (const Happening& happening : history) {
    happen(aggregate, happening);
  }
  for (std::uint32_t unit = 0; unit < tree.size(); ++unit) {
    if (aggregate.is_station(unit)) {
      continue;
    }
    Count64 sum = 0;
    std::uint32_t counted = 0;
    for (const Happening& happening : last_of_each_station(history)) {
      if (happening.standing == Standing::counted && tree.is_within(happening.station, unit)) {
        sum += std::max<Count64>(happening.values[0], 0);
        ++counted;
      }
    }
    RC_ASSERT(aggregate.sum(unit, 0) == sum);
    RC_ASSERT(aggregate.progress(unit).of(Standing::counted).stations == counted);
  }
}

RC_GTEST_PROP(AggregateProperty, AParentsStatusFollowsFromItsChildren, (std::uint8_t published)) {
  const record::UnitTree tree = random_tree(*rc::gen::inRange<std::uint32_t>(2, 25));
  Aggregate aggregate = *Aggregate::of(tree, 2);
  for (const Happening& happening : random_history(tree)) {
    happen(aggregate, happening);
  }
  aggregate.publish(static_cast<Publication>(published % 3));
  for (std::uint32_t unit = 0; unit < tree.size(); ++unit) {
    if (aggregate.is_station(unit)) {
      continue;
    }
    std::vector<CountStatus> children;
    for (const std::uint32_t child : aggregate.children(unit)) {
      children.push_back(aggregate.status(child));
    }
    RC_ASSERT(aggregate.status(unit) == status_of_children(children));
  }
}

}  // namespace
}  // namespace mandate::tally::aggregate_test
