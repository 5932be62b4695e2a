#include <gtest/gtest.h>

#include <array>
#include <boost/json/parse.hpp>
#include <set>
#include <string>
#include <vector>

#include "procedure/decide.hpp"
#include "procedure/rules_for_tests.hpp"
#include "publish/copies_view.hpp"
#include "publish/count_for_tests.hpp"
#include "publish/display.hpp"
#include "publish/tally_json.hpp"
#include "publish/tally_text.hpp"
#include "publish/tally_words.hpp"
#include "publish/text_for_tests.hpp"
#include "tally/aggregate_for_tests.hpp"
#include "tally/form_for_tests.hpp"

namespace mandate::publish::tally_test {
namespace {

namespace made = procedure::testing;
using record::Count;
using tally::Standing;

// A question in the nation of two regions, for which more than half of those who took part must vote yes.
class TallyPages : public ::testing::Test {
 protected:
  TallyPages() {
    set_up_utopia(court, count);
    count.input.title = same_in_all("A vote");
    count.layout.cells.push_back({"participants", "participants", Count::participants, {}, {}});
    count.layout.cells.push_back({"for", "for", Count::in_favour, {}, {}});
    count.sources.resize(2);
    count.sources[0] = {record::SourceKind::commission, "Commission", record::ProtocolTable(2)};
    count.sources[1] = {record::SourceKind::photograph, "Observers", record::ProtocolTable(2)};
  }

  void counted(std::uint32_t station, std::vector<Count64> values) { count.sources[0].table.add_row(station, values); }
  void photographed(std::uint32_t station, std::vector<Count64> values) {
    count.sources[1].table.add_row(station, values);
  }

  TallyView view(std::uint32_t unit = 0) {
    aggregate.emplace_back(*tally::aggregate_of(count));
    for (const tally::Extent extent : {tally::Extent::complete_only, tally::Extent::counted_so_far}) {
      cases[extent == tally::Extent::complete_only ? 0 : 1] =
          tally::counted_case(aggregate.back(), count.what(), extent).input;
    }
    for (std::size_t i = 0; i < cases.size(); ++i) {
      procedure::Question question = court.question();
      question.input = &cases[i];
      decided[i] = procedure::decide(question);
    }
    return {.count = &count,
            .aggregate = &aggregate.back(),
            .complete = decided.data(),
            .so_far = &decided[1],
            .source = count.sources.data(),
            .unit = unit};
  }
  std::string text(std::uint32_t unit = 0, Language language = Language::en) {
    return tally_text(view(unit), {.language = language, .width = 100});
  }

  made::Court court{{made::procedure(
      "vote", {made::version({made::stage("vote", procedure::StageKind::tally,
                                          made::more_than(Count::in_favour, "1/2", Count::participants),
                                          {{"met", "passed"}, {"not_met", "failed"}})})})}};
  tally::CountInput count;
  std::vector<tally::Aggregate> aggregate;
  std::array<record::Case, 2> cases;
  std::array<procedure::Determination, 2> decided;
};

TEST_F(TallyPages, ProgressStandsFirstAndIsMarked) {
  counted(3, {80, 60});
  const std::string page = text();
  EXPECT_TRUE(page.starts_with("PRELIMINARY — A vote\n")) << page;
  EXPECT_TRUE(contains(page, "Synthetic data"));
  EXPECT_TRUE(contains(page, "Stations counted: 1 of 4 (25.00\u00a0%)")) << page;
  EXPECT_TRUE(contains(page, "Electors registered there: 100 of 700 (14.29\u00a0%)")) << page;
  EXPECT_FALSE(contains(page, "\x1b"));
}

TEST_F(TallyPages, PercentagesAreOfTheFigureThatTheLawComparesWith) {
  counted(3, {80, 60});
  const std::vector<std::pair<Count, std::optional<Count>>> expected = {{Count::participants, Count::electors},
                                                                        {Count::in_favour, Count::participants}};
  EXPECT_EQ(shown_figures(view()), expected);
  const std::string page = text();
  EXPECT_TRUE(contains(page, "75.00\u00a0%")) << page;  // 60 of 80
  EXPECT_TRUE(contains(page, "80.00\u00a0%"));          // 80 of the 100 electors of the counted station
}

TEST_F(TallyPages, TheDecisionIsMarkedPreliminaryWithWhatIsMissing) {
  counted(3, {80, 60});
  const std::string page = text();
  EXPECT_TRUE(contains(page, "PRELIMINARY: on what is counted")) << page;
  EXPECT_TRUE(contains(page, "3\u00a0stations (600\u00a0electors)"));
  for (const std::uint32_t station : {4U, 6U, 8U}) {
    counted(station, {10, 5});
  }
  const std::string complete = text();
  EXPECT_FALSE(contains(complete, "on what is counted"));
  EXPECT_TRUE(contains(complete, "Decision"));
  EXPECT_FALSE(contains(complete, "Stations that wait"));
}

TEST_F(TallyPages, WhatWaitsAndWhatIsSetAside) {
  counted(3, {80, 60});
  count.set_aside.push_back({4, Standing::quarantined, "copies differ"});
  const std::string page = text();
  EXPECT_TRUE(contains(page, "quarantined. copies differ")) << page;
  EXPECT_TRUE(contains(page, "XX-2/4"));
  EXPECT_TRUE(contains(page, "Not counted: outstanding 2, quarantined 1."));
  EXPECT_TRUE(contains(page, "XX-2: 1\u00a0station, ")) << page;
  EXPECT_TRUE(contains(text(0, Language::ru), "XX-2: 1\u00a0участок, "));
}

TEST_F(TallyPages, AnOpenStationShowsEverySourceAndWhatWasChanged) {
  counted(3, {80, 60});
  photographed(3, {80, 58});
  count.notes.push_back({3,
                         {{"R03", true}},
                         {{{"R03", "recounted"}, "Dana", "22:10", false}},
                         {{tally::FigureHistory::Kind::corrected, 1, 61, 60, "typing", "Dana", "22:11"}},
                         {}});
  const std::string page = text(3);
  EXPECT_TRUE(contains(page, "Observers")) << page;
  EXPECT_TRUE(contains(page, "58"));
  EXPECT_TRUE(contains(page, "Check R03 fails (error)"));
  EXPECT_TRUE(contains(page, "recounted"));
  EXPECT_TRUE(contains(page, "61 → 60. typing (Dana, 22:11)"));
}

// More yes votes than took part: 60 of 50.
TEST_F(TallyPages, AFailedCheckIsWorkedOutWhereItsFormIsKnown) {
  tally::Form form;
  form.fields = {tally::testing::field("participants"), tally::testing::field("for")};
  form.sections = {{"all", same_in_all("All"), {0, 1}}};
  form.checks.push_back(
      tally::testing::check("R03", tally::testing::relation(tally::testing::sum({"for"}), tally::Relator::at_most,
                                                            tally::testing::sum({"participants"}))));
  form.checks.front().label = {"kk", "Голосов не больше, чем участников", "No more votes than took part"};
  count.layout = tally::layout_of(form, {});
  counted(3, {80, 60});
  count.notes.push_back({3, {{"R03", true}, {"X9", false}}, {}, {}, {50, 60}});
  TallyView open = view(3);
  open.form = &form;
  const std::string page = tally_text(open, {.language = Language::en, .width = 100});
  EXPECT_TRUE(contains(page, "R03 (error): No more votes than took part")) << page;
  EXPECT_TRUE(contains(page, "Formula: «for» ≤ «participants»")) << page;
  EXPECT_TRUE(contains(page, "60 > 50")) << page;
  EXPECT_TRUE(contains(page, "Check X9 fails (warning)"));
  EXPECT_TRUE(contains(tally_text(open, {.language = Language::ru, .width = 100}), "Голосов не больше"));
}

TEST_F(TallyPages, LongTablesAreFolded) {
  for (int i = 0; i < 60; ++i) {
    const std::string code = "XX-2/n" + std::to_string(i);
    count.units.add({code, code, "precinct", 7, 10});
  }
  TallyView open = view(7);
  const std::string folded = tally_text(open, {.language = Language::en, .width = 100});
  EXPECT_TRUE(contains(folded, "… and 11 more: nothing. All of them: --full")) << folded;
  const std::string full = tally_text(open, {.language = Language::en, .width = 100, .full = true});
  EXPECT_FALSE(contains(full, "--full"));
  EXPECT_GT(times(full, "\n"), times(folded, "\n") + 10);
}

TEST_F(TallyPages, NoLineIsWiderThanTheTerminal) {
  counted(3, {80, 60});
  for (const std::size_t width : {std::size_t{60}, std::size_t{80}, std::size_t{120}}) {
    const std::string page = tally_text(view(), {.language = Language::ru, .width = width});
    std::size_t begin = 0;
    while (begin < page.size()) {
      const std::size_t end = page.find('\n', begin);
      EXPECT_LE(display_width(std::string_view(page).substr(begin, end - begin)), width)
          << page.substr(begin, end - begin);
      begin = end + 1;
    }
  }
}

TEST_F(TallyPages, Json) {
  counted(3, {80, 60});
  const boost::json::object out = boost::json::parse(tally_json(view())).as_object();
  EXPECT_EQ(out.at("schema").as_string(), "mandate/tally/1");
  EXPECT_TRUE(out.at("synthetic").as_bool());
  EXPECT_EQ(out.at("open").at("status").as_string(), "partial");
  EXPECT_EQ(out.at("open").at("sums").at("for").as_int64(), 60);
  EXPECT_EQ(out.at("units").as_array().size(), 2U);
  EXPECT_TRUE(out.at("units").at(1).at("sums").at("for").is_null());
  EXPECT_EQ(out.at("waiting").as_array().size(), 3U);
  EXPECT_EQ(out.at("decision_so_far").at("outcome").as_string(), "passed");
}

TEST_F(TallyPages, CopiesDifferFrom) {
  counted(3, {80, 60});
  counted(8, {80, 60});
  photographed(3, {80, 58});
  const tally::CopyComparison comparison =
      tally::compare_copies(count.units, count.layout, count.sources[0].table, count.sources[1].table);
  const CopiesView copies{view(), count.sources.data(), &count.sources[1], &comparison, {}};
  const std::string page = copies_text(copies, {.language = Language::en, .width = 100});
  EXPECT_TRUE(contains(page, "Yes: 60 differs from 58")) << page;
  EXPECT_TRUE(contains(page, "Stations without a copy: 1"));
  EXPECT_TRUE(contains(page, "−2"));
  const boost::json::object out = copies_object(copies);
  EXPECT_EQ(out.at("differences").at(0).at("unit").as_string(), "XX-1/1/1");
  EXPECT_EQ(out.at("coverage").at(0).at("with_copy").to_number<int>(), 1);
  EXPECT_TRUE(out.at("effect").is_null());
}

std::set<std::string> placeholders(const std::string& text) {
  std::set<std::string> found;
  for (std::size_t open = text.find('{'); open != std::string::npos; open = text.find('{', open + 1)) {
    found.insert(text.substr(open, text.find('}', open) - open));
  }
  return found;
}

TEST(TallyWords, EveryLanguageFillsInTheSame) {
  for (std::size_t i = 0; i <= static_cast<std::size_t>(TallyMessage::column_difference); ++i) {
    const auto message = static_cast<TallyMessage>(i);
    const std::string english = tally_say(message, Language::en);
    EXPECT_FALSE(english.empty());
    EXPECT_EQ(placeholders(tally_say(message, Language::kk)), placeholders(english)) << english;
    EXPECT_EQ(placeholders(tally_say(message, Language::ru)), placeholders(english)) << english;
  }
}

TEST(TallyWords, WhatIsFilledInIsNotLookedAtAgain) {
  EXPECT_EQ(tally_say(TallyMessage::column_base, Language::en, {{"name", "{name}"}}), "{name}");
}

}  // namespace
}  // namespace mandate::publish::tally_test
