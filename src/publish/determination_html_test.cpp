#include "publish/determination_html.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "publish/markup.hpp"
#include "publish/sample_determination.hpp"
#include "publish/text_for_tests.hpp"
#include "publish/well_formed.hpp"

namespace mandate::publish::determination_html_test {
namespace {

TEST(DeterminationHtml, IsWellFormedInEveryLanguage) {
  for (const Language language : languages) {
    for (const auto& sample : {referendum_sample(), election_sample(), ended_sample()}) {
      const std::string page = determination_html(sample->determination, language);
      EXPECT_EQ(ill_formed(page), "");
      EXPECT_TRUE(contains(page, "<html lang=\"" + std::string(code(language)) + "\">"));
    }
  }
}

TEST(DeterminationHtml, FetchesNothingAndRunsNothing) {
  const std::string page = determination_html(referendum_sample()->determination, Language::en);
  for (const std::string_view outside : {"<script", "<link", "<img", "src=", "url(", "@import", "<iframe"}) {
    EXPECT_FALSE(contains(page, outside)) << outside;
  }
}

TEST(DeterminationHtml, EscapesHostileNames) {
  const auto sample = election_sample();
  const std::string hostile = "<script>alert('x')</script>\" onload=\"y & z";
  for (std::string& text : sample->input.title.texts) {
    text = hostile;
  }
  for (record::Option& option : sample->input.records.front().options) {
    option.name = same_in_all(hostile);
  }
  sample->input.note = same_in_all(hostile);
  sample->input.sources.push_back({"s", hostile, "javascript:alert(1)"});
  const std::string page = determination_html(sample->determination, Language::en);
  EXPECT_EQ(ill_formed(page), "");
  EXPECT_FALSE(contains(page, "<script"));
  EXPECT_FALSE(contains(page, "javascript:"));
  EXPECT_TRUE(contains(page, "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot; onload=&quot;y &amp; z"));
}

TEST(DeterminationHtml, PutsTheAnswerFirst) {
  const std::string page = determination_html(referendum_sample()->determination, Language::en);
  const std::size_t verdict = page.find("CANNOT TELL</p>");
  ASSERT_NE(verdict, std::string::npos);
  EXPECT_LT(verdict, page.find("<main>"));
  EXPECT_TRUE(contains(page, "<title>CANNOT TELL — Referendum of 5 June 2022</title>"));
}

TEST(DeterminationHtml, HasLandmarksHeadingsAndTableScopes) {
  const std::string page = determination_html(election_sample()->determination, Language::en);
  for (const std::string_view part : {"<header>", "<main>", "<footer>", "<caption>Seats</caption>", "scope=\"col\"",
                                      "scope=\"row\"", "<details open=\"open\">"}) {
    EXPECT_TRUE(contains(page, part)) << part;
  }
  EXPECT_EQ(times(page, "<h1"), 1U);
}

// Turnout, yes votes, regions: one picture each, with a title and a description.
TEST(DeterminationHtml, DrawsEachTestOfAReferendumWithAWordForIt) {
  const std::string page = determination_html(referendum_sample()->determination, Language::en);
  EXPECT_EQ(times(page, "<svg "), 3U);
  EXPECT_EQ(times(page, "<desc>"), 3U);
  EXPECT_EQ(times(page, "class=\"threshold\""), 3U);
  EXPECT_TRUE(contains(page, "aria-label=\"cannot tell\""));
}

TEST(DeterminationHtml, DrawsOneDotASeat) {
  const std::string page = determination_html(election_sample()->determination, Language::en);
  EXPECT_EQ(times(page, "<circle "), 98U);
  EXPECT_TRUE(contains(page, "<title>Amanat: 79</title>"));
}

TEST(DeterminationHtml, ShowsEachAreaInATable) {
  const std::string page = determination_html(referendum_sample()->determination, Language::ru);
  EXPECT_TRUE(contains(page, "<th scope=\"row\">Акмолинская область</th>"));
}

TEST(Markup, EscapesTextAndAttributes) {
  EXPECT_EQ(element("a", {{"title", "\"><b>"}}, Markup::text("1 < 2 & 3")).html(),
            "<a title=\"&quot;&gt;&lt;b&gt;\">1 &lt; 2 &amp; 3</a>");
}

}  // namespace
}  // namespace mandate::publish::determination_html_test
