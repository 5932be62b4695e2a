#include <gtest/gtest.h>

#include <ranges>

#include "law/read_law_for_tests.hpp"

namespace mandate::law::read_law_test {
namespace {

using namespace for_tests;

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

}  // namespace
}  // namespace mandate::law::read_law_test
