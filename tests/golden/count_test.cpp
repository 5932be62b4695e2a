// The small synthetic count: sums, statuses, comparison and decision.
//
// The figures in tests/golden/count/*.csv were added up by a separate program straight from the formulas in the
// example's README, station by station and without trees.
#include <gtest/gtest.h>

#include <optional>
#include <string>

#include "golden/rules.hpp"
#include "golden/table.hpp"
#include "io/count_folder.hpp"
#include "procedure/copies_effect.hpp"
#include "procedure/decide.hpp"
#include "tally/aggregate.hpp"
#include "tally/compare_copies.hpp"
#include "tally/count_input.hpp"

namespace mandate::golden::count_test {
namespace {

class GoldenCount : public ::testing::Test {
 protected:
  GoldenCount() {
    Problems problems;
    std::optional<tally::CountInput> read =
        io::read_count_folder(source_path("examples/kz-2022-count-small"), rules(), problems);
    for (const Problem& problem : problems) {
      ADD_FAILURE() << problem.text();
    }
    count = std::move(read).value_or(tally::CountInput{});
  }

  [[nodiscard]] procedure::Question question(const record::Case& input) const {
    const procedure::Country* const country = rules().country("kz");
    return {&input, country, country->procedure(input.procedure), country, input.date};
  }
  [[nodiscard]] std::uint32_t unit(const std::string& code) const {
    return count.units.find(code).value_or(record::no_unit);
  }

  tally::CountInput count;
};

std::string text(std::optional<Count64> value) { return value ? std::to_string(*value) : "none"; }

TEST_F(GoldenCount, SumsAndStatusesOfEveryUnit) {
  ASSERT_GT(count.units.size(), 0U);
  const tally::Aggregate aggregate = *tally::aggregate_of(count);
  for (const Row& row : table("tests/golden/count/kz-2022-count-small.csv")) {
    SCOPED_TRACE(row.at("unit"));
    const std::uint32_t at = unit(row.at("unit"));
    ASSERT_NE(at, record::no_unit);
    const tally::Progress progress = aggregate.progress(at);
    EXPECT_EQ(record::word(aggregate.status(at)), row.at("status"));
    EXPECT_EQ(std::to_string(progress.expected().stations), row.at("stations"));
    EXPECT_EQ(std::to_string(progress.of(tally::Standing::counted).stations), row.at("counted"));
    EXPECT_EQ(std::to_string(progress.expected().electors), row.at("registered"));
    EXPECT_EQ(std::to_string(progress.of(tally::Standing::counted).electors), row.at("registered_counted"));
    if (row.at("counted") == "0") {
      continue;
    }
    for (const std::string name :
         {"electors", "ballots_received", "participants", "for", "against", "invalid", "both_marked"}) {
      const std::optional<std::size_t> cell = count.layout.find(name);
      ASSERT_TRUE(cell) << name;
      EXPECT_EQ(text(aggregate.figure(at, *cell)), row.at(name)) << name;
    }
  }
}

// 28,235 of 37,666 voted yes, and in each of the 17 regions about three quarters; KZ-59 has one of two stations.
TEST_F(GoldenCount, DecisionOnWhatIsCountedAndOnCompleteAreasAlone) {
  ASSERT_GT(count.units.size(), 0U);
  const tally::Aggregate aggregate = *tally::aggregate_of(count);
  const tally::CountedCase so_far = tally::counted_case(aggregate, count.what(), tally::Extent::counted_so_far);
  EXPECT_EQ(procedure::decide(question(so_far.input)).outcome, "adopted");
  ASSERT_EQ(so_far.counted.partial.size(), 1U);
  EXPECT_EQ(count.units.at(so_far.counted.partial[0]).code, "KZ-59");
  const tally::CountedCase complete = tally::counted_case(aggregate, count.what(), tally::Extent::complete_only);
  EXPECT_EQ(procedure::decide(question(complete.input)).outcome, "cannot_tell");
  EXPECT_EQ(complete.counted.figures.areas.size(), 16U);
}

// With the protocol that is missing, by the formulas of the README: station 29 has 1,773 electors, 1,212 took part, 909
// of them yes, 242 no, 7 both, 54 invalid.
TEST_F(GoldenCount, TheMissingProtocolMakesTheDecision) {
  ASSERT_GT(count.units.size(), 0U);
  tally::Aggregate aggregate = *tally::aggregate_of(count);
  std::vector<Count64> values(count.layout.size(), record::absent);
  const std::vector<std::pair<std::string, Count64>> protocol = {
      {"electors", 1773}, {"ballots_received", 1791}, {"participants", 1212}, {"for", 909},
      {"against", 242},   {"both_marked", 7},         {"invalid", 54}};
  for (const auto& [name, value] : protocol) {
    values[*count.layout.find(name)] = value;
  }
  ASSERT_TRUE(aggregate.count(unit("KZ-59/2/129"), values));
  EXPECT_EQ(aggregate.status(0), record::CountStatus::complete);
  const tally::CountedCase complete = tally::counted_case(aggregate, count.what(), tally::Extent::complete_only);
  EXPECT_TRUE(complete.counted.complete);
  const procedure::Determination decided = procedure::decide(question(complete.input));
  EXPECT_EQ(decided.answer, Answer::yes);
  EXPECT_EQ(decided.outcome, "adopted");
  EXPECT_EQ(complete.counted.figures.nation.at(record::Count::in_favour).value, 28235 + 909);
}

TEST_F(GoldenCount, OneStationDiffersFromTheObservers) {
  ASSERT_EQ(count.sources.size(), 2U);
  const tally::CopyComparison found =
      tally::compare_copies(count.units, count.layout, count.sources[0].table, count.sources[1].table);
  ASSERT_EQ(found.differences.size(), 1U);
  EXPECT_EQ(count.units.at(found.differences[0].station).code, "KZ-39/1/120");
  EXPECT_EQ(found.differences[0].cells,
            (std::vector<tally::CellDifference>{{*count.layout.find("for"), 1056, 956},
                                                {*count.layout.find("against"), 281, 381}}));
  EXPECT_EQ(found.differences[0].lead_moves, 200);
  EXPECT_EQ(found.coverage[0].with_copy, 10U);
  EXPECT_EQ(found.coverage[0].electors_with_copy, 14660);
  EXPECT_EQ(found.without_copy.size(), 29U);
  const tally::CountedCase so_far =
      tally::counted_case(*tally::aggregate_of(count), count.what(), tally::Extent::counted_so_far);
  const auto effect = procedure::effect_of_copies(question(so_far.input), *tally::aggregate_of(count), count.what(),
                                                  tally::Extent::counted_so_far, found);
  ASSERT_TRUE(effect);
  EXPECT_EQ(effect->with_all, effect->counted);
  EXPECT_TRUE(effect->changing.empty());
}

}  // namespace
}  // namespace mandate::golden::count_test
