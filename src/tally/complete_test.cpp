#include "tally/complete.hpp"

#include <gtest/gtest.h>

#include <array>
#include <limits>
#include <string>
#include <utility>
#include <vector>

namespace mandate::tally::complete_test {
namespace {

using record::Count;
using record::FigureRow;
using record::Figures;
using record::Provenance;

using Values = std::vector<std::pair<Count, Count64>>;
using Codes = std::vector<std::string_view>;

FigureRow row(std::string unit, const Values& values) {
  FigureRow made;
  made.unit = std::move(unit);
  for (const auto& [count, value] : values) {
    made.set(count, value, Provenance::published);
  }
  return made;
}

Figures nation(const Values& values) {
  Figures figures;
  figures.nation = row("", values);
  return figures;
}

// Republican referendum of Kazakhstan, article 31: took part = for + against + invalid + both marked.
constexpr std::array<Count, 4> classes = {Count::in_favour, Count::against, Count::invalid, Count::both_marked};
constexpr std::array<Identity, 1> referendum = {{{Count::participants, classes}}};

// 5 June 2022: final figures of the Central Referendum Commission.
Values final_2022() {
  return {{Count::participants, 7985769},
          {Count::in_favour, 6163516},
          {Count::against, 1490470},
          {Count::invalid, 205924},
          {Count::both_marked, 125859}};
}

Values without(Values values, Count count) {
  std::erase_if(values, [count](const auto& entry) { return entry.first == count; });
  return values;
}

void expect_figure(const FigureRow& row, Count count, Count64 value, Provenance provenance) {
  EXPECT_EQ(row.at(count).value, value) << record::name(count);
  EXPECT_EQ(row.at(count).provenance, provenance) << record::name(count);
}

TEST(Complete, FindsNothingWhereAllAgrees) {
  Figures figures = nation(final_2022());
  EXPECT_TRUE(complete(figures, referendum, {}).empty());
}

TEST(Complete, DerivesATotalFromItsParts) {
  Figures figures = nation(without(final_2022(), Count::participants));
  EXPECT_TRUE(complete(figures, referendum, {}).empty());
  expect_figure(figures.nation, Count::participants, 7985769, Provenance::derived);
}

TEST(Complete, DerivesASingleMissingPart) {
  for (const auto& [part, value] : final_2022()) {
    Figures figures = nation(without(final_2022(), part));
    EXPECT_TRUE(complete(figures, referendum, {}).empty());
    expect_figure(figures.nation, part, value, Provenance::derived);
  }
}

TEST(Complete, DerivesNothingFromTwoUnknowns) {
  Figures figures = nation(without(without(final_2022(), Count::invalid), Count::both_marked));
  EXPECT_TRUE(complete(figures, referendum, {}).empty());
  EXPECT_FALSE(figures.nation.at(Count::invalid).present());
  EXPECT_FALSE(figures.nation.at(Count::both_marked).present());
}

TEST(Complete, FollowsAChainOfIdentitiesInAnyOrder) {
  constexpr std::array<Count, 2> of_valid = {Count::votes, Count::against_all};
  constexpr std::array<Count, 2> of_participants = {Count::valid, Count::invalid};
  const std::vector<Identity> identities = {{Count::participants, of_participants}, {Count::valid, of_valid}};
  Figures figures = nation({{Count::votes, 80}, {Count::against_all, 5}, {Count::invalid, 15}});
  EXPECT_TRUE(complete(figures, identities, {}).empty());
  expect_figure(figures.nation, Count::valid, 85, Provenance::derived);
  expect_figure(figures.nation, Count::participants, 100, Provenance::derived);
}

TEST(Complete, NamesATotalThatDiffersAndLeavesIt) {
  Values values = without(final_2022(), Count::in_favour);
  values.emplace_back(Count::in_favour, 6163616);
  Figures figures = nation(values);
  const std::vector<Discrepancy> found = complete(figures, referendum, {});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].kind, DiscrepancyKind::class_sum);
  EXPECT_EQ(found[0].count, Count::participants);
  EXPECT_EQ(found[0].unit, "");
  EXPECT_EQ(found[0].published, "7985769");
  EXPECT_EQ(found[0].computed, "7985869");
  EXPECT_EQ(found[0].parts, (std::vector<Count>{Count::in_favour, Count::against, Count::invalid, Count::both_marked}));
  expect_figure(figures.nation, Count::participants, 7985769, Provenance::published);
}

TEST(Complete, NamesPartsThatAlreadyMakeMoreThanTheTotal) {
  Figures figures =
      nation({{Count::participants, 100}, {Count::in_favour, 60}, {Count::against, 50}, {Count::invalid, 0}});
  const std::vector<Discrepancy> found = complete(figures, referendum, {});
  EXPECT_FALSE(figures.nation.at(Count::both_marked).present());
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].kind, DiscrepancyKind::class_sum);
  EXPECT_EQ(found[0].published, "100");
  EXPECT_EQ(found[0].computed, "110");
  EXPECT_EQ(found[0].parts, (std::vector<Count>{Count::in_favour, Count::against, Count::invalid}));
}

TEST(Complete, NamesOneMistakeOnce) {
  Figures figures = nation({{Count::participants, 100}, {Count::in_favour, 160}});
  const std::vector<Discrepancy> found = complete(figures, referendum, {});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].kind, DiscrepancyKind::class_sum);
}

// ---- areas

Figures two_areas(const Values& of_nation = {}) {
  Figures figures = nation(of_nation);
  figures.areas = {row("KZ-10", {{Count::in_favour, 10}, {Count::against, 1}}),
                   row("KZ-11", {{Count::in_favour, 20}, {Count::against, 2}})};
  return figures;
}

TEST(Complete, SumsTheAreasInForce) {
  Figures figures = two_areas();
  EXPECT_TRUE(complete(figures, {}, Codes{"KZ-11", "KZ-10"}).empty());
  expect_figure(figures.nation, Count::in_favour, 30, Provenance::summed);
  expect_figure(figures.nation, Count::against, 3, Provenance::summed);
  EXPECT_FALSE(figures.nation.at(Count::invalid).present());
}

TEST(Complete, SumsNothingWhereAnAreaIsMissingOrIsNotInForce) {
  for (const Codes& codes : {Codes{"KZ-10", "KZ-11", "KZ-15"}, Codes{"KZ-10"}, Codes{}}) {
    Figures figures = two_areas();
    EXPECT_TRUE(complete(figures, {}, codes).empty());
    EXPECT_FALSE(figures.nation.at(Count::in_favour).present());
  }
}

TEST(Complete, SumsNothingWhereOneAreaLacksTheFigure) {
  Figures figures = two_areas();
  figures.areas[0].set(Count::invalid, 5, Provenance::published);
  EXPECT_TRUE(complete(figures, {}, Codes{"KZ-10", "KZ-11"}).empty());
  EXPECT_FALSE(figures.nation.at(Count::invalid).present());
}

TEST(Complete, DoesNotSumWhatIsNoSumOverAreas) {
  Figures figures = two_areas();
  for (FigureRow& area : figures.areas) {
    area.set(Count::candidates, 3, Provenance::published);
    area.set(Count::seats_total, 20, Provenance::published);
  }
  EXPECT_TRUE(complete(figures, {}, Codes{"KZ-10", "KZ-11"}).empty());
  EXPECT_FALSE(figures.nation.at(Count::candidates).present());
  EXPECT_FALSE(figures.nation.at(Count::seats_total).present());
}

// Swiss vote of 14 January 1866: the cantons make 20 more yes votes than the total that was published (159,182).
TEST(Complete, NamesATotalThatDiffersFromTheAreas) {
  Figures figures = two_areas({{Count::in_favour, 28}, {Count::against, 3}});
  const std::vector<Discrepancy> found = complete(figures, {}, Codes{"KZ-10", "KZ-11"});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].kind, DiscrepancyKind::area_sum);
  EXPECT_EQ(found[0].count, Count::in_favour);
  EXPECT_EQ(found[0].published, "28");
  EXPECT_EQ(found[0].computed, "30");
  expect_figure(figures.nation, Count::in_favour, 28, Provenance::published);
}

TEST(Complete, IdentitiesHoldInEachArea) {
  constexpr std::array<Count, 2> of_sum = {Count::in_favour, Count::against};
  const std::vector<Identity> identities = {{Count::for_plus_against, of_sum}};
  Figures figures = two_areas();
  figures.areas[1].set(Count::for_plus_against, 25, Provenance::published);
  const std::vector<Discrepancy> found = complete(figures, identities, Codes{"KZ-10", "KZ-11"});
  expect_figure(figures.areas[0], Count::for_plus_against, 11, Provenance::derived);
  // The areas come first: 11 + 25, not 30 + 3.
  expect_figure(figures.nation, Count::for_plus_against, 36, Provenance::summed);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].unit, "");
  EXPECT_EQ(found[0].computed, "33");
  EXPECT_EQ(found[1].kind, DiscrepancyKind::class_sum);
  EXPECT_EQ(found[1].unit, "KZ-11");
  EXPECT_EQ(found[1].published, "25");
  EXPECT_EQ(found[1].computed, "22");
}

// What follows from the nation's own published figures comes before a sum of areas, and is not called published.
TEST(Complete, TheNationsOwnFiguresMakeItsTotalsFirst) {
  constexpr std::array<Count, 2> of_sum = {Count::in_favour, Count::against};
  const std::vector<Identity> identities = {{Count::for_plus_against, of_sum}};
  Figures figures = two_areas({{Count::in_favour, 28}, {Count::against, 3}});
  const std::vector<Discrepancy> found = complete(figures, identities, Codes{"KZ-10", "KZ-11"});
  expect_figure(figures.nation, Count::for_plus_against, 31, Provenance::derived);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].kind, DiscrepancyKind::area_sum);
  EXPECT_EQ(found[0].count, Count::in_favour);
}

TEST(Complete, IdentitiesHoldInChambersToo) {
  constexpr std::array<Count, 3> of_present = {Count::in_favour, Count::against, Count::abstained};
  const std::vector<Identity> identities = {{Count::present, of_present}};
  Figures figures;
  figures.bodies = {row("senate", {{Count::in_favour, 34}, {Count::against, 12}, {Count::abstained, 4}})};
  EXPECT_TRUE(complete(figures, identities, {}).empty());
  expect_figure(figures.bodies[0], Count::present, 50, Provenance::derived);
}

TEST(Complete, LeavesASumThatDoesNotFitMissing) {
  constexpr Count64 largest = std::numeric_limits<Count64>::max();
  Figures figures = two_areas();
  figures.areas[0].set(Count::in_favour, largest, Provenance::published);
  EXPECT_TRUE(complete(figures, {}, Codes{"KZ-10", "KZ-11"}).empty());
  EXPECT_FALSE(figures.nation.at(Count::in_favour).present());
  Figures parts =
      nation({{Count::in_favour, largest}, {Count::against, 1}, {Count::invalid, 0}, {Count::both_marked, 0}});
  EXPECT_TRUE(complete(parts, referendum, {}).empty());
  EXPECT_FALSE(parts.nation.at(Count::participants).present());
}

// ---- parts and wholes

TEST(Complete, NamesAPartLargerThanItsWhole) {
  const std::vector<std::pair<Count, Count>> pairs = {
      {Count::participants, Count::electors},  {Count::issued, Count::electors},
      {Count::valid, Count::issued},           {Count::invalid, Count::issued},
      {Count::participants, Count::issued},    {Count::issued, Count::ballots_received},
      {Count::in_favour, Count::participants}, {Count::votes, Count::valid},
      {Count::against_all, Count::valid},      {Count::in_favour, Count::members},
      {Count::present, Count::members},        {Count::quota_mandates, Count::mandates}};
  for (const auto& [part, whole] : pairs) {
    Figures larger = nation({{part, 11}, {whole, 10}});
    const std::vector<Discrepancy> found = complete(larger, {}, {});
    ASSERT_EQ(found.size(), 1U) << record::name(part);
    EXPECT_EQ(found[0].kind, DiscrepancyKind::exceeds);
    EXPECT_EQ(found[0].count, part);
    EXPECT_EQ(found[0].of, whole);
    EXPECT_EQ(found[0].published, "11");
    EXPECT_EQ(found[0].computed, "10");
    Figures equal = nation({{part, 10}, {whole, 10}});
    EXPECT_TRUE(complete(equal, {}, {}).empty()) << record::name(part);
  }
}

TEST(Complete, ComparesPartsInAreasAndChambersToo) {
  Figures figures;
  figures.areas = {row("KZ-10", {{Count::electors, 10}, {Count::participants, 11}})};
  figures.bodies = {row("senate", {{Count::members, 50}, {Count::in_favour, 51}})};
  const std::vector<Discrepancy> found = complete(figures, {}, {});
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].unit, "KZ-10");
  EXPECT_EQ(found[1].unit, "senate");
}

}  // namespace
}  // namespace mandate::tally::complete_test
