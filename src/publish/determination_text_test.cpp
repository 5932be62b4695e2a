#include "publish/determination_text.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "publish/display.hpp"
#include "publish/sample_determination.hpp"
#include "publish/text_for_tests.hpp"

namespace mandate::publish::determination_text_test {
namespace {

std::string told(const Sample& sample, TextOptions options = {}) {
  return determination_text(sample.determination, options);
}

// The same text however it is wrapped.
std::string unwrapped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n';
    if (!space || (!result.empty() && result.back() != ' ')) {
      result += space ? ' ' : c;
    }
  }
  return result;
}

TEST(DeterminationText, BeginsWithTheAnswer) {
  EXPECT_TRUE(told(*referendum_sample()).starts_with("CANNOT TELL — Referendum of 5 June 2022\n"));
  EXPECT_TRUE(told(*election_sample()).starts_with("YES — Mazhilis, 19 March 2023\n"));
  EXPECT_TRUE(told(*ended_sample()).starts_with("NO VERSION IN FORCE — Referendum of 5 June 2022\n"));
  EXPECT_TRUE(told(*referendum_sample(), {.language = Language::ru}).starts_with("УСТАНОВИТЬ НЕЛЬЗЯ — "));
  EXPECT_TRUE(told(*referendum_sample(), {.language = Language::kk}).starts_with("АНЫҚТАУ МҮМКІН ЕМЕС — "));
}

TEST(DeterminationText, TellsOperandsShareNeedAndMargin) {
  EXPECT_TRUE(contains(unwrapped(told(*referendum_sample(), {.width = 1000})),
                       "7,985,769 took part of 11,734,642 electors = 68.05\u00a0%; more than 1/2 needed: at least "
                       "5,867,322; passes by 2,118,447."));
}

TEST(DeterminationText, TellsTheValueOfTheLawSinceWhenAndTheArticle) {
  EXPECT_TRUE(contains(told(*referendum_sample(), {.width = 1000}),
                       "Share of regions: 2/3 since 22 May 2007 — Constitution 1995, article 91(1) (not compared with "
                       "the official text)"));
}

TEST(DeterminationText, TellsInHowManyAreasItHolds) {
  EXPECT_TRUE(contains(told(*referendum_sample(), {.width = 1000}),
                       "2 of 3 regions needed (at least 2/3); holds in 0, fails in 0, cannot tell in 3."));
}

TEST(DeterminationText, GroupsWhatIsMissing) {
  EXPECT_TRUE(contains(told(*referendum_sample(), {.width = 1000}),
                       "• Yes and took part, for 3 regions: Akmola, Aktobe, Nur-Sultan."));
}

TEST(DeterminationText, ComparesWithTheAnnouncedResult) {
  EXPECT_TRUE(contains(told(*referendum_sample(), {.width = 1000}),
                       "Announced result: yes (Adopted). It is consistent with what was published"));
  EXPECT_TRUE(contains(told(*election_sample(), {.width = 1000}), "It differs from the one computed here"));
  EXPECT_TRUE(contains(told(*election_sample(), {.width = 1000}),
                       "• Auyl: seats announced as 9, which differs from 12 by the law."));
}

TEST(DeterminationText, NamesTheReasonOfTheLastSeatAndWhatWouldHaveChangedIt) {
  const std::string text = told(*election_sample(), {.width = 200});
  EXPECT_TRUE(contains(text, "largest remainder"));
  EXPECT_TRUE(contains(text, "6,001  Amanat, 36,180"));
  EXPECT_TRUE(contains(text, "below the threshold, lacks 171,892"));
  EXPECT_TRUE(contains(text, "Self-nominated"));
}

TEST(DeterminationText, NamesTheSuccessorWhereNoVersionIsInForce) {
  const std::string text = told(*ended_sample(), {.width = 1000});
  EXPECT_TRUE(contains(text, "Under the law of 1 July 2026 this procedure does not exist."));
  EXPECT_TRUE(contains(text, "Its place was taken by: Referendum on a new Constitution."));
  EXPECT_FALSE(contains(text, "\nWhy\n"));
}

TEST(DeterminationText, NamesDoubtsWithTheirReason) {
  EXPECT_TRUE(contains(told(*referendum_sample(), {.width = 1000}),
                       "• Share of regions: 2/3; not compared with the official text. Note: The text of 2007 was not "
                       "read."));
}

TEST(DeterminationText, ShowsEveryAreaOnlyInFull) {
  EXPECT_FALSE(contains(told(*referendum_sample()), "? Akmola"));
  EXPECT_TRUE(contains(told(*referendum_sample(), {.full = true}), "? Akmola"));
}

TEST(DeterminationText, WritesNoEscapeWithoutColour) {
  for (const Language language : languages) {
    for (const auto& sample : {referendum_sample(), election_sample(), ended_sample()}) {
      EXPECT_FALSE(contains(told(*sample, {.language = language, .full = true}), "\x1b"));
    }
  }
  EXPECT_TRUE(contains(told(*referendum_sample(), {.colour = true}), "\x1b[1;33mCANNOT TELL"));
}

TEST(DeterminationText, LetsNoNameSteerTheTerminal) {
  const auto sample = election_sample();
  sample->input.records.front().options.front().name.texts[2] = "\x1b[2JAuyl\r";
  EXPECT_FALSE(contains(told(*sample), "\x1b"));
  EXPECT_FALSE(contains(told(*sample), "\r"));
}

TEST(DeterminationText, StaysWithinTheWidth) {
  for (const std::size_t width : {60U, 100U}) {
    for (const Language language : languages) {
      std::string line;
      for (const char c : told(*referendum_sample(), {.language = language, .width = width})) {
        if (c == '\n') {
          EXPECT_LE(display_width(line), width) << line;
          line.clear();
        } else {
          line += c;
        }
      }
    }
  }
}

TEST(DeterminationText, LeavesNoPlaceholderInAnyLanguage) {
  for (const Language language : languages) {
    for (const auto& sample : {referendum_sample(), election_sample(), ended_sample()}) {
      EXPECT_FALSE(contains(told(*sample, {.language = language, .full = true}), "{"));
    }
  }
}

TEST(DeterminationText, DiffersByLanguage) {
  const auto sample = referendum_sample();
  EXPECT_NE(told(*sample, {.language = Language::kk}), told(*sample, {.language = Language::ru}));
  EXPECT_NE(told(*sample, {.language = Language::ru}), told(*sample, {.language = Language::en}));
}

}  // namespace
}  // namespace mandate::publish::determination_text_test
