#include <gtest/gtest.h>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <string>
#include <string_view>
#include <utility>

#include "procedure/compare.hpp"
#include "publish/comparison_html.hpp"
#include "publish/comparison_json.hpp"
#include "publish/comparison_text.hpp"
#include "publish/sample_determination.hpp"
#include "publish/text_for_tests.hpp"
#include "publish/well_formed.hpp"

namespace mandate::publish::comparison_test {
namespace {

// The election under its own law, and under an older one with a threshold of 7 per cent and other seats.
struct TwoLaws {
  std::unique_ptr<Sample> sample = election_sample();
  law::Parameter threshold = sample->country.law.parameters.front();
  procedure::LawComparison comparison;

  TwoLaws() {
    law::DatedValue older = threshold.histories.front().values.front();
    older.from = day(2007, 6, 20);
    older.value = Fraction::of(7, 100);
    auto& values = threshold.histories.front().values;
    values.insert(values.begin(), older);
    procedure::Determination before = sample->determination;
    before.law_date = day(2021, 1, 10);
    before.seats = {{"auyl", 17}, {"amanat", 81}};
    before.tiers.clear();
    comparison.determinations.push_back(std::move(before));
    comparison.determinations.push_back(sample->determination);
    comparison.successors.resize(2);
    comparison.rules.push_back(
        {"election.list_threshold", {{&threshold, values.data(), true}, {&threshold, &values[1], true}}});
    comparison.differing_lists = {"auyl", "amanat"};
  }
};

// A referendum under its law, and on a day when only its successor exists.
struct Succeeded {
  std::unique_ptr<Sample> now = referendum_sample();
  std::unique_ptr<Sample> ended = ended_sample();
  procedure::LawComparison comparison;

  Succeeded() {
    comparison.determinations.push_back(now->determination);
    comparison.determinations.push_back(ended->determination);
    comparison.successors.resize(2);
    comparison.answers_differ = true;
  }
};

TEST(ComparisonText, SaysFirstWhatDiffers) {
  const TwoLaws laws;
  const std::string text = comparison_text(laws.comparison, {.width = 200});
  const std::size_t summary = text.find("The number of seats changes for: Auyl, Amanat.");
  ASSERT_NE(summary, std::string::npos);
  EXPECT_LT(summary, text.find("10 January 2021"));
  EXPECT_TRUE(contains(text, "List threshold: 7\u00a0% → 5\u00a0% (Elections law, article 97-1)."));
}

TEST(ComparisonText, PutsSeatsSideBySideWithTheirTiers) {
  const TwoLaws laws;
  const std::string text = comparison_text(laws.comparison, {.width = 200});
  EXPECT_TRUE(contains(text, "Amanat          81               79 (57 + 22)"));
  EXPECT_TRUE(contains(text, "All seats       98               98"));
}

TEST(ComparisonText, SaysNoVersionInForceInWordsAndNamesTheSuccessor) {
  const Succeeded laws;
  const std::string text = comparison_text(laws.comparison, {.width = 300});
  EXPECT_TRUE(contains(text, "NO VERSION IN FORCE"));
  EXPECT_TRUE(contains(text,
                       "Constitutional referendum: no version in force. In its place: Referendum on a new "
                       "Constitution"));
  EXPECT_TRUE(contains(text, "The answer depends on which law applies."));
}

TEST(ComparisonText, ShowsWhatWasNeeded) {
  const Succeeded laws;
  EXPECT_TRUE(contains(comparison_text(laws.comparison, {.width = 300}), "More than 1/2 needed: at least 5,867,322"));
}

TEST(ComparisonText, TellsTheSameFiguresOfASuccessor) {
  Succeeded laws;
  laws.comparison.successors[1] = laws.now->determination;
  const std::string text = comparison_text(laws.comparison, {.width = 300});
  EXPECT_TRUE(contains(text, "NO VERSION IN FORCE. Constitutional referendum: CANNOT TELL"));
  EXPECT_TRUE(contains(text, "1 July 2026 (Constitutional referendum)"));
}

TEST(ComparisonJson, HoldsEachDeterminationAndWhatDiffers) {
  const TwoLaws laws;
  const boost::json::object document = boost::json::parse(comparison_json(laws.comparison)).as_object();
  EXPECT_EQ(document.at("schema").as_string(), "mandate/comparison/1");
  EXPECT_EQ(document.at("laws").as_array().size(), 2U);
  EXPECT_EQ(document.at("laws").at(0).at("law_date").as_string(), "2021-01-10");
  EXPECT_EQ(document.at("laws").at(0).at("determination").at("seats").at("amanat").as_int64(), 81);
  EXPECT_TRUE(document.at("laws").at(0).at("successor").is_null());
  EXPECT_EQ(document.at("rules").at(0).at("values").at(0).at("value").as_string(), "7/100");
  EXPECT_EQ(document.at("rules").at(0).at("values").at(1).at("value").as_string(), "1/20");
}

// Auyl is the second list under the one law and the first under the other.
TEST(ComparisonHtml, GivesAListTheSameColourInEveryPicture) {
  TwoLaws laws;
  laws.comparison.determinations[1].seats = {{"auyl", 60}, {"amanat", 38}};
  const std::string page = comparison_html(laws.comparison, Language::en);
  const auto first_dot = [&](std::string_view group) {
    const std::size_t at = page.find("<circle", page.find(group));
    return page.substr(at, std::string_view("<circle class=\"g0\"").size());
  };
  EXPECT_EQ(first_dot("<title>Amanat: 81</title>"), "<circle class=\"g0\"");
  EXPECT_EQ(first_dot("<title>Amanat: 38</title>"), "<circle class=\"g0\"");
  EXPECT_EQ(first_dot("<title>Auyl: 60</title>"), "<circle class=\"g1\"");
}

TEST(ComparisonHtml, IsWellFormedInEveryLanguage) {
  const TwoLaws seats;
  const Succeeded none;
  for (const Language language : languages) {
    EXPECT_EQ(ill_formed(comparison_html(seats.comparison, language)), "");
    EXPECT_EQ(ill_formed(comparison_html(none.comparison, language)), "");
  }
}

}  // namespace
}  // namespace mandate::publish::comparison_test
