#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>
#include <set>
#include <string>
#include <vector>

#include "procedure/rules_for_tests.hpp"
#include "publish/outlook_json.hpp"
#include "publish/outlook_text.hpp"
#include "publish/outlook_words.hpp"
#include "publish/text_for_tests.hpp"

namespace mandate::publish::outlook_test {
namespace {

namespace rules = procedure::testing;
using record::Count;

// A vote over two regions, half of it counted.
class OutlookPublished : public ::testing::Test {
 protected:
  OutlookPublished() {
    procedure::Version& version = court_.country.procedures.front().versions.front();
    version.area_kinds = {"region"};
    version.identities = {{Count::participants, {Count::in_favour, Count::against}, {}}};
    court_.country.law.areas = rules::regions(2);
    court_.general().figures.areas = {
        rules::row("R01", {{Count::electors, 100}, {Count::in_favour, 60}, {Count::against, 20}}),
        rules::row("R02", {{Count::electors, 100}, {Count::in_favour, 40}, {Count::against, 35}})};
  }

  static procedure::Requirement requirement() {
    procedure::Requirement nation = rules::more_than(Count::in_favour, "1/2", Count::participants);
    procedure::Requirement regions = rules::in_areas(procedure::QuantifierKind::at_least_share, "2/3",
                                                     rules::more_than(Count::in_favour, "1/2", Count::participants));
    nation.label = same_in_all("A majority in the nation");
    regions.label = same_in_all("A majority in two thirds of the regions");
    return rules::all({std::move(nation), std::move(regions)});
  }

  void look(std::vector<procedure::OutstandingStation> stations) {
    stations_ = std::move(stations);
    question_ = court_.question();
    outlook_ = procedure::outlook(question_, procedure::areas_of(stations_));
    telling_ = procedure::telling_stations(question_, stations_);
  }

  [[nodiscard]] OutlookView view() const { return {&question_, &outlook_, 1'300, &telling_, stations_, "23:40"}; }
  [[nodiscard]] std::string told(Language language = Language::en) const {
    return outlook_text(view(), {.language = language, .width = 1000});
  }

  rules::Court court_{
      {rules::procedure("vote", {rules::version({rules::stage("vote", procedure::StageKind::tally, requirement(),
                                                              {{"met", "passed"}, {"not_met", "failed"}})})})}};
  std::vector<procedure::OutstandingStation> stations_;
  procedure::Question question_;
  procedure::Outlook outlook_;
  procedure::TellingStations telling_;
};

TEST_F(OutlookPublished, TheFirstLineSaysThatItIsSettled) {
  look({{.code = "R01/7", .unit = "R01", .district = {}, .electors = 4}});
  EXPECT_TRUE(contains(told(), "Settled: passed. Nothing still to come can change it.\nSettled since: 23:40.\n"));
  EXPECT_TRUE(contains(told(Language::ru), "Решено: passed."));
  EXPECT_TRUE(contains(told(Language::kk), "Шешілді: passed."));
}

TEST_F(OutlookPublished, TheFirstLineSaysHowManyStationsAreOpen) {
  look({{.code = "R02/1", .unit = "R02", .district = {}, .electors = 5},
        {.code = "R02/2",
         .unit = "R02",
         .district = {},
         .electors = 3,
         .kind = procedure::OutstandingKind::quarantined}});
  const std::string text = told();
  EXPECT_TRUE(contains(text, "Open: stations that can still change it: 2 of 1,300; electors there: 8.\n"));
  EXPECT_TRUE(contains(text, "failed — for example, if everybody there voted against"));
  EXPECT_TRUE(contains(text, "R02: may still go either way for “A majority in two thirds of the regions”"));
  EXPECT_TRUE(contains(text, "R02/1: electors 5; alone could change it"));
  EXPECT_TRUE(contains(text, "Quarantined: stations 1, electors 3; could not change it"));
  EXPECT_TRUE(contains(told(Language::ru), "Не решено: не подсчитано участков — 2 из 1\u00a0300"));
}

TEST_F(OutlookPublished, TellsHowFewStationsTogetherCould) {
  look({{.code = "R02/1", .unit = "R02", .district = {}, .electors = 3},
        {.code = "R02/2", .unit = "R02", .district = {}, .electors = 3}});
  EXPECT_TRUE(contains(told(), "No station alone could change it."));
  EXPECT_TRUE(contains(told(), "Stations needed to change it: at least 2."));
  EXPECT_TRUE(contains(told(), "For example: R02/1, R02/2"));
}

TEST_F(OutlookPublished, JsonHoldsTheSameForPrograms) {
  look({{.code = "R02/1", .unit = "R02", .district = {}, .electors = 5}});
  const boost::json::value value = boost::json::parse(outlook_json(view()));
  EXPECT_EQ(value.at("schema").as_string(), "mandate/outlook/1");
  EXPECT_EQ(value.at("settled").as_bool(), false);
  EXPECT_EQ(value.at("could_change").as_string(), "yes");
  EXPECT_EQ(value.at("now").at("outcome").as_string(), "passed");
  EXPECT_EQ(value.at("outstanding").at("electors").as_int64(), 5);
  EXPECT_EQ(value.at("outcomes").as_array().size(), 2U);
  EXPECT_TRUE(value.at("not_excluded").as_array().empty());
  const boost::json::value& telling = value.at("telling_stations");
  EXPECT_EQ(telling.at("alone").at(0).at("station").as_string(), "R02/1");
  EXPECT_EQ(telling.at("at_least").as_int64(), 1);
  EXPECT_EQ(telling.at("kinds").at(0).at("kind").as_string(), "late");
  EXPECT_EQ(outlook_json(view()), outlook_json(view()));
}

TEST_F(OutlookPublished, MadeUpFiguresAreMarkedInEveryForm) {
  look({});
  OutlookView made_up = view();
  made_up.synthetic = true;
  EXPECT_TRUE(contains(outlook_text(made_up, {}), "Synthetic data: no real count."));
  EXPECT_FALSE(contains(told(), "Synthetic"));
  EXPECT_TRUE(boost::json::parse(outlook_json(made_up)).at("synthetic").as_bool());
}

TEST_F(OutlookPublished, WhatCannotBeBoundedIsSaid) {
  look({{.code = "X/1", .unit = "X", .district = {}, .electors = 5}});
  EXPECT_TRUE(contains(told(), "Open: a change is neither shown nor excluded;"));
  EXPECT_TRUE(contains(told(), "X: the region is not among those that are counted over"));
}

TEST(OutlookText, ShowsSeatsNowFewestAndMost) {
  procedure::Tier tier;
  tier.id = "list";
  tier.seats.number = procedure::RuleValue(Fraction(10));
  tier.threshold = procedure::ThresholdRule{procedure::Comparator::at_least, rules::share("1/20"), Count::valid, {}};
  tier.tie = procedure::TieRule::registration_order;
  rules::Court court({rules::procedure(
      "parliament",
      {rules::version({rules::allocation("seats", {tier}, {{"allocated", "passed"}, {"none", "failed"}})})})});
  court.country.procedures.front().versions.front().identities = {
      {Count::valid, {Count::votes, Count::against_all}, {}}};
  court.general().options = rules::options({{"Aq", 600}, {"Kok", 300}, {"Sary", 52}});
  court.general().figures.nation = rules::row({}, {{Count::against_all, 48}});
  const procedure::Question question = court.question();
  const std::vector<procedure::OutstandingArea> open = {{.unit = {}, .district = {}, .electors = 60, .stations = 1}};
  const procedure::Outlook outlook = procedure::outlook(question, open);
  const std::string text = outlook_text({&question, &outlook}, {.width = 1000});
  EXPECT_TRUE(contains(text, "Fewest"));
  EXPECT_TRUE(contains(text, "passes, may still fail"));
  EXPECT_TRUE(contains(text, "passes in any case"));
}

// Every sentence in every language, with the same placeholders.
TEST(OutlookWords, AreCompleteInThreeLanguages) {
  const auto places = [](const std::string& text) {
    std::multiset<std::string> found;
    for (std::size_t at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1)) {
      found.insert(text.substr(at, text.find('}', at) - at + 1));
    }
    return found;
  };
  const Fillings unchanged = {{"outcome", "{outcome}"}, {"since", "{since}"},       {"stations", "{stations}"},
                              {"all", "{all}"},         {"electors", "{electors}"}, {"witness", "{witness}"},
                              {"test", "{test}"},       {"now", "{now}"},           {"areas", "{areas}"},
                              {"names", "{names}"},     {"district", "{district}"}, {"kind", "{kind}"},
                              {"could", "{could}"},     {"station", "{station}"},   {"number", "{number}"},
                              {"low", "{low}"},         {"high", "{high}"}};
  std::set<std::string> seen;
  for (auto i = static_cast<int>(OutlookWord::settled); i <= static_cast<int>(OutlookWord::same_suppositions); ++i) {
    const auto word = static_cast<OutlookWord>(i);
    const std::string english = say(word, Language::en, unchanged);
    EXPECT_FALSE(english.empty());
    for (const Language language : {Language::kk, Language::ru}) {
      const std::string text = say(word, language, unchanged);
      EXPECT_FALSE(text.empty()) << english;
      EXPECT_EQ(places(text), places(english)) << text;
    }
    const bool only_places = english.find_first_not_of("{}: ") != std::string::npos;
    EXPECT_TRUE(only_places);
    seen.insert(english);
  }
  EXPECT_GE(seen.size(), 43U);  // a sentence serves one thing, but for a few short words
}

}  // namespace
}  // namespace mandate::publish::outlook_test
