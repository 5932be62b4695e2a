#include "publication/site_law.hpp"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <utility>

#include "publication/site_for_tests.hpp"
#include "publish/text_for_tests.hpp"
#include "publish/well_formed.hpp"

namespace mandate::publication::site_law_test {
namespace {

namespace made = procedure::testing;
using publish::contains;
using record::Count;

law::ProvisionVersion wording(std::optional<Date> from, std::string_view act, std::optional<LocalizedText> summary) {
  law::ProvisionVersion version;
  version.from = from;
  version.act = act;
  version.summary = std::move(summary);
  return version;
}

law::Provision provision(std::string id, std::string article, std::vector<law::ProvisionVersion> versions) {
  law::Provision of;
  of.id = std::move(id);
  of.act = "constitution";
  of.article = std::move(article);
  of.label = same_in_all("label");
  of.versions = std::move(versions);
  return of;
}

law::Act act(std::string id, std::optional<Date> adopted) {
  law::Act made_act;
  made_act.label = same_in_all("Act " + id);
  made_act.references = {{"", "/akn/ut/" + id}};
  made_act.id = std::move(id);
  made_act.adopted = adopted;
  return made_act;
}

struct MajorityThatRises {
  law::Parameter majority = made::parameter(
      "majority", {made::dated("2000-01-01", made::share("1/2")), made::dated("2023-01-01", made::share("2/3"))});

  [[nodiscard]] made::Court court() {
    majority.label = same_in_all("Majority needed");
    procedure::Version version =
        made::version({made::stage("vote", procedure::StageKind::tally,
                                   made::compared(procedure::Comparator::more_than, {Count::in_favour},
                                                  made::value_of(majority), procedure::CountRef{Count::participants}),
                                   {{"met", "passed"}, {"not_met", "failed"}})});
    version.references = {{"Constitution, article 7", "/akn/ut/constitution/~art_7__para_1"}};
    made::Court court({made::procedure("vote", {version})});
    court.country.law.acts.push_back(act("constitution", std::nullopt));
    court.country.law.acts.push_back(act("reform", made::day("2022-06-05")));
    court.country.law.provisions.push_back(provision(
        "a-10", "10",
        {wording({}, "", std::nullopt), wording(made::day("2022-06-08"), "reform", same_in_all("A <new> article"))}));
    court.country.law.provisions.push_back(
        provision("b-7", "7(1)",
                  {wording({}, "", same_in_all("An oath")),
                   wording(made::day("2022-07-01"), "reform", same_in_all("A promise"))}));
    return court;
  }
};

// On 5 June 2022 more than half is needed; from 2023 on more than two thirds.
class SiteLaw : private MajorityThatRises, public for_tests::SiteOfUtopia {
 protected:
  SiteLaw() : for_tests::SiteOfUtopia(MajorityThatRises::court()) {}

  std::string page() { return file("en/law.html"); }
  static std::string between(const std::string& text, const std::string& from, const std::string& to) {
    const std::size_t start = text.find(from);
    return start == std::string::npos ? std::string() : text.substr(start, text.find(to, start) - start);
  }
};

TEST_F(SiteLaw, HoldsTheFiguresAgainstEachLawThatThereWas) {
  const std::string laws = between(page(), "<section id=\"laws\">", "</section>");
  EXPECT_TRUE(contains(laws, "<li class=\"card own\"><h3>The day of this vote: 5 June 2022</h3>"));
  EXPECT_TRUE(contains(laws, "<li class=\"card\"><h3>Since 1 January 2023</h3>"));
  EXPECT_TRUE(contains(laws, "<td colspan=\"1\" class=\"own\"><b>1/2</b>")) << laws;
  EXPECT_TRUE(contains(laws, "<td colspan=\"1\" class=\"other\"><b>2/3</b>"));
  // What is the same under both runs through.
  EXPECT_TRUE(contains(laws, "<td colspan=\"2\" class=\"own\">CANNOT TELL</td>"));
}

TEST_F(SiteLaw, TheLawOfTheDayHasEachValueWithItsSource) {
  const std::string day = between(page(), "<section id=\"day\">", "</section>");
  EXPECT_TRUE(contains(day, "The law in force on 5 June 2022"));
  EXPECT_TRUE(contains(day, "<th scope=\"row\">Majority needed</th><td>1/2</td><td>1 January 2000</td>"));
}

TEST_F(SiteLaw, ArticlesOfTheProcedureAreToldFromTheirFirstWordsOn) {
  const std::string articles = between(page(), "<section id=\"articles\">", "</section>");
  EXPECT_TRUE(contains(articles, "Article 7(1). label"));
  EXPECT_TRUE(contains(articles, "<li class=\"own\"><p class=\"eyebrow\">As it stood at first</p><p>An oath</p></li>"));
  EXPECT_TRUE(contains(articles, "<p class=\"eyebrow\">Since 1 July 2022</p><p>A promise</p>"));
  EXPECT_FALSE(contains(articles, "Article 10"));
}

TEST_F(SiteLaw, AnActOfTheDayOfTheVoteIsToldWhole) {
  const std::string acts = between(page(), "<section id=\"acts\">", "</section>");
  EXPECT_TRUE(contains(acts, "<h3>Act reform</h3><p>Adopted on the day of this vote.</p>"));
  EXPECT_TRUE(contains(acts, "Articles before and after: 2"));
  EXPECT_TRUE(contains(acts, "<p>There was no such rule.</p>"));
  EXPECT_TRUE(contains(acts, "<p>A &lt;new&gt; article</p>"));
  EXPECT_LT(acts.find("Article 10. label"), acts.find("Article 7(1). label")) << "in the order in which they came";
}

TEST_F(SiteLaw, IsWellFormedInEachLanguage) {
  for (const std::string lang : {"kk", "ru", "en"}) {
    EXPECT_EQ(publish::ill_formed(file(lang + "/law.html")), "") << lang;
  }
}

}  // namespace
}  // namespace mandate::publication::site_law_test
