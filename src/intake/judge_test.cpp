#include "intake/judge.hpp"

#include <gtest/gtest.h>

#include "intake/people_for_tests.hpp"

namespace mandate::intake::judge_test {
namespace {

using declaration::Refusal;
using signature::answer;
using signature::cms_signature;
using signature::day_of_tests;
using signature::jws_header;
using signature::jws_token;

const std::string& number() {
  static const std::string made = number_for_tests("85010110000");
  return made;
}

class JudgeTest : public ::testing::Test {
 protected:
  [[nodiscard]] Judged judge(std::string signature, std::string area = "KZ-75",
                             std::optional<Date> day = std::nullopt) const {
    return people_.judge(*verifier_)
        .judge({1, std::move(area), day.value_or(people_.day), std::move(signature)}, people_.moment);
  }
  void expect_refused(const Judged& judged, Refusal refusal, std::string_view reason) const {
    EXPECT_EQ(judged.declaration.found_at_intake, refusal);
    EXPECT_EQ(judged.reason, reason);
    EXPECT_TRUE(judged.declaration.tag.is_nobody());
  }

  PeopleForTests people_;
  signature::Identity person_ = people_.person(number());
  std::unique_ptr<signature::Verifier> verifier_ = signature::verifier_for_tests(people_.authorities.files());
};

// Written by hand as docs/reference/signatures.md describes it.
TEST(DeclarationTextTest, IsOneLineOfCanonicalJson) {
  const Date day = *Date::of(2024, 4, 12);
  proceeding::CaseOpened opened = case_for_tests();
  EXPECT_EQ(DeclarationText(opened, "collection").of("KZ-75", day),
            R"({"area":"KZ-75","case":"r1","course":"recall_maslikhat","day":"2024-04-12",)"
            R"("form":"mandate/declaration/v1","jurisdiction":"kz","stage":"collection"})");
  opened.case_id = "a \"quoted\"\tname";
  opened.subject_digest = std::string(64, 'a');
  EXPECT_EQ(DeclarationText(opened, "support").of("Алматы", day),
            R"({"area":"Алматы","case":"a \"quoted\"\tname","course":"recall_maslikhat","day":"2024-04-12",)"
            R"("form":"mandate/declaration/v1","jurisdiction":"kz","stage":"support","text":")" +
                std::string(64, 'a') + R"("})");
}

TEST_F(JudgeTest, APersonsSignatureBecomesTheTagOfTheNumber) {
  const Judged judged = judge(cms_signature(person_, people_.text()));
  EXPECT_EQ(judged.declaration.found_at_intake, std::nullopt) << judged.reason;
  EXPECT_EQ(judged.declaration.tag, people_.tagger.tag_of(number()));
  EXPECT_EQ(judged.declaration.area, 1U);
  EXPECT_EQ(judged.declaration.day, people_.day);
  EXPECT_EQ(judged.declaration.channel, declaration::Channel::electronic);
  EXPECT_EQ(judged.reason, "");
  const Judged token = judge(jws_token(jws_header("ES256", {&person_}), people_.text(), person_.key));
  EXPECT_EQ(token.declaration, judged.declaration);
}

TEST_F(JudgeTest, WhatWasSignedForAnotherCaseStageAreaDayOrTextIsNot) {
  proceeding::CaseOpened other = case_for_tests();
  other.case_id = "r2";
  proceeding::CaseOpened course = case_for_tests();
  course.course = "petition_government";
  proceeding::CaseOpened text = case_for_tests();
  text.subject_digest = std::string(64, 'a');
  const Date before = *people_.day.plus_days(-1);
  for (const std::string& signed_text :
       {DeclarationText(other, "collection").of("KZ-75", people_.day),
        DeclarationText(course, "collection").of("KZ-75", people_.day),
        DeclarationText(text, "collection").of("KZ-75", people_.day),
        DeclarationText(case_for_tests(), "support").of("KZ-75", people_.day), people_.text("KZ-10"),
        DeclarationText(case_for_tests(), "collection").of("KZ-75", before), std::string("I support it")}) {
    expect_refused(judge(cms_signature(person_, signed_text)), Refusal::signature_faulty, "content_differs");
  }
}

TEST_F(JudgeTest, ASignatureThatIsNoneIsFaulty) {
  expect_refused(judge(""), Refusal::signature_faulty, "not_a_signature");
  expect_refused(judge("a..b"), Refusal::signature_faulty, "not_a_signature");
  const signature::Identity other_root = signature::issue(
      nullptr, signature::key_for_tests(signature::KeyForTests::p384), signature::spec_of_authority("Root of nobody"));
  const signature::Identity stranger = signature::issue(
      &other_root, signature::key_for_tests(signature::KeyForTests::p256), {.serial_numbers = {"IIN" + number()}});
  expect_refused(judge(cms_signature(stranger, people_.text())), Refusal::signature_faulty, "chain_not_trusted");
}

TEST_F(JudgeTest, NobodySignsForTomorrow) {
  const Date tomorrow = *people_.day.plus_days(1);
  const std::string text = DeclarationText(case_for_tests(), "collection").of("KZ-75", tomorrow);
  expect_refused(judge(cms_signature(person_, text), "KZ-75", tomorrow), Refusal::signature_faulty, "signed_later");
}

TEST_F(JudgeTest, AnAreaThatThereIsNotIsLeftToTheCollection) {
  const Judged judged = judge(cms_signature(person_, people_.text("Atlantis")), "Atlantis");
  EXPECT_EQ(judged.declaration.found_at_intake, std::nullopt);
  EXPECT_EQ(judged.declaration.area, declaration::unknown_area);
}

TEST_F(JudgeTest, ANumberThatTheLawDoesNotBuildIsFaulty) {
  std::string wrong = number();
  wrong.back() = wrong.back() == '0' ? '1' : '0';
  expect_refused(judge(cms_signature(people_.person(wrong), people_.text())), Refusal::number_faulty,
                 "check_digit_differs");
  const signature::Identity nobody = people_.authorities.person({.serial_numbers = {"BIN123456789012"}});
  expect_refused(judge(cms_signature(nobody, people_.text())), Refusal::number_faulty, "no_persons_number");
}

TEST_F(JudgeTest, WhetherRevokedIsFoundOnFile) {
  const auto strict = signature::verifier_for_tests(
      people_.authorities.files(),
      {.number = {.prefix = "IIN", .digits = 12}, .revocation = signature::RevocationRule::required});
  const std::string made = cms_signature(person_, people_.text());
  const SignedLine line{1, "KZ-75", people_.day, made};
  expect_refused(people_.judge(*strict).judge(line, people_.moment), Refusal::signature_not_checked,
                 "revocation_unknown");
  const auto listed = signature::verifier_for_tests(
      people_.authorities.files_with_lists({.revoked = {{person_.certificate.get(), day_of_tests - 60}}}));
  expect_refused(people_.judge(*listed).judge(line, people_.moment), Refusal::signature_faulty, "revoked");
}

TEST(SignatureRulesTest, AreThoseOfTheDay) {
  law::Law law;
  law.identifiers.emplace_back();
  law.identifiers.back().id = "iin";
  law.identifiers.back().form = declaration::for_tests::individual_identification_number();
  law::SignatureVersion version;
  version.entry.from = Date::of(2003, 7, 1);
  version.attribute = "serialNumber";
  version.prefix = "IIN";
  version.identifier = "iin";
  version.accepts_non_repudiation = true;
  version.policies = {"1.2.3"};
  law.signatures.push_back({.id = "esign", .label = {}, .versions = {version}});
  const auto before = signature_rules(law, *Date::of(2003, 6, 30));
  ASSERT_FALSE(before);
  EXPECT_NE(before.error().front().found.find("2003-06-30"), std::string::npos);
  const auto rules = signature_rules(law, *Date::of(2003, 7, 1));
  ASSERT_TRUE(rules);
  EXPECT_EQ(rules->number.digits, 12U);
  EXPECT_EQ(rules->number.prefix, "IIN");
  EXPECT_EQ(rules->revocation, signature::RevocationRule::required);
  EXPECT_FALSE(rules->accepts_digital_signature);
  EXPECT_TRUE(rules->accepts_non_repudiation);
  EXPECT_EQ(rules->policies, std::vector<std::string>{"1.2.3"});
}

TEST(MomentTest, ADayIsItsLastSecondWhereTheCaseRuns) {
  const std::vector<calendar::Zone> zones = {{"other", {{.entry = {}, .offset_minutes = 360}}},
                                             {"KZ-23", {{.entry = {}, .offset_minutes = 300}}}};
  const auto seconds = [&](std::string_view text, std::string_view area) {
    const auto moment = moment_of(text, zones, area);
    return moment ? calendar::Instant{moment->instant}.iso() + ' ' + moment->day.iso() : "";
  };
  EXPECT_EQ(seconds("2024-04-12", "KZ-75"), "2024-04-12T17:59:59Z 2024-04-12");
  EXPECT_EQ(seconds("2024-04-12", "KZ-23"), "2024-04-12T18:59:59Z 2024-04-12");
  EXPECT_EQ(seconds("2024-04-12T01:00:00+05:00", "KZ-75"), "2024-04-11T20:00:00Z 2024-04-12");
  EXPECT_EQ(seconds("2024-04-12T01:00:00", "KZ-75"), "");
  EXPECT_EQ(seconds("today", "KZ-75"), "");
}

}  // namespace
}  // namespace mandate::intake::judge_test
