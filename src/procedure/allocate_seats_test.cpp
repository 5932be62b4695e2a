#include "procedure/allocate_seats.hpp"

#include <gtest/gtest.h>

#include <limits>

#include "procedure/rules_for_tests.hpp"

namespace mandate::procedure::allocate_seats_test {
namespace {

using namespace testing;

using Strings = std::vector<std::string>;
using Lines = std::vector<SeatLine>;

Tier tier(std::string id, TierMethod method, TierSeats seats) {
  Tier made;
  made.id = std::move(id);
  made.method = method;
  made.seats = std::move(seats);
  return made;
}

TierSeats fixed(Count64 seats) { return {.number = RuleValue(Fraction(seats))}; }

// Hare quota and largest remainders, without a threshold.
Tier list_tier(Count64 seats, TieRule tie = TieRule::silent) {
  Tier made = tier("list", TierMethod::largest_remainder, fixed(seats));
  made.tie = tie;
  return made;
}

Tier with_threshold(Tier made, std::string_view bound, Comparator comparator = Comparator::at_least) {
  made.threshold = ThresholdRule{comparator, share(bound), Count::valid, {}};
  return made;
}

Tier districts(Count64 seats) { return tier("districts", TierMethod::plurality, fixed(seats)); }

// One allocation over the lists of a case.
struct Election {
  explicit Election(std::vector<Tier> tiers,
                    const std::vector<std::pair<std::string, std::optional<Count64>>>& votes = {},
                    std::optional<Count64> valid = {})
      : stage(allocation("seats", std::move(tiers))) {
    scene.options() = options(votes);
    if (valid) {
      scene.figures().nation.set(Count::valid, *valid, record::Provenance::published);
    }
  }

  Scene scene;
  Stage stage;

  record::StageRecord& record() { return scene.input.records.front(); }
  [[nodiscard]] StageResult result() const {
    return scene.with(
        [&](const Evaluation& evaluation) { return allocate_seats(stage, scene.input.records.front(), evaluation); });
  }
};

Missing missing(Missing::Kind kind, std::string name) { return {.kind = kind, .name = std::move(name)}; }

const TierDetail& tier_of(const StageResult& result, std::size_t index = 0) {
  return std::get<TierDetail>(result.finding.parts.at(index).detail);
}

// --- lists ---

// 4.7, 3.3 and 2 quotas of ten votes.
TEST(ListTier, WholeQuotasThenTheLargestRemainder) {
  const Election election({list_tier(10)}, {{"a", 47}, {"b", 33}, {"c", 20}});
  const StageResult result = election.result();
  EXPECT_EQ(result.outcome, "allocated");
  EXPECT_EQ(result.finding.answer, Answer::yes);
  EXPECT_EQ(result.seats, (Lines{{"a", 5}, {"b", 3}, {"c", 2}}));
  ASSERT_EQ(result.tiers.size(), 1U);
  EXPECT_EQ(result.tiers[0].tier, "list");
  EXPECT_EQ(result.tiers[0].lines, result.seats);
  EXPECT_EQ(tier_of(result).reasons.size(), 10U);
  EXPECT_TRUE(result.missing.empty());
}

// A slip such as two thousand million seats is counted out, but does not fill the memory with reasons.
TEST(ListTier, AnAbsurdNumberOfSeatsHasNoEntryForEachOfThem) {
  const Election election({list_tier(2'000'000'000)}, {{"a", 3}, {"b", 1}});
  const StageResult result = election.result();
  EXPECT_EQ(result.seats, (Lines{{"a", 1'500'000'000}, {"b", 500'000'000}}));
  EXPECT_TRUE(tier_of(result).reasons.empty());
}

TEST(ListTier, ExactlyTheThresholdIsReachedUnlessMoreIsAskedFor) {
  const std::vector<std::pair<std::string, std::optional<Count64>>> votes = {{"a", 950}, {"b", 50}};
  const Election reached({with_threshold(list_tier(20), "5/100")}, votes, 1000);
  EXPECT_EQ(reached.result().seats, (Lines{{"a", 19}, {"b", 1}}));
  EXPECT_EQ(tier_of(reached.result()).threshold_votes, 50);
  EXPECT_EQ(tier_of(reached.result()).base, 1000);
  const Election strict({with_threshold(list_tier(20), "5/100", Comparator::more_than)}, votes, 1000);
  EXPECT_EQ(strict.result().seats, (Lines{{"a", 20}, {"b", 0}}));
  EXPECT_EQ(tier_of(strict.result()).threshold_votes, 51);
}

TEST(ListTier, VotesOfOneListMissing) {
  const StageResult result = Election({list_tier(10)}, {{"a", 47}, {"b", {}}, {"c", 20}}).result();
  EXPECT_TRUE(result.outcome.empty());
  EXPECT_EQ(result.finding.answer, Answer::cannot_tell);
  EXPECT_TRUE(result.seats.empty());
  EXPECT_TRUE(result.tiers.empty());
  EXPECT_EQ(result.missing, std::vector<Missing>{missing(Missing::Kind::votes_of_option, "b")});
}

TEST(ListTier, NoListsAtAll) {
  const StageResult result = Election({list_tier(10)}).result();
  EXPECT_TRUE(result.outcome.empty());
  EXPECT_EQ(result.missing, (std::vector<Missing>{{.kind = Missing::Kind::figure, .count = Count::votes}}));
}

TEST(ListTier, DenominatorOfTheThresholdMissing) {
  const StageResult result = Election({with_threshold(list_tier(10), "5/100")}, {{"a", 47}, {"b", 33}}).result();
  EXPECT_TRUE(result.outcome.empty());
  EXPECT_EQ(result.missing, (std::vector<Missing>{{.kind = Missing::Kind::figure, .count = Count::valid}}));
}

TEST(ListTier, NoListOverTheThreshold) {
  const StageResult result =
      Election({with_threshold(list_tier(10), "1/2"), districts(1)}, {{"a", 40}, {"b", 40}}, 100).result();
  EXPECT_EQ(result.outcome, "none");
  EXPECT_EQ(result.finding.answer, Answer::no);
  EXPECT_TRUE(result.seats.empty());
}

// Elections law of Kazakhstan, article 97-1(6): 300 votes are 6⅔ quotas of 45, times 7/10 is 4⅔; and where that is
// less than two, two.
TEST(ListTier, OneListOverTheThresholdSharesWithTheNext) {
  Tier list = with_threshold(list_tier(20), "4/10");
  list.single_list = SingleListRule{share("7/10"), Fraction(2), {}};
  EXPECT_EQ(Election({list}, {{"a", 600}, {"b", 300}, {"c", 100}}, 1000).result().seats,
            (Lines{{"a", 16}, {"b", 4}, {"c", 0}}));
  EXPECT_EQ(Election({list}, {{"a", 900}, {"b", 60}, {"c", 40}}, 1000).result().seats,
            (Lines{{"a", 18}, {"b", 2}, {"c", 0}}));
  const Election tied({list}, {{"a", 900}, {"b", 50}, {"c", 50}}, 1000);
  EXPECT_EQ(tied.result().outcome, "tie");
  EXPECT_EQ(tied.result().ties.at(0).options, (Strings{"b", "c"}));
}

TEST(ListTier, NearTheLargestNumberItSaysNothingRatherThanWrap) {
  constexpr Count64 most = std::numeric_limits<Count64>::max();
  const StageResult result = Election({list_tier(10)}, {{"a", most}, {"b", most}}).result();
  EXPECT_TRUE(result.outcome.empty());
  EXPECT_TRUE(result.seats.empty());
  Tier everybody = with_threshold(list_tier(2), "1", Comparator::more_than);
  EXPECT_EQ(Election({everybody}, {{"a", most}}, most).result().outcome, "none");
}

// --- ties between lists: 1½ quotas each, one seat left ---

StageResult tied_lists(TieRule rule, const std::vector<Strings>& lots = {}) {
  Election election({list_tier(3, rule)}, {{"b", 50}, {"a", 50}});
  for (const Strings& winners : lots) {
    election.scene.input.lots.push_back({"seats", "list", winners});
  }
  return election.result();
}

TEST(ListTie, StaysOpenWhereTheLawIsSilent) {
  const StageResult result = tied_lists(TieRule::silent);
  EXPECT_EQ(result.outcome, "tie");
  EXPECT_EQ(result.finding.answer, Answer::cannot_tell);
  EXPECT_TRUE(result.seats.empty());
  EXPECT_TRUE(result.tiers.empty());
  ASSERT_EQ(result.ties.size(), 1U);
  EXPECT_EQ(result.ties[0].tier, "list");
  EXPECT_EQ(result.ties[0].stage, "seats");
  EXPECT_EQ(result.ties[0].options, (Strings{"b", "a"}));
  EXPECT_EQ(result.ties[0].places, 1);
  EXPECT_FALSE(result.ties[0].settled);
}

TEST(ListTie, GoesToTheListRegisteredFirst) {
  const StageResult result = tied_lists(TieRule::registration_order);
  EXPECT_EQ(result.outcome, "allocated");
  EXPECT_EQ(result.seats, (Lines{{"b", 2}, {"a", 1}}));
  EXPECT_TRUE(result.ties.at(0).settled);
  EXPECT_EQ(result.ties.at(0).winners, Strings{"b"});
}

TEST(ListTie, WaitsForTheLot) {
  const StageResult result = tied_lists(TieRule::lot);
  EXPECT_TRUE(result.outcome.empty());
  EXPECT_EQ(result.missing, std::vector<Missing>{missing(Missing::Kind::lot, "list")});
}

TEST(ListTie, IsSettledByTheLotThatWasDrawn) {
  const StageResult result = tied_lists(TieRule::lot, {{"a"}});
  EXPECT_EQ(result.outcome, "allocated");
  EXPECT_EQ(result.seats, (Lines{{"b", 1}, {"a", 2}}));
  EXPECT_EQ(result.ties.at(0).winners, Strings{"a"});
}

TEST(ListTie, IsNotSettledByALotThatDoesNotFit) {
  for (const Strings& winners : {Strings{"nobody"}, Strings{"a", "b"}, Strings{"a", "nobody"}}) {
    const StageResult result = tied_lists(TieRule::lot, {winners});
    EXPECT_TRUE(result.outcome.empty());
    EXPECT_TRUE(result.seats.empty());
    EXPECT_EQ(result.missing, std::vector<Missing>{missing(Missing::Kind::lot, "list")});
  }
}

// --- how many seats a tier has ---

TEST(TierSeats, AreThoseThatTheCaseStatesForTheBody) {
  Election election({list_tier(10)}, {{"a", 1}});
  election.record().tier_seats = {{"other", 3}, {"list", 4}};
  EXPECT_EQ(election.result().seats, (Lines{{"a", 4}}));
}

TEST(TierSeats, AreThoseOfTheLawOnTheDay) {
  const law::Parameter number =
      parameter("mazhilis.seats_list", {dated("2007-05-22", Count64{98}), dated("2022-06-08", Count64{69})});
  Election election({tier("list", TierMethod::largest_remainder, {.number = value_of(number)})}, {{"a", 1}});
  election.scene.law_date = day("2022-06-07");
  EXPECT_EQ(election.result().seats, (Lines{{"a", 98}}));
  election.scene.law_date = day("2022-06-08");
  EXPECT_EQ(election.result().seats, (Lines{{"a", 69}}));
  EXPECT_EQ(tier_of(election.result()).parameters.at(0).parameter, &number);
  election.scene.law_date = day("2007-05-21");
  EXPECT_EQ(election.result().missing, std::vector<Missing>{missing(Missing::Kind::seats, "list")});
}

std::vector<Tier> halves(Rounding rounding) {
  Tier list = tier("list", TierMethod::largest_remainder,
                   {.number = Count::seats_total, .share = RuleValue(share("1/2")), .rounding = rounding});
  Tier rest = tier("districts", TierMethod::plurality, {.number = Count::seats_total, .remainder_after = "list"});
  return {list, rest};
}

Election maslikhat(Rounding rounding, Count64 seats_total) {
  Election election(halves(rounding), {{"a", 1}});
  election.scene.figures().nation.set(Count::seats_total, seats_total, record::Provenance::published);
  return election;
}

TEST(TierSeats, TheOddSeatGoesToTheDistricts) {
  const StageResult result = maslikhat(Rounding::floor, 35).result();
  EXPECT_EQ(tier_of(result, 0).seats, 17);
  EXPECT_EQ(tier_of(result, 1).seats, 18);
  EXPECT_EQ(tier_of(maslikhat(Rounding::ceil, 35).result(), 0).seats, 18);
  EXPECT_EQ(tier_of(maslikhat(Rounding::ceil, 35).result(), 1).seats, 17);
}

TEST(TierSeats, AShareThatIsNotWholeNeedsARounding) {
  EXPECT_EQ(tier_of(maslikhat(Rounding::exact, 34).result(), 0).seats, 17);
  EXPECT_FALSE(tier_of(maslikhat(Rounding::exact, 35).result(), 0).seats);
}

TEST(TierSeats, WhatIsNotKnownIsNamedForEachTier) {
  const Election election(halves(Rounding::floor), {{"a", 1}});
  const StageResult result = election.result();
  EXPECT_TRUE(result.outcome.empty());
  EXPECT_EQ(result.missing,
            (std::vector<Missing>{missing(Missing::Kind::seats, "list"), missing(Missing::Kind::seats, "districts"),
                                  missing(Missing::Kind::district_votes, "districts")}));
}

TEST(TierSeats, MoreListSeatsThanTheBodyHasLeaveNoRest) {
  Election election = maslikhat(Rounding::floor, 10);
  election.record().tier_seats = {{"list", 11}};
  const StageResult result = election.result();
  EXPECT_FALSE(tier_of(result, 1).seats);
  EXPECT_TRUE(result.outcome.empty());
}

// --- districts ---

record::DistrictVote vote(std::string district, std::string candidate, std::string list, Count64 votes) {
  return {std::move(district), std::move(candidate), std::move(list), votes};
}

TEST(DistrictTier, TheMostVotesWinEachDistrict) {
  Election election({districts(3)});
  election.record().district_votes = {vote("1", "x", "a", 10), vote("1", "y", "b", 9), vote("2", "z", "", 5),
                                      vote("2", "w", "a", 4),  vote("3", "v", "b", 1), vote("3", "u", "a", 3)};
  const StageResult result = election.result();
  EXPECT_EQ(result.outcome, "allocated");
  EXPECT_EQ(result.seats, (Lines{{"a", 2}, {"independent", 1}}));
  EXPECT_EQ(tier_of(result).districts.size(), 3U);
  EXPECT_FALSE(tier_of(result).declared);
}

TEST(DistrictTier, ATieLeavesItOpen) {
  Election election({districts(2)});
  election.record().district_votes = {vote("1", "x", "a", 10), vote("1", "y", "b", 10), vote("2", "z", "a", 5)};
  const StageResult result = election.result();
  EXPECT_EQ(result.outcome, "tie");
  EXPECT_TRUE(result.seats.empty());
  ASSERT_EQ(result.ties.size(), 1U);
  EXPECT_EQ(result.ties[0].options, (Strings{"x", "y"}));
  EXPECT_FALSE(result.ties[0].settled);
}

TEST(DistrictTier, ADistrictWithoutFiguresIsMissing) {
  Election election({districts(2)});
  election.record().district_votes = {vote("1", "x", "a", 10)};
  const StageResult result = election.result();
  EXPECT_TRUE(result.outcome.empty());
  EXPECT_EQ(result.missing, std::vector<Missing>{missing(Missing::Kind::district_votes, "districts")});
  election.record().district_votes.push_back(vote("2", "y", "a", 1));
  EXPECT_EQ(election.result().outcome, "allocated");
  election.record().district_votes.push_back(vote("3", "z", "a", 1));  // more districts than seats
  EXPECT_TRUE(election.result().outcome.empty());
}

TEST(DistrictTier, DeclaredSeatsStandInForVotesThatWereNotPublished) {
  Election election({districts(29)});
  election.record().district_seats = {{"amanat", 22}, {"independent", 7}};
  const StageResult result = election.result();
  EXPECT_EQ(result.outcome, "allocated");
  EXPECT_EQ(result.seats, (Lines{{"amanat", 22}, {"independent", 7}}));
  EXPECT_TRUE(tier_of(result).declared);
  EXPECT_EQ(result.missing, std::vector<Missing>{missing(Missing::Kind::district_votes, "districts")});
}

TEST(DistrictTier, DeclaredSeatsMustBeAllSeats) {
  for (const Count64 others : {Count64{6}, Count64{8}, std::numeric_limits<Count64>::max()}) {
    Election election({districts(29)});
    election.record().district_seats = {{"amanat", 22}, {"independent", others}};
    EXPECT_TRUE(election.result().outcome.empty()) << others;
    EXPECT_TRUE(election.result().tiers.empty());
  }
}

TEST(DistrictTier, VotesComeBeforeDeclarations) {
  Election election({districts(1)});
  election.record().district_votes = {vote("1", "x", "a", 10)};
  election.record().district_seats = {{"b", 1}};
  EXPECT_EQ(election.result().seats, (Lines{{"a", 1}}));
}

// --- several tiers ---

TEST(Tiers, AddUpOnlyWhereEveryOneIsSettled) {
  Election mixed({list_tier(10), districts(2), tier("assembly", TierMethod::elected_elsewhere, fixed(9))},
                 {{"a", 70}, {"b", 30}});
  const StageResult open = mixed.result();
  EXPECT_TRUE(open.outcome.empty());
  EXPECT_TRUE(open.seats.empty());
  ASSERT_EQ(open.tiers.size(), 1U);
  EXPECT_EQ(open.tiers[0].lines, (Lines{{"a", 7}, {"b", 3}}));

  mixed.record().district_seats = {{"b", 1}, {"independent", 1}};
  const StageResult settled = mixed.result();
  EXPECT_EQ(settled.outcome, "allocated");
  EXPECT_EQ(settled.seats, (Lines{{"a", 7}, {"b", 4}, {"independent", 1}}));
  EXPECT_EQ(settled.tiers.size(), 2U);  // seats that others fill are no seats of lists
  EXPECT_EQ(tier_of(settled, 2).seats, 9);
}

TEST(Tiers, ATieBesideAMissingTierIsNotTheOutcome) {
  Election election({list_tier(3), districts(2)}, {{"a", 50}, {"b", 50}});
  EXPECT_TRUE(election.result().outcome.empty());
  election.record().district_seats = {{"a", 2}};
  EXPECT_EQ(election.result().outcome, "tie");
}

TEST(Tiers, SumsBeyondSixtyFourBitsAreNoResult) {
  constexpr Count64 most = std::numeric_limits<Count64>::max();
  Election election({list_tier(1), districts(most)}, {{"a", 1}});
  election.record().district_seats = {{"a", most}};
  const StageResult result = election.result();
  EXPECT_TRUE(result.outcome.empty());
  EXPECT_TRUE(result.seats.empty());
}

TEST(Tiers, OnlyThoseAtHandAreFilled) {
  Election election({list_tier(10), districts(2)}, {{"a", 70}, {"b", 30}});
  election.scene.input.tiers = {"list"};
  EXPECT_EQ(election.result().outcome, "allocated");
  EXPECT_EQ(election.result().seats, (Lines{{"a", 7}, {"b", 3}}));
  election.scene.input.tiers = {"a tier of another law"};
  EXPECT_TRUE(election.result().outcome.empty());
  EXPECT_EQ(election.result().finding.answer, Answer::cannot_tell);
}

// --- a share of the mandates received ---

// Of five seats thirty per cent are 1½; the text read names no rounding.
TEST(MandateQuota, WhereOnlyRoundingDownWouldPassItCannotTell) {
  const auto with_mandates = [](Count64 seats, std::optional<Count64> covered) {
    Tier list = list_tier(seats);
    list.mandate_quota = MandateQuotaRule{share("3/10"), {}};
    Election election({list}, {{"a", 1}});
    election.record().options[0].quota_mandates = covered;
    const StageResult result = election.result();
    EXPECT_EQ(result.outcome, "allocated");  // whatever the quota
    const std::vector<Finding>& checks = result.finding.parts.at(0).parts;
    return checks.empty() ? std::optional<Answer>() : checks.front().answer;
  };
  EXPECT_EQ(with_mandates(5, 0), Answer::no);
  EXPECT_EQ(with_mandates(5, 1), Answer::cannot_tell);
  EXPECT_EQ(with_mandates(5, 2), Answer::yes);
  EXPECT_EQ(with_mandates(10, 2), Answer::no);
  EXPECT_EQ(with_mandates(10, 3), Answer::yes);
  EXPECT_EQ(with_mandates(5, std::nullopt), std::nullopt);
}

}  // namespace
}  // namespace mandate::procedure::allocate_seats_test
