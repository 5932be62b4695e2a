#include "publish/case_letter.hpp"

#include <gtest/gtest.h>

#include <string>

#include "publish/case_for_tests.hpp"
#include "publish/text_for_tests.hpp"
#include "publish/well_formed.hpp"

namespace mandate::publish::case_letter_test {
namespace {

using testing::RunningCase;

std::expected<std::string, NoLetter> letter(const RunningCase& running, LetterKind kind, std::string_view day,
                                            Language language = Language::en) {
  return case_letter(kind, running.as_of(day), {.language = language, .received = {}, .events = running.events()});
}

std::string receipt(const RunningCase& running, std::size_t event, std::string_view day, Language language) {
  const LetterOptions options{
      .language = language, .received = {&running.events().at(event), "ab12"}, .events = running.events()};
  return case_letter(LetterKind::receipt, running.as_of(day), options).value();
}

void expect_sound(const std::string& page, Language language) {
  EXPECT_EQ(ill_formed(page), "");
  EXPECT_TRUE(contains(page, R"(<html lang=")" + std::string(code(language)) + R"(">)"));
  EXPECT_TRUE(contains(page, "size: A4"));
  EXPECT_EQ(times(page, "<h1>"), 1U);
  for (const char* const fetched : {"<script", "<link", "<img", "src=", "url(", "@import"}) {
    EXPECT_FALSE(contains(page, fetched)) << fetched;
  }
}

RunningCase incomplete() {
  RunningCase running;
  running.filed();
  running.add("2023-05-05",
              proceeding::FindingRecorded{"filing", "ground", Answer::no, "<script>alert(\"1\")</script>"});
  running.add("2023-05-05", proceeding::FindingRecorded{"filing", "voter", Answer::yes, {}});
  return running;
}

RunningCase refused() {
  RunningCase running = incomplete();
  running.add("2023-05-08", proceeding::DeterminationSigned{"filing", "refused", "returned", {}, "A & B <i>"});
  return running;
}

RunningCase collected() {
  RunningCase running;
  running.filed().registered().signatures("2023-05-11", 0, 10);
  return running;
}

TEST(CaseLetter, AReceiptSaysWhatWasReceivedWhenUnderWhichNumberAndWhatIsNext) {
  const RunningCase running = collected();
  const std::size_t last = running.events().size() - 1;
  const std::string page = receipt(running, last, "2023-05-12", Language::en);
  expect_sound(page, Language::en);
  EXPECT_TRUE(contains(page, "<h1>Receipt</h1>"));
  EXPECT_TRUE(contains(page, "<dt>What was received</dt><dd>Declarations received</dd>"));
  EXPECT_TRUE(contains(page, "<dt>Declarations in it</dt><dd>10</dd>"));
  EXPECT_TRUE(contains(page, "<dt>Legal day</dt><dd>11 May 2023</dd>"));
  EXPECT_TRUE(contains(page, "<dt>Recorded at (UTC)</dt><dd>2023-05-11T09:00:00.000Z</dd>"));
  EXPECT_TRUE(contains(page, "<dt>Number in the log</dt><dd>7</dd>"));
  EXPECT_TRUE(contains(page, "<dt>Digest of the record (SHA-256)</dt><dd>ab12</dd>"));
  EXPECT_TRUE(contains(page, "Time for collecting: last day 22 May 2023"));
  EXPECT_TRUE(contains(receipt(running, last, "2023-05-12", Language::ru), "<h1>Подтверждение о приёме</h1>"));
  EXPECT_TRUE(contains(receipt(running, last, "2023-05-12", Language::kk), "<h1>Қабылданғаны туралы растама</h1>"));
  EXPECT_EQ(letter(running, LetterKind::receipt, "2023-05-12").error(), NoLetter::no_event);
}

TEST(CaseLetter, AReceiptOfWhatCannotHaveHappenedSaysSo) {
  RunningCase running;
  running.filed().signatures("2023-05-05", 0, 1);
  EXPECT_TRUE(
      contains(receipt(running, 3, "2023-05-05", Language::en), "This record has no effect: The stage has not begun."));
}

TEST(CaseLetter, AReturnNamesEachGapWhatToDoAndTheArticle) {
  RunningCase running = incomplete();
  const std::string draft = letter(running, LetterKind::returned, "2023-05-05").value();
  expect_sound(draft, Language::en);
  EXPECT_TRUE(contains(draft, "DRAFT. Not signed by the authority."));
  running.add("2023-05-08", proceeding::DeterminationSigned{"filing", "returned", "returned", {}, {}});
  for (const Language language : languages) {
    const std::string page = letter(running, LetterKind::returned, "2023-05-08", language).value();
    expect_sound(page, language);
    EXPECT_TRUE(contains(page, "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;"));
    EXPECT_FALSE(contains(page, "mark-draft\">"));
  }
  const std::string page = letter(running, LetterKind::returned, "2023-05-08").value();
  EXPECT_TRUE(contains(page, "<td>Name the ground</td><td>Elections law, article 12(1)</td>"));
  EXPECT_FALSE(contains(page, "A voter files"));  // that criterion is met
  EXPECT_TRUE(contains(letter(running, LetterKind::returned, "2023-05-08", Language::ru).value(),
                       "<td>Укажите основание</td><td>Закон о выборах, статья 12(1)</td>"));
}

TEST(CaseLetter, ARefusalSaysHowItCanBeDisputedWhereTheLawNamesIt) {
  const RunningCase running = refused();
  for (const Language language : languages) {
    expect_sound(letter(running, LetterKind::refusal, "2023-05-08", language).value(), language);
  }
  const std::string page = letter(running, LetterKind::refusal, "2023-05-08").value();
  EXPECT_TRUE(contains(page, "THE FIGURES GAVE OTHERWISE: returned."));
  EXPECT_TRUE(contains(page, "Reason: A &amp; B &lt;i&gt;."));
  EXPECT_TRUE(contains(page,
                       "<h2>How it can be disputed</h2><p>To court within ten days.</p><p>Rule: Elections law, "
                       "article 13(2).</p>"));
  EXPECT_TRUE(contains(letter(running, LetterKind::refusal, "2023-05-08", Language::kk).value(),
                       "<h2>Шағымдану</h2><p>Сотқа он күнде.</p>"));
}

TEST(CaseLetter, ARefusalSaysNothingOfItsOwnWhereTheLawNamesNoWayToDisputeIt) {
  const RunningCase running = collected();
  EXPECT_EQ(letter(running, LetterKind::refusal, "2023-05-12").error(), NoLetter::not_refused);
  const std::string page = letter(running, LetterKind::refusal, "2023-05-23").value();
  expect_sound(page, Language::en);
  EXPECT_TRUE(contains(page, "Too few signatures"));
  EXPECT_TRUE(contains(page, "10; needed: 11; still needed: 1."));
  EXPECT_FALSE(contains(page, "disputed"));
}

TEST(CaseLetter, ADecisionHasItsReasonsAndFigures) {
  RunningCase running = collected();
  running.signatures("2023-05-12", 50, 1).add("2023-05-12", proceeding::StageClosed{"collection"});
  running.add("2023-06-01",
              proceeding::FiguresRecorded{.stage = "vote", .figures = {{record::Count::participants, 34}}});
  EXPECT_TRUE(contains(letter(running, LetterKind::decision, "2023-06-01").value(), "DRAFT."));
  running.add("2023-06-02", proceeding::DeterminationSigned{"vote", "met", "met", {}, {}}, "Chair <Commission>");
  for (const Language language : languages) {
    expect_sound(letter(running, LetterKind::decision, "2023-06-02", language).value(), language);
  }
  const std::string page = letter(running, LetterKind::decision, "2023-06-02").value();
  EXPECT_TRUE(
      contains(page, "<p>The vote: requirement met.</p><p>Signed by: Commission (Chair &lt;Commission&gt;).</p>"));
  EXPECT_TRUE(contains(page, "The figures gave the same."));
  EXPECT_TRUE(contains(page, "What follows: The deputy is recalled."));
  EXPECT_TRUE(contains(page, "Turnout: 34; needed: 34; enough."));
  EXPECT_TRUE(contains(page, R"(class="tree")"));
  EXPECT_EQ(letter(running, LetterKind::refusal, "2023-06-02").error(), NoLetter::not_refused);
  EXPECT_EQ(letter(running, LetterKind::returned, "2023-06-02").error(), NoLetter::not_returned);
}

TEST(CaseLetter, WithoutACaseThereIsNone) {
  for (const LetterKind kind : {LetterKind::receipt, LetterKind::returned, LetterKind::refusal, LetterKind::decision}) {
    EXPECT_EQ(letter(RunningCase(), kind, "2023-05-05").error(), NoLetter::not_opened);
    EXPECT_EQ(letter_kind_named(word(kind)), kind);
  }
  RunningCase running;
  running.filed();
  EXPECT_EQ(letter(running, LetterKind::decision, "2023-05-05").error(), NoLetter::not_decided);
}

}  // namespace
}  // namespace mandate::publish::case_letter_test
