#include <gtest/gtest.h>

#include <map>
#include <ranges>

#include "base/node_literal_for_tests.hpp"
#include "law/law.hpp"
#include "law/rule_file.hpp"

namespace mandate::law::read_law_test {
namespace {

using testing::all_of;
using testing::literal;
using testing::with;

Date day(const char* iso) { return *Date::parse(iso); }

// A country small enough to read, with one thing of every kind.
std::map<std::string, std::string> country() {
  return {{"country.yaml", R"yaml({country: kz, label: {kk: Қазақстан, ru: Казахстан, en: Kazakhstan},
 languages: [kk, ru, en], description: Everything, note: For tests})yaml"},
          {"acts/constitution.yaml", R"yaml({act: constitution, label: Constitution, adopted: 1995-08-30,
 in_force: 1995-09-05, reference: [{title: Constitution, href: /akn/kz/act/1995-08-30/constitution}]})yaml"},
          {"acts/law-2018.yaml", R"yaml({act: law-2018, label: {kk: Заң, ru: Закон, en: Law}, number: 156-VII,
 adopted: 2018-06-18, reference: [{title: Law}], verified: false, note: Not seen})yaml"},
          {"parameters/referendum/region_share.yaml", R"yaml({description: Share of regions,
 metadata: {label: {kk: Үлес, ru: Доля, en: Share}, unit: fraction, complete_from: 1998-01-01,
  last_checked_on: 2026-06-11, verified: false, aliases: [ref.regions], note: A note},
 values: {
  1998-10-08: {value: "2/3", metadata: {act: constitution, reference: [{title: "Article 91(1)"}]}},
  2026-07-01: {value: null, metadata: {act: law-2018, verified: false, note: Ceased, reference: [{title: End}]}}}})yaml"},
          {"parameters/party/members.yaml", R"yaml({description: Members of a party,
 metadata: {label: Members, unit: person, complete_from: 2002-07-15},
 values: {2002-07-15: {value: 50000, metadata: {act: constitution, reference: [{title: "Article 6"}]}},
  2022-11-17: {value: 5000, metadata: {act: law-2018, reference: [{title: "Article 6, amended"}]}}}})yaml"},
          {"parameters/vote/weight.yaml", R"yaml({description: Weight of an area,
 metadata: {label: Weight, unit: fraction, complete_from: 1995-01-01, by: area},
 KZ-79: {values: {1995-01-01: {value: "1/2", metadata: {act: constitution, reference: [{title: Half}]}}}},
 other: {values: {1995-01-01: {value: "1/1", metadata: {act: constitution, reference: [{title: Whole}]}}}}})yaml"},
          {"parameters/vote/tie.yaml", R"yaml({description: What a tie leads to,
 metadata: {label: Tie, unit: word, complete_from: 1995-01-01},
 values: {1995-01-01: {value: repeat_vote, metadata: {act: constitution, reference: [{title: "Article 9"}]}}}})yaml"},
          {"areas/KZ-YUZ.yaml", R"yaml({area: KZ-YUZ, kind: oblast, within: kz, to: 2018-06-18,
 versions: [{label: {kk: Оңтүстік, ru: Южная, en: South}}], reference: [{title: ISO 3166-2}]})yaml"},
          {"areas/KZ-61.yaml", R"yaml({area: KZ-61, kind: oblast, within: kz, from: 2018-06-19,
 versions: [{label: {kk: Түркістан, ru: Туркестан, en: Turkistan}}], act: law-2018,
 reference: [{title: ISO 3166-2}]})yaml"},
          {"areas/KZ-79.yaml", R"yaml({area: KZ-79, kind: city, within: kz, from: 2018-06-19, split_from: KZ-YUZ,
 versions: [{label: {kk: Шымкент, ru: Шымкент, en: Shymkent}},
  {from: 2019-01-01, label: Renamed, act: law-2018, reference: [{title: Renaming}], verified: false}],
 aliases: [Shymkent City], reference: [{title: ISO 3166-2}], verified: false, note: A note})yaml"},
          {"provisions/art-6.yaml", R"yaml({provision: art-6, act: constitution, article: "6(3)", label: Rights,
 versions: [{summary: {kk: Бұрын, ru: Раньше, en: Before}, reference: [{title: "Article 6"}]},
  {from: 2018-06-18, act: law-2018, summary: After, reference: [{title: "Article 6"}]},
  {from: 2026-07-01, act: law-2018, summary: null, reference: [{title: End}]}], verified: false})yaml"},
          {"procedures/referendum.yaml", "{anything: here}"}};
}

class ReadLaw : public ::testing::Test {
 protected:
  Law read(const std::map<std::string, std::string>& files) {
    problems_.clear();
    mark_.reset();
    std::vector<Document> documents;
    for (const auto& [path, text] : files) {
      testing::Literal read = literal(text);
      if (read.mark) {
        mark_ = read.mark;
        marked_file_ = path;
      }
      documents.push_back({path, std::move(read.root)});
    }
    return read_law("kz", documents, problems_);
  }

  // Reads the country with one part of one file replaced.
  void read_with(const std::string& path, std::string_view part, std::string_view replacement) {
    std::map<std::string, std::string> files = country();
    files.at(path) = with(files.at(path), part, replacement);
    read(files);
  }

  // Exactly one problem: it says what was found, at the mark.
  void expect_problem(std::string_view found) const {
    ASSERT_EQ(problems_.size(), 1U) << all_of(problems_);
    EXPECT_EQ(problems_.front().found, found);
    ASSERT_TRUE(mark_);
    EXPECT_EQ(problems_.front().at, *mark_) << problems_.front().text();
    EXPECT_EQ(problems_.front().file, marked_file_);
    EXPECT_FALSE(problems_.front().expected.empty());
  }

  Problems problems_;
  std::optional<Position> mark_;
  std::string marked_file_;
};

TEST_F(ReadLaw, AGoodCountryHasNoProblem) {
  const Law law = read(country());
  EXPECT_EQ(all_of(problems_), "");
  EXPECT_EQ(law.country, "kz");
  EXPECT_EQ(law.label.in(Language::ru), "Казахстан");
  EXPECT_EQ(law.languages, (std::vector<Language>{Language::kk, Language::ru, Language::en}));
}

TEST_F(ReadLaw, ActsAreFoundById) {
  const Law law = read(country());
  const Act* const act = law.act("law-2018");
  ASSERT_NE(act, nullptr);
  EXPECT_EQ(act->number, "156-VII");
  EXPECT_EQ(act->adopted, day("2018-06-18"));
  EXPECT_EQ(act->in_force, std::nullopt);
  EXPECT_FALSE(act->verified);
  EXPECT_EQ(law.act("constitution")->references.front().href, "/akn/kz/act/1995-08-30/constitution");
  EXPECT_EQ(law.act("law-2019"), nullptr);
}

TEST_F(ReadLaw, ParametersAreFoundByThePathOfTheirFile) {
  const Law law = read(country());
  const Parameter* const share = law.parameter("referendum.region_share");
  ASSERT_NE(share, nullptr);
  EXPECT_EQ(share->topic, "referendum");
  EXPECT_EQ(share->unit, "fraction");
  EXPECT_FALSE(share->verified);
  ASSERT_EQ(share->histories.size(), 1U);
  const std::vector<DatedValue>& values = share->histories.front().values;
  ASSERT_EQ(values.size(), 2U);
  EXPECT_EQ(values[0].value, Value(*Fraction::of(2, 3)));
  EXPECT_EQ(values[0].act, "constitution");
  EXPECT_EQ(values[0].references.front().title, "Article 91(1)");
  EXPECT_EQ(values[1].value, std::nullopt);
  EXPECT_FALSE(values[1].verified);
  EXPECT_EQ(law.parameter("region_share"), nullptr);
  EXPECT_EQ(law.parameter("ref.regions"), nullptr);
  EXPECT_EQ(law.parameters_called("ref.regions"), std::vector<const Parameter*>{share});
  EXPECT_EQ(law.parameters_called("referendum.region_share"), std::vector<const Parameter*>{share});
  EXPECT_TRUE(law.parameters_called("referendum").empty());
}

TEST_F(ReadLaw, ValuesHaveTheKindOfTheirUnit) {
  const Law law = read(country());
  EXPECT_EQ(law.parameter("party.members")->histories.front().values.front().value, Value(Count64{50000}));
  EXPECT_EQ(law.parameter("vote.tie")->histories.front().values.front().value, Value(std::string("repeat_vote")));
}

TEST_F(ReadLaw, AParameterMayDifferByArea) {
  const Law law = read(country());
  const Parameter& weight = *law.parameter("vote.weight");
  EXPECT_TRUE(weight.by_area());
  EXPECT_EQ(at(weight, *weight.history_for("KZ-79"), day("2020-01-01")).entry->value, Value(*Fraction::of(1, 2)));
  EXPECT_EQ(at(weight, *weight.history_for("KZ-61"), day("2020-01-01")).entry->value, Value(Fraction(1)));
}

TEST_F(ReadLaw, AreasKeepTheirSpanAndNames) {
  const Law law = read(country());
  const area::Area* const city = law.area("KZ-79");
  ASSERT_NE(city, nullptr);
  EXPECT_EQ(city->kind, "city");
  EXPECT_EQ(city->split_from, "KZ-YUZ");
  EXPECT_FALSE(city->in_force(day("2018-06-18")));
  EXPECT_TRUE(city->in_force(day("2018-06-19")));
  EXPECT_EQ(city->name_on(day("2018-12-31")).in(Language::en), "Shymkent");
  EXPECT_EQ(city->name_on(day("2019-01-01")).in(Language::en), "Renamed");
  EXPECT_TRUE(city->is_called("Shymkent City"));
  EXPECT_TRUE(law.area("KZ-YUZ")->in_force(day("2018-06-18")));
  EXPECT_FALSE(law.area("KZ-YUZ")->in_force(day("2018-06-19")));
  EXPECT_EQ(law.area("KZ-99"), nullptr);
}

TEST_F(ReadLaw, ProvisionsHaveVersions) {
  const Law law = read(country());
  const Provision* const provision = law.provision("art-6");
  ASSERT_NE(provision, nullptr);
  EXPECT_EQ(provision->article, "6(3)");
  EXPECT_EQ(provision->at(day("1990-01-01"))->summary->in(Language::en), "Before");
  EXPECT_EQ(provision->at(day("2018-06-18"))->summary->in(Language::en), "After");
  EXPECT_EQ(provision->at(day("2026-07-01"))->summary, std::nullopt);
}

TEST_F(ReadLaw, TheOrderOfFilesDoesNotMatter) {
  const std::map<std::string, std::string> files = country();
  std::vector<Document> documents;
  for (const auto& [path, text] : std::views::reverse(files)) {
    documents.push_back({path, literal(text).root});
  }
  Problems problems;
  const Law law = read_law("kz", documents, problems);
  EXPECT_EQ(all_of(problems), "");
  EXPECT_TRUE(std::ranges::is_sorted(law.parameters, {}, &Parameter::name));
  EXPECT_TRUE(std::ranges::is_sorted(law.areas, {}, &area::Area::code));
  EXPECT_NE(law.parameter("party.members"), nullptr);
}

TEST_F(ReadLaw, ProblemsOfSeveralFilesComeTogether) {
  std::map<std::string, std::string> files = country();
  files["acts/law-2018.yaml"] = with(files["acts/law-2018.yaml"], "act: law-2018", "act: law-2017, colour: red");
  files["areas/KZ-61.yaml"] = with(files["areas/KZ-61.yaml"], "kind: oblast", "kind: Oblast");
  read(files);
  EXPECT_EQ(problems_.size(), 3U) << all_of(problems_);
}

// --- files

TEST(RuleFile, PathsNameTheThing) {
  EXPECT_EQ(rule_file("country.yaml")->topic, Topic::country);
  EXPECT_EQ(rule_file("acts/kz-156-vii.yaml")->name, "kz-156-vii");
  EXPECT_EQ(rule_file("parameters/referendum/region_share.yaml")->name, "referendum.region_share");
  EXPECT_EQ(rule_file("calendar/holidays.yaml")->topic, Topic::calendar);
  EXPECT_EQ(rule_file("procedures/recall.yaml")->topic, Topic::procedure);
  for (const char* path : {"", "kz.yaml", "sub/country.yaml", "acts/.yaml", "acts/a.yml", "acts/a.b.yaml",
                           "acts/sub/a.yaml", "holidays/a.yaml", "parameters/region_share.yaml",
                           "parameters/a/b/c.yaml", "parameters/a.b/c.yaml", "areas/KZ-61", "README.md"}) {
    EXPECT_FALSE(rule_file(path)) << path;
  }
}

TEST_F(ReadLaw, AFileOutsideTheFoldersIsAnError) {
  std::map<std::string, std::string> files = country();
  files["courts/supreme.yaml"] = "{}";
  files["notes.yaml"] = "{}";
  read(files);
  ASSERT_EQ(problems_.size(), 2U) << all_of(problems_);
  EXPECT_EQ(problems_[0].file, "courts/supreme.yaml");
  EXPECT_EQ(problems_[0].found, "a file that is no rule data");
  EXPECT_EQ(problems_[1].file, "notes.yaml");
}

TEST_F(ReadLaw, AFileGivenTwiceIsAnError) {
  std::map<std::string, std::string> files = country();
  std::vector<Document> documents;
  for (const auto& [path, text] : files) {
    documents.push_back({path, literal(text).root});
  }
  documents.push_back({"acts/law-2018.yaml", literal(files.at("acts/law-2018.yaml")).root});
  const Law law = read_law("kz", documents, problems_);
  ASSERT_EQ(problems_.size(), 1U) << all_of(problems_);
  EXPECT_EQ(problems_.front().text(), "acts/law-2018.yaml: error: the same file twice; expected each file once");
}

TEST_F(ReadLaw, EveryCountryHasItsOwnFile) {
  std::map<std::string, std::string> files = country();
  files.erase("country.yaml");
  read(files);
  ASSERT_EQ(problems_.size(), 1U) << all_of(problems_);
  EXPECT_EQ(problems_.front().found, "no country.yaml");
}

TEST_F(ReadLaw, TheCountryIsNamedAsItsFolder) {
  read_with("country.yaml", "country: kz", "country: @@kg");
  expect_problem("'kg' for 'country'");
}

TEST_F(ReadLaw, LanguagesAreOfTheThree) {
  read_with("country.yaml", "[kk, ru, en]", "@@[kk, ru, en, de]");
  expect_problem("'de' in 'languages'");
  read_with("country.yaml", "[kk, ru, en]", "@@[kk, ru, kk]");
  expect_problem("'kk' in 'languages'");
  read_with("country.yaml", "[kk, ru, en]", "@@[]");
  expect_problem("no language");
}

TEST_F(ReadLaw, NamesInsideAreThoseOfTheFile) {
  read_with("acts/law-2018.yaml", "act: law-2018", "act: @@law-2017");
  expect_problem("'law-2017' for 'act'");
  read_with("areas/KZ-61.yaml", "area: KZ-61", "area: @@KZ-62");
  expect_problem("'KZ-62' for 'area'");
  read_with("provisions/art-6.yaml", "provision: art-6", "provision: @@art-7");
  expect_problem("'art-7' for 'provision'");
}

// --- texts and references

TEST_F(ReadLaw, ATextIsGivenInEveryLanguageOfTheCountry) {
  read_with("acts/law-2018.yaml", "{kk: Заң, ru: Закон, en: Law}", "@@{ru: Закон, en: Law}");
  expect_problem("no 'kk' in 'label'");
  std::map<std::string, std::string> files = country();
  files["country.yaml"] = with(files["country.yaml"], "[kk, ru, en]", "[ru, en]");
  files["acts/law-2018.yaml"] = with(files["acts/law-2018.yaml"], "kk: Заң, ", "");
  read(files);
  EXPECT_EQ(all_of(problems_), "");
}

TEST_F(ReadLaw, AReferenceIsNeverEmpty) {
  read_with("acts/law-2018.yaml", "[{title: Law}]", "@@[]");
  expect_problem("an empty sequence for 'reference'");
  read_with("acts/law-2018.yaml", "[{title: Law}]", "@@Law");
  expect_problem("'Law' for 'reference'");
  read_with("acts/law-2018.yaml", "{title: Law}", "@@{href: /akn/kz}");
  expect_problem("no key 'title'");
  read_with("acts/law-2018.yaml", "{title: Law}", "{title: Law, @@page: 3}");
  expect_problem("unknown key 'page' in a reference");
  read_with("acts/law-2018.yaml", "{title: Law}", R"yaml({title: Law, href: @@"javascript:alert(1)"})yaml");
  expect_problem("'javascript:alert(1)' for 'href'");
}

// --- acts

TEST_F(ReadLaw, AnActSaysWhenItWasAdopted) {
  read_with("acts/law-2018.yaml", "{act: law-2018", "@@{act: law-2018");
  EXPECT_EQ(all_of(problems_), "");
  read_with("acts/law-2018.yaml", " adopted: 2018-06-18,", "");
  ASSERT_EQ(problems_.size(), 1U);
  EXPECT_EQ(problems_.front().text(), "acts/law-2018.yaml:1:1: error: no key 'adopted'; expected it in an act");
  read_with("acts/law-2018.yaml", "adopted: 2018-06-18", "adopted: @@2018-06-31");
  expect_problem("'2018-06-31' as a date");
}

TEST_F(ReadLaw, ANumberThatReadsAsOneIsQuoted) {
  read_with("acts/law-2018.yaml", "number: 156-VII", "number: @@156");
  expect_problem("a whole number for 'number'");
}

TEST_F(ReadLaw, UnknownKeysAreErrorsOnEveryLevel) {
  read_with("acts/law-2018.yaml", "verified: false", "@@verifed: false");
  expect_problem("unknown key 'verifed' in an act");
  read_with("country.yaml", "note: For", "@@nota: For");
  expect_problem("unknown key 'nota' in a country");
  read_with("parameters/party/members.yaml", "{description", "{@@documentation: x, description");
  expect_problem("unknown key 'documentation' in a parameter");
  read_with("parameters/party/members.yaml", "unit: person", "unit: person, @@rounding: ceil");
  expect_problem("unknown key 'rounding' in the metadata of a parameter");
  read_with("parameters/party/members.yaml", "value: 50000", "value: 50000, @@verified: true");
  expect_problem("unknown key 'verified' in a dated value");
  read_with("parameters/party/members.yaml", "act: law-2018", "act: law-2018, @@source: x");
  expect_problem("unknown key 'source' in the metadata of a value");
  read_with("parameters/vote/weight.yaml", "KZ-79: {values", "KZ-79: {@@metadata: {}, values");
  expect_problem("unknown key 'metadata' in the values of an area");
  read_with("areas/KZ-61.yaml", "kind: oblast", "kind: oblast, @@capital: yes");
  expect_problem("unknown key 'capital' in an area");
  read_with("areas/KZ-79.yaml", "label: Renamed", "label: Renamed, @@to: 2020-01-01");
  expect_problem("unknown key 'to' in a version of an area");
  read_with("provisions/art-6.yaml", "label: Rights", "label: Rights, @@topic: rights");
  expect_problem("unknown key 'topic' in a provision");
  read_with("provisions/art-6.yaml", "summary: After", "summary: After, @@to: 2020-01-01");
  expect_problem("unknown key 'to' in a version of a provision");
}

// --- parameters

TEST_F(ReadLaw, TheUnitIsKnown) {
  read_with("parameters/party/members.yaml", "unit: person", "unit: @@people");
  expect_problem("'people' for 'unit'");
}

TEST_F(ReadLaw, AValueFitsItsUnit) {
  const std::string members = "parameters/party/members.yaml";
  const std::string share = "parameters/referendum/region_share.yaml";
  read_with(members, "50000", "@@\"50000\"");
  expect_problem("'50000' as a value in 'person'");
  read_with(members, "50000", "@@-1");
  expect_problem("-1 as a value in 'person'");
  read_with(members, "50000", "@@\"1/2\"");
  expect_problem("'1/2' as a value in 'person'");
  read_with(share, "\"2/3\"", "@@2");
  expect_problem("2 as a value in 'fraction'");
  read_with(share, "\"2/3\"", "@@\"2\"");
  expect_problem("'2' as a value in 'fraction'");
  read_with(share, "\"2/3\"", "@@0.66");
  expect_problem("'0.66' as a value in 'fraction'");
  read_with(share, "\"2/3\"", "@@\"2/0\"");
  expect_problem("'2/0' as a value in 'fraction'");
  read_with("parameters/vote/tie.yaml", "repeat_vote", "@@7");
  expect_problem("7 as a value in 'word'");
  read_with("parameters/vote/tie.yaml", "repeat_vote", "@@true");
  expect_problem("true or false as a value in 'word'");
}

TEST_F(ReadLaw, AValueIsStatedEvenWhereItCeased) {
  read_with("parameters/party/members.yaml", "{value: 5000,", "@@{");
  expect_problem("no key 'value'");
}

TEST_F(ReadLaw, AValueNamesTheActThatSetIt) {
  read_with("parameters/party/members.yaml", "act: law-2018", "act: @@law-2019");
  expect_problem("no act 'law-2019'");
  read_with("parameters/party/members.yaml", "{act: law-2018, ", "@@{");
  expect_problem("no key 'act'");
}

TEST_F(ReadLaw, AValueHasAReference) {
  read_with("parameters/party/members.yaml", "{act: law-2018, reference: [{title: \"Article 6, amended\"}]}",
            "@@{act: law-2018}");
  expect_problem("no key 'reference'");
  read_with("parameters/party/members.yaml",
            ", metadata: {act: law-2018, reference: [{title: \"Article 6, amended\"}]}", "");
  ASSERT_EQ(problems_.size(), 1U);
  EXPECT_EQ(problems_.front().found, "no key 'metadata'");
}

TEST_F(ReadLaw, ValuesAreInIncreasingOrderOfDate) {
  read_with("parameters/party/members.yaml", "2022-11-17:", "@@2002-07-14:");
  ASSERT_EQ(problems_.size(), 1U) << all_of(problems_);
  EXPECT_EQ(problems_.front().found, "2002-07-14 after 2002-07-15");
  EXPECT_EQ(problems_.front().at, *mark_);
  read_with("parameters/party/members.yaml", "2022-11-17:", "@@\"2002-07-15\":");
  ASSERT_EQ(problems_.size(), 1U);
  EXPECT_EQ(problems_.front().found, "2002-07-15 after 2002-07-15");
}

TEST_F(ReadLaw, ValuesBeginOnDaysThatExist) {
  read_with("parameters/party/members.yaml", "2022-11-17:", "@@2022-11-31:");
  expect_problem("'2022-11-31' as the first day of a value");
}

TEST_F(ReadLaw, AParameterHasAValue) {
  std::map<std::string, std::string> files = country();
  files["parameters/party/members.yaml"] =
      "{description: Members, metadata: {label: Members, unit: person, complete_from: 2002-07-15}, values: @@{}}";
  read(files);
  expect_problem("no value in 'values'");
  files["parameters/party/members.yaml"] =
      "@@{description: Members, metadata: {label: Members, unit: person, complete_from: 2002-07-15}}";
  read(files);
  expect_problem("no key 'values'");
}

TEST_F(ReadLaw, AParameterThatCouldNotBeReadStillHasAHistory) {
  std::map<std::string, std::string> files = country();
  files["parameters/party/members.yaml"] = "[]";
  const Law law = read(files);
  EXPECT_FALSE(problems_.empty());
  EXPECT_FALSE(law.parameter("party.members")->by_area());
}

TEST_F(ReadLaw, TheHistoryIsClaimedFromADay) {
  read_with("parameters/party/members.yaml", ", complete_from: 2002-07-15", "");
  ASSERT_EQ(problems_.size(), 1U);
  EXPECT_EQ(problems_.front().found, "no key 'complete_from'");
  read_with("parameters/party/members.yaml", "complete_from: 2002-07-15", "complete_from: @@2002-07-16");
  expect_problem("complete_from 2002-07-16 after the first value of 2002-07-15");
}

TEST_F(ReadLaw, AreasOfAParameterAreKnown) {
  read_with("parameters/vote/weight.yaml", "KZ-79: {values", "@@KZ-80: {values");
  expect_problem("no area 'KZ-80'");
}

TEST_F(ReadLaw, AParameterByAreaHasChildrenAndNoValuesOfItsOwn) {
  read_with("parameters/party/members.yaml", "unit: person", "unit: person, by: area");
  ASSERT_EQ(problems_.size(), 2U) << all_of(problems_);
  EXPECT_EQ(problems_[0].found, "no values by area");
  EXPECT_EQ(problems_[1].found, "unknown key 'values' in a parameter");
  read_with("parameters/vote/weight.yaml", ", by: area", "");
  ASSERT_EQ(problems_.size(), 3U) << all_of(problems_);
  EXPECT_EQ(problems_[0].found, "no key 'values'");
  EXPECT_EQ(problems_[1].found, "unknown key 'KZ-79' in a parameter");
  read_with("parameters/vote/weight.yaml", "by: area", "by: @@canton");
  ASSERT_FALSE(problems_.empty());
  EXPECT_EQ(problems_.front().found, "'canton' for 'by'");
  EXPECT_EQ(problems_.front().at, *mark_);
}

TEST_F(ReadLaw, LabelsOfParametersAreUniqueInEachLanguage) {
  read_with("parameters/vote/tie.yaml", "label: Tie", "label: @@{kk: A, ru: B, en: Weight}");
  ASSERT_EQ(problems_.size(), 1U) << all_of(problems_);
  EXPECT_EQ(problems_.front().found, "label 'Weight' in 'en', which vote.tie has too");
  EXPECT_EQ(problems_.front().file, "parameters/vote/weight.yaml");
}

// --- areas

TEST_F(ReadLaw, TheKindOfAnAreaIsAWord) {
  read_with("areas/KZ-61.yaml", "kind: oblast", "kind: @@Province 1");
  expect_problem("'Province 1' for 'kind'");
}

TEST_F(ReadLaw, AnAreaLiesWithinAKnownOne) {
  read_with("areas/KZ-61.yaml", "within: kz", "within: @@KZ-60");
  expect_problem("no area 'KZ-60' for 'within'");
  read_with("areas/KZ-61.yaml", "within: kz", "within: KZ-79");
  EXPECT_EQ(all_of(problems_), "");
}

TEST_F(ReadLaw, AnAreaDoesNotLieWithinItself) {
  read_with("areas/KZ-61.yaml", "within: kz", "within: @@KZ-61");
  expect_problem("area 'KZ-61' lies within itself");
}

TEST_F(ReadLaw, AnAreaWasSplitFromAKnownOne) {
  read_with("areas/KZ-79.yaml", "split_from: KZ-YUZ", "split_from: @@KZ-60");
  expect_problem("no area 'KZ-60' for 'split_from'");
  read_with("areas/KZ-79.yaml", "split_from: KZ-YUZ", "split_from: @@kz");
  expect_problem("no area 'kz' for 'split_from'");
}

TEST_F(ReadLaw, TheActOfAnAreaIsKnown) {
  read_with("areas/KZ-61.yaml", "act: law-2018", "act: @@law-2019");
  expect_problem("no act 'law-2019'");
  read_with("areas/KZ-79.yaml", "act: law-2018", "act: @@law-2019");
  expect_problem("no act 'law-2019'");
}

TEST_F(ReadLaw, AnAreaDoesNotEndBeforeItBegins) {
  read_with("areas/KZ-61.yaml", "from: 2018-06-19", "from: 2018-06-19, to: @@2018-06-18");
  expect_problem("last day 2018-06-18 before first day 2018-06-19");
  read_with("areas/KZ-61.yaml", "from: 2018-06-19", "from: 2018-06-19, to: 2018-06-19");
  EXPECT_EQ(all_of(problems_), "");
}

TEST_F(ReadLaw, NamesOfAnAreaAreInOrder) {
  read_with("areas/KZ-79.yaml", "{from: 2019-01-01, ", "@@{");
  expect_problem("no key 'from'");
  read_with("areas/KZ-79.yaml", "[{label: {kk", "[{from: 2019-01-01, reference: [{title: X}], label: {kk");
  ASSERT_EQ(problems_.size(), 1U) << all_of(problems_);
  EXPECT_EQ(problems_.front().found, "2019-01-01 after 2019-01-01");
  read_with("areas/KZ-61.yaml", "versions: [{label: {kk: Түркістан, ru: Туркестан, en: Turkistan}}]", "versions: @@[]");
  expect_problem("an empty sequence for 'versions'");
}

TEST_F(ReadLaw, ANameBeginsWhileTheAreaExists) {
  read_with("areas/KZ-79.yaml", "versions: [", "to: 2018-12-31, versions: @@[");
  expect_problem("a name from 2019-01-01, after the last day 2018-12-31");
}

TEST_F(ReadLaw, TwoAreasOfOneDayDoNotShareAName) {
  read_with("areas/KZ-79.yaml", "Shymkent City", "@@Turkistan");
  expect_problem("'Turkistan' names both KZ-61 and KZ-79");
  read_with("areas/KZ-79.yaml", "Shymkent City", "@@KZ-61");
  expect_problem("'KZ-61' names both KZ-61 and KZ-79");
}

TEST_F(ReadLaw, AreasOfDifferentDaysMayShareAName) {
  read_with("areas/KZ-79.yaml", "Shymkent City", "South");  // KZ-YUZ ends the day before KZ-79 begins
  EXPECT_EQ(all_of(problems_), "");
  std::map<std::string, std::string> files = country();
  files["areas/KZ-79.yaml"] = with(files["areas/KZ-79.yaml"], "Shymkent City", "@@South");
  files["areas/KZ-YUZ.yaml"] = with(files["areas/KZ-YUZ.yaml"], "to: 2018-06-18", "to: 2018-06-19");
  read(files);
  ASSERT_EQ(problems_.size(), 1U) << all_of(problems_);
  EXPECT_EQ(problems_.front().found, "'South' names both KZ-79 and KZ-YUZ");
}

TEST_F(ReadLaw, AnAreaMayTakeTheNameOfOneThatEndedTheDayBefore) {
  std::map<std::string, std::string> files = country();
  files["areas/KZ-05.yaml"] = R"({area: KZ-05, kind: city, within: kz, to: 2018-06-18,
 versions: [{label: Shymkent}], reference: [{title: T}]})";
  read(files);
  EXPECT_EQ(all_of(problems_), "");
  files["areas/KZ-05.yaml"] = with(files["areas/KZ-05.yaml"], "to: 2018-06-18", "to: 2018-06-19");
  read(files);
  ASSERT_EQ(problems_.size(), 1U) << all_of(problems_);
  EXPECT_EQ(problems_.front().found, "'Shymkent' names both KZ-05 and KZ-79");
  EXPECT_EQ(problems_.front().file, "areas/KZ-79.yaml");
}

// --- provisions

TEST_F(ReadLaw, VersionsOfAProvisionAreInOrder) {
  read_with("provisions/art-6.yaml", "from: 2026-07-01", "from: @@2018-06-18");
  expect_problem("2018-06-18 after 2018-06-18");
  read_with("provisions/art-6.yaml", "{from: 2026-07-01, ", "@@{");
  expect_problem("no key 'from'");
}

TEST_F(ReadLaw, AVersionSaysWhatHoldsAndWhere) {
  read_with("provisions/art-6.yaml", "{from: 2018-06-18, act: law-2018, summary: After,",
            "@@{from: 2018-06-18, act: law-2018,");
  expect_problem("no key 'summary'");
  read_with("provisions/art-6.yaml", "from: 2026-07-01, act: law-2018", "from: 2026-07-01, act: @@law-1999");
  expect_problem("no act 'law-1999'");
  read_with("provisions/art-6.yaml", ", act: constitution", "");
  ASSERT_EQ(problems_.size(), 1U);
  EXPECT_EQ(problems_.front().found, "no key 'act'");
  read_with("provisions/art-6.yaml", "summary: {kk: Бұрын, ru: Раньше, en: Before}",
            "summary: @@{ru: Раньше, en: Before}");
  expect_problem("no 'kk' in 'summary'");
}

}  // namespace
}  // namespace mandate::law::read_law_test
