#include "procedure/procedures_for_tests.hpp"

namespace mandate::procedure::read_procedures_test {
namespace {

Date day(const char* iso) { return *Date::parse(iso); }

class ReadProcedures : public ProcedureReading {
 protected:
  void expect_refused(std::string_view part, std::string_view replacement, std::string_view found) {
    read_with(part, replacement);
    SCOPED_TRACE(replacement);
    expect_problem(found);
  }

  // The procedure with a second version before the end of the sequence.
  static std::string two_versions(std::string_view second_span) {
    const std::string text = procedure_text();
    const std::size_t begin = text.find(" {from:");
    std::string second = text.substr(begin, text.rfind("]}") - begin);
    second = mandate::testing::with(second, " {from: 2001-01-01,", second_span);
    return text.substr(0, text.rfind("]}")) + ",\n" + second + "]}";
  }
};

TEST_F(ReadProcedures, AGoodProcedureHasNoProblem) {
  const std::vector<Procedure>& procedures = read(procedure_text());
  expect_no_problem();
  ASSERT_EQ(procedures.size(), 1U);
  const Procedure& procedure = procedures.front();
  EXPECT_EQ(procedure.name, "p");
  EXPECT_EQ(procedure.topic, "referendum");
  EXPECT_EQ(procedure.complete_from, day("2001-01-01"));
  ASSERT_EQ(procedure.versions.size(), 1U);
  const Version& version = procedure.versions.front();
  EXPECT_EQ(version.from, day("2001-01-01"));
  EXPECT_FALSE(version.to);
  EXPECT_EQ(version.act, "law");
  EXPECT_TRUE(version.verified);
  EXPECT_EQ(version.area_kinds, (std::vector<std::string>{"oblast", "city"}));
  EXPECT_EQ(std::get<ParameterValue>(*version.find_body("house")->members).parameter, law_.parameter("r.members"));
  ASSERT_EQ(version.identities.size(), 1U);
  EXPECT_EQ(version.identities.front().total, record::Count::participants);
  EXPECT_EQ(version.identities.front().parts,
            (std::vector<record::Count>{record::Count::in_favour, record::Count::against}));
  EXPECT_EQ(version.end("adopted")->answer, Answer::yes);
  EXPECT_EQ(version.end("rejected")->answer, Answer::no);
  ASSERT_NE(version.stage("vote"), nullptr);
}

TEST_F(ReadProcedures, ProceduresComeInOrderOfTheirNames) {
  std::string other = mandate::testing::with(procedure_text(), "procedure: p", "procedure: a");
  read_all({{"p", procedure_text()}, {"a", other}});
  expect_no_problem();
  EXPECT_EQ(procedures_[0].name, "a");
  EXPECT_EQ(procedures_[1].name, "p");
}

TEST_F(ReadProcedures, OtherFilesAreLeftAlone) {
  Problems problems;
  EXPECT_TRUE(
      read_procedures(law_, {document_of("acts/p.yaml", "{}"), document_of("procedures/sub/p.yaml", "{}")}, problems)
          .empty());
  EXPECT_TRUE(problems.empty());
}

TEST_F(ReadProcedures, UnverifiedFilesHaveUnverifiedVersions) {
  read_with("topic: referendum", "topic: referendum, verified: false");
  expect_no_problem();
  EXPECT_FALSE(procedures_.front().versions.front().verified);
  read_with("act: law,", "act: law, verified: false,");
  EXPECT_FALSE(procedures_.front().versions.front().verified);
}

// --- the file

TEST_F(ReadProcedures, TheNameIsThatOfTheFile) {
  expect_refused("procedure: p", "procedure: @@q", "'q' for 'procedure'");
}

TEST_F(ReadProcedures, KeysAreKnownOnEveryLevel) {
  expect_refused("topic: referendum", "topic: referendum, @@owner: me", "unknown key 'owner' in a procedure");
  expect_refused("act: law", "act: law, @@rounding: ceil", "unknown key 'rounding' in a version of a procedure");
  expect_refused("label: House", "label: House, @@seats: 3", "unknown key 'seats' in a body");
  expect_refused("total: participants", "total: participants, @@plus: 3", "unknown key 'plus' in an identity");
  expect_refused("label: Adopted", "label: Adopted, @@colour: red", "unknown key 'colour' in an end");
}

TEST_F(ReadProcedures, KeysThatMustBeThere) {
  expect_refused("{procedure: p, topic: referendum,", "@@{procedure: p,", "no key 'topic'");
  expect_refused("{from: 2001-01-01, act: law,", "@@{from: 2001-01-01,", "no key 'act'");
  expect_refused("{from: 2001-01-01, act: law, reference: [{title: T}],", "@@{from: 2001-01-01, act: law,",
                 "no key 'reference'");
  expect_refused("act: law", "act: @@lex", "no act 'lex'");
  expect_refused("{adopted: {answer: yes,", "{adopted: @@{", "no key 'answer'");
}

TEST_F(ReadProcedures, TheSuccessorIsAnotherProcedure) {
  expect_refused("topic: referendum", "topic: referendum, succeeded_by: @@q", "'q' for 'succeeded_by'");
  expect_refused("topic: referendum", "topic: referendum, succeeded_by: @@p", "'p' for 'succeeded_by'");
  read_all({{"p", mandate::testing::with(procedure_text(), "topic: referendum", "topic: referendum, succeeded_by: q")},
            {"q", mandate::testing::with(procedure_text(), "procedure: p", "procedure: q")}});
  expect_no_problem();
  EXPECT_EQ(procedures_.front().succeeded_by, "q");
}

TEST_F(ReadProcedures, TheHistoryIsClaimedFromTheFirstVersionOrEarlier) {
  expect_refused("complete_from: 2001-01-01", "complete_from: @@2001-01-02",
                 "complete_from 2001-01-02 after the first version of 2001-01-01");
}

// --- versions

TEST_F(ReadProcedures, VersionsFollowEachOther) {
  read(mandate::testing::with(two_versions(" {from: 2010-01-01,"), "versions: [\n {from: 2001-01-01,",
                              "versions: [\n {from: 2001-01-01, to: 2009-12-31,"));
  expect_no_problem();
  const Procedure& procedure = procedures_.front();
  EXPECT_EQ(procedure.at(day("2009-12-31")), &procedure.versions[0]);
  EXPECT_EQ(procedure.at(day("2010-01-01")), &procedure.versions[1]);
  EXPECT_EQ(procedure.at(day("2000-12-31")), nullptr);
}

TEST_F(ReadProcedures, TwoVersionsOfOneDayAreBothNamed) {
  read(mandate::testing::with(two_versions(" @@{from: 2010-01-01,"), "versions: [\n {from: 2001-01-01,",
                              "versions: [\n {from: 2001-01-01, to: 2010-01-01,"));
  expect_problem("two versions in force on 2010-01-01: from 2001-01-01 and from 2010-01-01");
  read(two_versions(" @@{from: 2010-01-01,"));
  expect_problem("two versions in force on 2010-01-01: from 2001-01-01 and from 2010-01-01");
}

TEST_F(ReadProcedures, VersionsAreInOrder) {
  read(mandate::testing::with(two_versions(" @@{from: 1995-01-01, to: 1999-12-31,"), "complete_from: 2001-01-01",
                              "complete_from: 1990-01-01"));
  ASSERT_FALSE(problems_.empty());
  EXPECT_EQ(problems_.back().found, "the version from 1995-01-01 after that from 2001-01-01");
  EXPECT_EQ(problems_.back().at, *mark_);
}

TEST_F(ReadProcedures, AVersionDoesNotEndBeforeItBegins) {
  expect_refused(" {from: 2001-01-01,", " {from: 2001-01-01, to: @@2000-12-31,",
                 "last day 2000-12-31 before first day 2001-01-01");
}

TEST_F(ReadProcedures, AProcedureHasAVersion) {
  read("{procedure: p, topic: t, label: P, complete_from: 2001-01-01, versions: @@[]}");
  expect_problem("no version");
}

TEST_F(ReadProcedures, KindsOfAreasAreKnownAndExist) {
  expect_refused("areas: [oblast, city]", "areas: @@[oblast, province]", "'province' as a kind of area");
  expect_refused("areas: [oblast, city]", "areas: @@canton", "'canton' as a kind of area");
  expect_refused("areas: [oblast, city]", "areas: @@[]", "no area of the kinds in 'areas' on 2001-01-01");
  read_with("areas: [oblast, city]", "areas: city");
  expect_no_problem();
  EXPECT_EQ(procedures_.front().versions.front().area_kinds, std::vector<std::string>{"city"});
}

TEST_F(ReadProcedures, MembersOfABodyAreANumber) {
  expect_refused("members: $r.members", "members: @@$r.half", "$r.half with unit 'fraction' as a number");
  read_with(", members: $r.members", "");
  expect_no_problem();
  EXPECT_FALSE(procedures_.front().versions.front().bodies.front().members);
}

TEST_F(ReadProcedures, AnIdentityAddsDifferentFigures) {
  expect_refused("parts: [for, against]", "parts: [for, @@for]", "'for' twice in an identity");
  expect_refused("parts: [for, against]", "parts: [for, @@participants]", "'participants' twice in an identity");
  expect_refused("parts: [for, against]", "parts: @@[]", "no part");
  expect_refused("parts: [for, against]", "parts: [for, @@maybe]", "'maybe' as a figure");
}

// --- stages and ends

TEST_F(ReadProcedures, AnAnswerIsOneOfThree) {
  expect_refused("answer: yes", "answer: @@true", "true or false for 'answer'");
  expect_refused("answer: yes", "answer: @@maybe", "'maybe' for 'answer'");
  read_with("answer: yes", "answer: cannot_tell");
  EXPECT_EQ(procedures_.front().versions.front().end("adopted")->answer, Answer::cannot_tell);
}

constexpr std::string_view only_stage =
    "{id: vote, kind: tally, label: Vote, requirement: {fact: held}, on: {met: adopted, not_met: rejected}}";

std::string stage(std::string_view id, std::string_view met, std::string_view not_met) {
  return "{id: " + std::string(id) + ", kind: tally, label: S, requirement: {fact: a}, on: {met: " + std::string(met) +
         ", not_met: " + std::string(not_met) + "}}";
}

TEST_F(ReadProcedures, StagesFormAChain) {
  read_with(only_stage,
            stage("a", "c", "b") + ", " + stage("b", "c", "rejected") + ", " + stage("c", "adopted", "rejected"));
  expect_no_problem();
  EXPECT_EQ(procedures_.front().versions.front().stages.size(), 3U);
}

TEST_F(ReadProcedures, IdsAreUniqueAmongStagesAndEnds) {
  expect_refused(only_stage, stage("a", "adopted", "rejected") + ", " + stage("@@a", "adopted", "rejected"),
                 "a second stage or end 'a'");
  expect_refused(only_stage, stage("@@adopted", "adopted", "rejected"), "a second stage or end 'adopted'");
}

TEST_F(ReadProcedures, EveryStageIsReached) {
  expect_refused(only_stage, stage("a", "adopted", "rejected") + ", @@" + stage("b", "adopted", "rejected"),
                 "stage 'b', to which no stage leads");
  // b and c lead to each other, but nothing leads there; they also go round.
  read_with(only_stage, stage("a", "adopted", "rejected") + ", " + stage("b", "c", "rejected") + ", " +
                            stage("c", "b", "rejected"));
  ASSERT_EQ(problems_.size(), 3U) << mandate::testing::all_of(problems_);
  EXPECT_EQ(problems_[0].found, "stage 'b', to which no stage leads");
  EXPECT_EQ(problems_[1].found, "stage 'c', to which no stage leads");
  EXPECT_EQ(problems_[2].found, "stages that go round: b → c → b");
}

TEST_F(ReadProcedures, NoStageLeadsBackToItself) {
  expect_refused(only_stage, "@@" + stage("a", "adopted", "a"), "stages that go round: a → a");
  expect_refused(only_stage,
                 stage("a", "b", "rejected") + ", @@" + stage("b", "c", "rejected") + ", " + stage("c", "adopted", "b"),
                 "stages that go round: b → c → b");
}

TEST_F(ReadProcedures, AWrongTargetIsNotReportedAsAnUnreachedStageToo) {
  read_with(only_stage, stage("a", "@@bb", "rejected") + ", " + stage("b", "adopted", "rejected"));
  expect_problem("'bb' after 'met'");
}

TEST_F(ReadProcedures, AVersionHasStagesAndEnds) {
  const std::string stages = "stages: [\n   " + std::string(only_stage) + "]";
  expect_refused(stages, "stages: @@[]", "no stage");
  expect_refused(stages, "stages: @@none", "'none' for 'stages'");
  read_with("{adopted: {answer: yes, label: Adopted}, rejected: {answer: no, label: Rejected}}", "{}");
  ASSERT_EQ(problems_.size(), 3U) << mandate::testing::all_of(problems_);
  EXPECT_EQ(problems_[0].found, "no end");
  EXPECT_EQ(problems_[1].found, "'adopted' after 'met'");
}

// Law and procedures of several countries, in order of their codes.
TEST(RuleBook, ReadsCountriesWithTheirLaw) {
  std::vector<CountryDocuments> countries;
  for (const char* code : {"kz", "ch"}) {
    const std::string country = std::string("{country: ") + code + ", label: L, languages: [en], description: D}";
    countries.push_back({code, {document_of("country.yaml", country)}});
  }
  countries[0].documents.push_back(document_of("acts/x.yaml", "{}"));
  Problems problems;
  const RuleBook book = read_rule_book(countries, problems);
  ASSERT_EQ(book.countries.size(), 2U);
  EXPECT_EQ(book.countries[0].law.country, "ch");
  EXPECT_EQ(book.country("kz"), &book.countries[1]);
  EXPECT_EQ(book.country("ru"), nullptr);
  EXPECT_FALSE(problems.empty());  // of the act that says nothing
}

}  // namespace
}  // namespace mandate::procedure::read_procedures_test
