#include "publish/case_text.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "declaration/declarations_for_tests.hpp"
#include "publish/case_for_tests.hpp"
#include "publish/text_for_tests.hpp"

namespace mandate::publish::case_text_test {
namespace {

using declaration::for_tests::tag_of;
using testing::RunningCase;

constexpr TextOptions wide(Language language) { return {.language = language, .width = 4000}; }

std::string told(const RunningCase& running, std::string_view day, Language language = Language::en,
                 CasePart part = CasePart::all) {
  return case_text(running.as_of(day), {.text = wide(language), .part = part, .events = running.events()});
}

// However wide the columns of a table are.
std::string squeezed(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c != ' ' || !result.ends_with(' ')) {
      result += c;
    }
  }
  return result;
}

RunningCase collecting() {
  RunningCase running;
  running.filed().registered().signatures("2023-05-11", 0, 8).signatures("2023-05-12", 5, 2);
  running.add("2023-05-13", proceeding::DeclarationWithdrawn{"collection", tag_of(0)});
  running.add("2023-05-14", proceeding::DeclarationsInvalidated{"collection", "One hand.", {tag_of(1), tag_of(2)}});
  return running;
}

TEST(CaseText, BeginsWithTheTitleAndWhereItStands) {
  RunningCase running;
  running.filed();
  EXPECT_TRUE(
      told(running, "2023-05-05").starts_with("District No. 7 <b>&\nNow: Registration\nWho acts: Commission.\n"));
  EXPECT_TRUE(told(running, "2023-05-05", Language::ru).starts_with("Округ № 7 <b>&\nСейчас: Регистрация\n"));
  EXPECT_TRUE(told(running, "2023-05-05", Language::kk).starts_with("№ 7 округ <b>&\nҚазіргі кезең: Тіркеу\n"));
  EXPECT_TRUE(contains(told(running, "2023-05-05"),
                       "The law of 4 May 2023 applies (“Day of the application”); its version is in force since 1 "
                       "January 2020."));
}

TEST(CaseText, NamesWhatIsMissingWhatToDoAndTheArticle) {
  RunningCase running;
  running.filed();
  running.add("2023-05-05", proceeding::FindingRecorded{"filing", "voter", Answer::no, "Lives elsewhere."});
  EXPECT_TRUE(contains(told(running, "2023-05-05"),
                       "• The ground is named — not looked at yet. What to do: Name the ground. Rule: Elections law, "
                       "article 12(1).\n"));
  EXPECT_TRUE(contains(told(running, "2023-05-05"),
                       "• The applicant is a voter — not met. Reason: Lives elsewhere. What to do: A voter files."));
  EXPECT_TRUE(
      contains(told(running, "2023-05-05", Language::ru),
               "• Основание указано — ещё не проверено. Что сделать: Укажите основание. Норма: Закон о выборах, "
               "статья 12(1).\n"));
  EXPECT_TRUE(
      contains(told(running, "2023-05-05", Language::kk),
               "• Негізі көрсетілген — әлі тексерілмеген. Не істеу керек: Негізін жазыңыз. Норма: Сайлау туралы "
               "заң, 12(1)-бап.\n"));
}

// 5 May is the first working day after the application, 6 and 7 May are a weekend, 9 May is a holiday.
TEST(CaseText, CountsATermInWorkingDaysAndSaysHow) {
  RunningCase running;
  running.filed();
  const std::string text = told(running, "2023-05-05", Language::en, CasePart::next);
  EXPECT_TRUE(
      contains(text,
               "The commission registers: last day 10 May 2023 — left: 2\u00a0working days (5\u00a0days). And if "
               "nothing happens: the duty stands, and is overdue from 11 May 2023. How it was counted: "
               "3\u00a0working days from 4 May 2023 (“Day of the application”). That day itself is not counted. "
               "Days passed over: 3 (weekend — 2; holiday “victory” — 1). Where the last day is no working day: "
               "it stays the last."))
      << text;
  EXPECT_TRUE(contains(told(running, "2023-05-05", Language::ru, CasePart::next),
                       "последний день 10 мая 2023 года — осталось: 2\u00a0рабочих дня (5\u00a0дней)."));
  EXPECT_TRUE(contains(told(running, "2023-05-05", Language::kk, CasePart::next),
                       "соңғы күні 2023 жылғы 10 мамыр — қалғаны: 2\u00a0жұмыс күні (5\u00a0күн)."));
  EXPECT_TRUE(contains(told(running, "2023-05-10"), "last day 10 May 2023 — today is the last day."));
  EXPECT_FALSE(contains(text, "What counts now"));
}

TEST(CaseText, MarksAMissedTermAndALateOne) {
  RunningCase running;
  running.filed();
  EXPECT_TRUE(contains(told(running, "2023-05-12"), "MISSED: not done, late by 2\u00a0days."));
  EXPECT_TRUE(contains(told(running, "2023-05-12", Language::ru), "ПРОПУЩЕН, не сделано; просрочка: 2\u00a0дня."));
  EXPECT_FALSE(contains(told(running, "2023-05-12"), "And if nothing happens"));
  for (const char* const criterion : {"ground", "voter"}) {
    running.add("2023-05-12", proceeding::FindingRecorded{"filing", criterion, Answer::yes, {}});
  }
  running.add("2023-05-12", proceeding::DeterminationSigned{"filing", "accepted", "accepted", {}, {}});
  EXPECT_TRUE(contains(told(running, "2023-05-13"), "done LATE by 2\u00a0days."));
}

TEST(CaseText, SaysThatATermStandsStillWhileTheStageIsPaused) {
  RunningCase running;
  running.filed().add("2023-05-05", proceeding::StagePaused{"filing", "Papers asked for"});
  const std::string text = told(running, "2023-05-12");
  EXPECT_TRUE(contains(text, "Paused since 5 May 2023."));
  EXPECT_TRUE(contains(text, "The commission registers: stands still since 5 May 2023; the last day is not known"));
  EXPECT_FALSE(contains(text, "last day 2"));
  EXPECT_FALSE(contains(text, "overdue from"));
}

TEST(CaseText, TellsWhatCountsAndHowManyAreStillNeeded) {
  const RunningCase running = collecting();
  const std::string text = told(running, "2023-05-15");
  EXPECT_TRUE(contains(text, "Counted: 5.\nSubmitted: 10; accepted: 8; refused: 2.\nWithdrawn: 1.\nStruck out: 2.\n"));
  EXPECT_TRUE(contains(text, "Persons who declared more than once: 2;"));
  EXPECT_TRUE(contains(text, "Refused — declared before in this case: 2\n"));
  EXPECT_TRUE(contains(text, "Batch 0: struck out 2 of 2 named; reason: One hand."));
  EXPECT_TRUE(contains(text, "Enough signatures — “More than a tenth”: 5; needed: 11; still needed: 6."));
  EXPECT_TRUE(contains(text, "Enough signatures — “A tenth”: 5; needed: 10; still needed: 5."));
  EXPECT_TRUE(contains(told(running, "2023-05-15", Language::ru),
                       "Достаточно подписей — «Более»: 5; нужно: 11; ещё нужно: 6."));
  EXPECT_TRUE(
      contains(told(running, "2023-05-15", Language::kk), "Жеткілікті қол — «Артық»: 5; қажеті: 11; тағы қажет: 6."));
  EXPECT_TRUE(contains(text, "Is exactly a tenth enough?"));
}

// A case is not told that nothing is missing while signatures are.
TEST(CaseText, CountsWhatIsStillNeededAmongWhatIsMissing) {
  const std::string text = told(collecting(), "2023-05-15");
  EXPECT_TRUE(contains(text,
                       "What is missing\n• Enough signatures — “More than a tenth”: 5; needed: 11; still needed: "
                       "6.\n"));
  EXPECT_FALSE(contains(text, "Nothing is missing"));
}

TEST(CaseText, TellsByAreaWhatCounts) {
  EXPECT_TRUE(contains(squeezed(told(collecting(), "2023-05-15")), "\nAbai 5 2 1 2 —\n"));
}

TEST(CaseText, TellsABatchThatWasUndone) {
  RunningCase running = collecting();
  running.add("2023-05-15", proceeding::InvalidationUndone{"collection", 0, "Two persons."});
  const std::string text = told(running, "2023-05-16");
  EXPECT_TRUE(contains(text, "reason: One hand; undone, counted again: 2; reason: Two persons."));
  EXPECT_TRUE(contains(text, "Counted: 7.\n"));
}

// Ten days after 10 May are over on Saturday 20 May, which is put off to Monday.
TEST(CaseText, SaysWhatSilenceBrings) {
  const RunningCase running = collecting();
  EXPECT_TRUE(
      contains(told(running, "2023-05-15"),
               "Time for collecting: last day 22 May 2023 — left: 7\u00a0days. And if nothing happens: on 23 May "
               "2023 the stage ends with what is counted by then; as things stand “requirement not met”, then: "
               "Too few signatures."));
  EXPECT_TRUE(contains(told(running, "2023-05-15"), "Moved from the last counted day: 20 May 2023 → 22 May 2023."));
  const std::string over = told(running, "2023-05-23");
  EXPECT_TRUE(contains(over,
                       "\nEnded: Too few signatures\nEnded on 23 May 2023; last stage: Collection of signatures — "
                       "requirement not met (by the end of the term)."));
  EXPECT_TRUE(contains(over, "The case is over: nothing follows in this procedure."));
  EXPECT_FALSE(contains(over, "How it can be disputed"));
  EXPECT_TRUE(contains(told(running, "2023-05-23", Language::kk), "(мерзімнің өтуімен)"));
}

TEST(CaseText, ShowsWhatTheAuthoritySignedBesideWhatTheFiguresGave) {
  RunningCase running;
  running.filed();
  for (const char* const criterion : {"ground", "voter"}) {
    running.add("2023-05-08", proceeding::FindingRecorded{"filing", criterion, Answer::yes, {}});
  }
  EXPECT_TRUE(contains(told(running, "2023-05-08"), "Registration: as things stand accepted; not signed yet."));
  running.add("2023-05-08", proceeding::DeterminationSigned{"filing", "refused", "accepted", {}, "Not this district."});
  const std::string text = told(running, "2023-05-08");
  EXPECT_TRUE(contains(text,
                       "Registration: refused. Signed by: Commission (Chair). Date: 8 May 2023. THE FIGURES GAVE "
                       "OTHERWISE: accepted. Reason: Not this district."));
  EXPECT_TRUE(contains(text, "How it can be disputed: To court within ten days. Rule: Elections law, article 13(2)."));
  EXPECT_TRUE(contains(told(running, "2023-05-08", Language::ru), "ПО ЧИСЛАМ ИНАЧЕ: принято."));
  // Without the log the office of the course stands in.
  EXPECT_TRUE(contains(case_text(running.as_of("2023-05-08"), {.text = wide(Language::en), .part = {}, .events = {}}),
                       "Signed by: Commission. Date: 8 May 2023."));
}

TEST(CaseText, NamesWhatCannotHaveHappenedAndWhy) {
  RunningCase running;
  running.filed().add("2023-05-05", proceeding::StageClosed{"collection"});
  EXPECT_TRUE(contains(told(running, "2023-05-06"), "• Event 4 (intake closed): The stage has not begun.\n"));
  EXPECT_TRUE(contains(told(running, "2023-05-06", Language::kk),
                       "• 4-жазба (қабылдау аяқталды): Бұл кезең әлі "
                       "басталмаған.\n"));
}

TEST(CaseText, NamesRulesThatWereNotComparedWithTheOfficialText) {
  const std::vector<testing::Replacement> unverified = {
      {"verified: true", "verified: false, note: Days were not read"}};
  RunningCase running(unverified);
  running.filed();
  const std::string text = told(running, "2023-05-05");
  EXPECT_TRUE(contains(text,
                       "The version of 1 January 2020 of how the procedure runs is not compared with the official "
                       "text. Note: Days were not read."));
  EXPECT_TRUE(
      contains(text, "• How the term “The commission registers” is counted was not read in the official text.\n"));
  EXPECT_TRUE(contains(text, "Rule: T; how it is counted was not read there."));
}

TEST(CaseText, SaysThatNoVersionIsInForce) {
  RunningCase running;
  running.filed();
  RunningCase later;
  later.add("2025-02-01", running.events().front().happening);
  EXPECT_TRUE(
      contains(told(later, "2025-02-01"), "fixed by this day: “Day of the application”. It is not recorded yet."));
  later.add("2025-02-01", proceeding::DateRecorded{"filed", Date::parse("2025-02-01").value()});
  EXPECT_TRUE(contains(told(later, "2025-02-01"), "No version in force on 1 February 2025: “Recall of a deputy”."));
  EXPECT_TRUE(contains(told(later, "2025-02-01", Language::ru), "В законе на 1 февраля 2025 года такой процедуры нет"));
}

TEST(CaseText, ListsTheCountedDaysWithTheReasonOfEachSkippedOne) {
  RunningCase running;
  running.filed();
  const std::string text = squeezed(told(running, "2023-05-05", Language::en, CasePart::deadlines));
  EXPECT_TRUE(contains(text,
                       "\n5 May 2023, Friday 1 counted\n"
                       "6 May 2023, Saturday – 7 May 2023, Sunday — not counted — weekend (article 1)\n"
                       "8 May 2023, Monday 2 counted\n"
                       "9 May 2023, Tuesday — not counted — victory (article 1)\n"
                       "10 May 2023, Wednesday 3 counted\n"))
      << text;
}

TEST(CaseText, FoldsRunsOfDaysUnlessEveryOneIsAskedFor) {
  const RunningCase running = collecting();
  const std::string few = squeezed(told(running, "2023-05-15", Language::en, CasePart::deadlines));
  EXPECT_TRUE(contains(few, "\n11 May 2023, Thursday – 20 May 2023, Saturday 1 – 10 counted\n")) << few;
  CaseTextOptions options{.text = wide(Language::en), .part = CasePart::deadlines, .events = {}};
  options.text.full = true;
  EXPECT_EQ(times(case_text(running.as_of("2023-05-15"), options), "  counted"), 10U);
}

TEST(CaseText, WritesNoEscapeWithoutColour) {
  RunningCase running;
  running.filed().add("2023-05-05", proceeding::FindingRecorded{"filing", "voter", Answer::no, "\x1b[31mred"});
  EXPECT_FALSE(contains(told(running, "2023-05-05"), "\x1b"));
}

TEST(CaseText, OfNoCaseSaysThatThereIsNone) {
  EXPECT_TRUE(contains(told(RunningCase(), "2023-05-05"), "There is no case yet"));
}

}  // namespace
}  // namespace mandate::publish::case_text_test
