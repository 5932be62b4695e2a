#include "publish/check_words.hpp"

#include <gtest/gtest.h>

#include <string>

#include "publish/check_json.hpp"
#include "publish/check_text.hpp"
#include "publish/check_vocabulary.hpp"
#include "publish/form_html.hpp"
#include "publish/well_formed.hpp"
#include "record/protocol_table.hpp"

namespace mandate::publish::check_words_test {
namespace {

using record::absent;
using tally::Relation;
using tally::Relator;

tally::Field field(std::string id, LocalizedText label, tally::Repeat repeat = tally::Repeat::once) {
  tally::Field made;
  made.id = std::move(id);
  made.label = std::move(label);
  made.repeat = repeat;
  made.rows = 2;
  return made;
}

// Cells: issued, votes.x, votes.y, member.1, member.2.
class CheckWords : public ::testing::Test {
 protected:
  CheckWords() {
    form_.id = "f";
    form_.label = same_in_all("Form <1>");
    form_.fields = {field("issued", {{"Берілген", "Выдано", "Issued"}}),
                    field("votes", {{"Дауыстар", "Голоса", "Votes"}}, tally::Repeat::option),
                    field("member", {{"Мүше", "Член", "Member"}}, tally::Repeat::row)};
    form_.fields[0].in_words = true;
    form_.sections = {{"all", same_in_all("All"), {0, 1, 2}}};
    tally::Check check;
    check.code = "C1";
    check.label = same_in_all("The sum is right");
    check.typist = same_in_all("look again");
    check.coordinator = same_in_all("ask");
    check.references = {{"Law, article 1", ""}};
    form_.checks = {check};
    layout_ = tally::layout_of(form_, ids_);
  }

  void holds(Relation relation) { form_.checks[0].holds = {std::move(relation)}; }

  std::vector<std::string> worked(const std::vector<Count64>& values, Language language = Language::en) {
    const std::vector<tally::Failure> failures = tally::check_protocol(form_, layout_, values);
    EXPECT_EQ(failures.size(), 1U);
    return failure_words(CheckNames(form_, layout_, names_, language), failures.at(0)).worked;
  }

  using Sentences = std::vector<std::string>;

  std::vector<std::string> ids_ = {"x", "y"};
  std::vector<LocalizedText> names_ = {same_in_all("Amanat")};
  tally::Form form_;
  record::Layout layout_;
};

TEST_F(CheckWords, AFormulaStandsInNamesAndInNumbers) {
  holds({{{"issued"}, {}}, Relator::equal, {{"votes"}, {}}, {}, false});
  EXPECT_EQ(worked({1801, 1500, 300, absent, absent}),
            (Sentences{"Formula: «Issued» = «Votes: Amanat» + «Votes: y»",
                       "In numbers: 1,801 ≠ 1,800 = 1,500 + 300; difference 1; tolerance 0"}));
  EXPECT_EQ(worked({1801, 1500, 300, absent, absent}, Language::ru),
            (Sentences{"Формула: «Выдано» = «Голоса: Amanat» + «Голоса: y»",
                       "В числах: 1\u00A0801 ≠ 1\u00A0800 = 1\u00A0500 + 300; разность 1; допуск 0"}));
}

TEST_F(CheckWords, AToleranceIsGrantedInNumbersAndSaysOfWhat) {
  holds({{{"issued"}, {}}, Relator::at_most, {{"votes"}, {}}, {2, Fraction::of(1, 10), {"votes"}}, false});
  EXPECT_EQ(worked({56, 40, 10, absent, absent}).at(1),
            "In numbers: 56 > 50 = 40 + 10; difference 6; tolerance 5 (1/10 × («Votes: Amanat» + «Votes: y»))");
}

TEST_F(CheckWords, AConditionSaysWhyItWasAsked) {
  holds({{{"issued"}, {}}, Relator::less_than, {{}, {}, 5}, {}, false});
  form_.checks[0].when = {Relation{{{"votes"}, {}}, Relator::more_than, {{}, {}, 10}, {}, false}};
  EXPECT_EQ(worked({5, 8, 3, absent, absent}).at(2),
            "Asked because: «Votes: Amanat» + «Votes: y» > 10: 8 + 3 = 11 > 10");
}

TEST_F(CheckWords, RowsAreNamedByTheirNumber) {
  holds({{{"member"}, {}}, Relator::at_most, {{}, {}, 3}, {}, true});
  EXPECT_EQ(worked({absent, absent, absent, 3, 4}),
            (Sentences{"Formula: «Member, row 2» ≤ 3", "In numbers: 4 > 3; difference 1; tolerance 0"}));
}

TEST_F(CheckWords, EmptyCellsAreListed) {
  form_.checks[0].holds = {tally::Filled{{"issued", "votes"}}};
  EXPECT_EQ(worked({1, absent, 2, absent, absent}), Sentences{"Empty: «Votes: Amanat»"});
}

TEST_F(CheckWords, AnOverflowIsSaid) {
  holds({{{"issued", "votes"}, {}}, Relator::equal, {{}, {}, 1}, {}, false});
  EXPECT_EQ(worked({INT64_MAX, INT64_MAX, 0, absent, absent}).at(0),
            "The numbers are too large: the formula cannot be worked out.");
}

class CheckedFile : public CheckWords {
 protected:
  CheckedFile() {
    holds({{{"issued"}, {}}, Relator::equal, {{"votes"}, {}}, {}, false});
    units_.add({"xx", "xx", "nation"});
    units_.add({"R", "R", "region", 0});
    units_.add({"R/7", "7", "station", 1});
    units_.add({"R/8", "8", "station", 1});
    protocols_.add_row(2, std::vector<Count64>{9, 5, 4, absent, absent});
    protocols_.add_row(3, std::vector<Count64>{9, 5, 3, absent, absent});
    findings_ = tally::check_protocols({&form_, &layout_, &protocols_, {}, {}, {}});
  }
  [[nodiscard]] CheckedProtocols checked() const { return {&form_, &layout_, &units_, &protocols_, findings_, names_}; }

  record::UnitTree units_;
  record::ProtocolTable protocols_{5};
  std::vector<tally::ProtocolFindings> findings_;
};

TEST_F(CheckedFile, TextNamesTheStationThatFailsAndWhatToDo) {
  const std::string text = check_text(checked(), {});
  for (const char* part :
       {"Protocols checked: 2", "With errors: 1; with warnings only: 0.", "R, 8", "C1 (error): The sum is right",
        "Typist: look again", "Coordinator: ask", "Source: Law, article 1"}) {
    EXPECT_NE(text.find(part), std::string::npos) << part << "\n" << text;
  }
  EXPECT_EQ(text.find("R, 7"), std::string::npos);
}

TEST_F(CheckedFile, JsonHoldsTheOperands) {
  const std::string text = check_json(checked(), Language::en);
  for (const char* part : {R"("schema": "mandate/checks/1")", R"("station": "R/8")", R"("cell": "votes.y")",
                           R"("value": 3)", R"("difference": 1)"}) {
    EXPECT_NE(text.find(part), std::string::npos) << part << "\n" << text;
  }
}

TEST_F(CheckWords, AnEmptyFormHasALineForEachCellInEveryLanguage) {
  for (const Language language : languages) {
    const std::string page = form_html({&form_, nullptr, &layout_, names_, *Date::parse("2026-08-23")}, language);
    EXPECT_EQ(ill_formed(page), "");
    EXPECT_NE(page.find("Form &lt;1&gt;"), std::string::npos);
    EXPECT_NE(page.find(form_.fields[1].label.in(language) + ": Amanat"), std::string::npos);
    std::size_t lines = 0;
    for (std::size_t at = page.find("class=\"digits\""); at != std::string::npos;
         at = page.find("class=\"digits\"", at + 1)) {
      ++lines;
    }
    EXPECT_EQ(lines, layout_.size());
    EXPECT_EQ(page.find("http"), std::string::npos);  // nothing is fetched
  }
}

// A failed check is a reason to look, never more.
TEST(CheckVocabulary, UsesCarefulWords) {
  for (std::size_t i = 0; i < static_cast<std::size_t>(CheckMessage::last); ++i) {
    for (const Language language : languages) {
      const std::string text = say(static_cast<CheckMessage>(i), language);
      for (const std::string_view word : {"fraud", "falsif", "фальсиф", "подлог", "бұрмала", "manipul", "suspicious"}) {
        EXPECT_EQ(text.find(word), std::string::npos) << text;
      }
    }
  }
}

}  // namespace
}  // namespace mandate::publish::check_words_test
