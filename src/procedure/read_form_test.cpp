#include "procedure/read_form.hpp"

#include <gtest/gtest.h>

#include "procedure/procedures_for_tests.hpp"

namespace mandate::procedure::read_form_test {
namespace {

class FormReading : public ::testing::Test {
 protected:
  // The form `f` of which tests replace parts.
  static std::string form_text() {
    return R"({form: f, label: Form, procedures: [p], from: 2001-01-01, reference: [{title: T}],
 required: {code: R0, level: error, label: Filled, typist: Look, coordinator: Ask},
 sections: [
  {id: voters, label: Voters, fields: [
   {id: list, label: List, count: electors, in_words: true},
   {id: member, label: Member, repeat: row, rows: 3, required: false}]},
  {id: votes, label: Votes, fields: [
   {id: votes, label: Votes, repeat: option, count: votes},
   {id: valid, label: Valid, total_of: [votes]}]}],
 checks: [
  {code: R1, level: error, label: Sum, typist: Look, coordinator: Ask,
   holds: {equal: {left: list, right: [member, votes]}}},
  {code: R2, level: warning, label: Few, typist: Look, coordinator: Ask, hidden_by: [R1], marks: [list],
   when: {filled: [member]},
   holds: {less_than: {left: {sum: [list], less: [votes], constant: 2}, right: 10, tolerance: {value: 1}}}}],
 further: [{kind: blank_or_zero, code: R3, level: error, label: Blank, typist: Look, coordinator: Ask}]})";
  }

  const std::vector<tally::Form>& read(const std::string& text, const std::string& other = {}) {
    problems_.clear();
    std::vector<Document> documents;
    mandate::testing::Literal literal = mandate::testing::literal(text);
    mark_ = literal.mark;
    documents.push_back({"forms/f.yaml", std::move(literal.root)});
    if (!other.empty()) {
      documents.push_back(document_of("forms/other.yaml", other));
    }
    std::vector<Procedure> procedures(1);
    procedures[0].name = "p";
    forms_ = read_forms(law_, procedures, documents, problems_);
    return forms_;
  }

  void expect_problem(std::string_view part, std::string_view replacement, std::string_view found) {
    read(mandate::testing::with(form_text(), part, replacement));
    ASSERT_EQ(problems_.size(), 1U) << mandate::testing::all_of(problems_);
    EXPECT_EQ(problems_.front().found, found);
    ASSERT_TRUE(mark_);
    EXPECT_EQ(problems_.front().at, *mark_) << problems_.front().text();
    EXPECT_EQ(problems_.front().file, "forms/f.yaml");
    EXPECT_FALSE(problems_.front().expected.empty());
  }

  law::Law law_ = small_law();
  Problems problems_;
  std::optional<Position> mark_;
  std::vector<tally::Form> forms_;
};

TEST_F(FormReading, TakesFieldsSectionsAndChecks) {
  read(form_text());
  ASSERT_EQ(mandate::testing::all_of(problems_), "");
  const tally::Form& form = forms_.at(0);
  EXPECT_EQ(form.from, Date::parse("2001-01-01"));
  EXPECT_EQ(form.fields.size(), 4U);
  EXPECT_EQ(form.sections.at(1).fields, (std::vector<std::size_t>{2, 3}));
  EXPECT_EQ(form.fields[1].rows, 3U);
  EXPECT_TRUE(form.fields[0].required);
  EXPECT_FALSE(form.fields[3].required);
  ASSERT_EQ(form.checks.size(), 3U);
  EXPECT_EQ(std::get<tally::Filled>(form.checks[0].holds.operation).fields,
            (std::vector<std::string>{"list", "votes"}));
  const auto& few = std::get<tally::Relation>(form.checks[2].holds.operation);
  EXPECT_EQ(few.left, (tally::Sum{{"list"}, {"votes"}, 2}));
  EXPECT_EQ(few.right.constant, 10);
  EXPECT_EQ(few.tolerance.value, 1);
  EXPECT_EQ(form.checks[2].level, tally::CheckLevel::warning);
  EXPECT_NE(form.further_of(tally::FurtherKind::blank_or_zero), nullptr);
  EXPECT_EQ(form.further_of(tally::FurtherKind::monotone), nullptr);
}

TEST_F(FormReading, AnotherFormMayBeLikeIt) {
  read(form_text(), "{form: other, label: Other, reference: [{title: T}], like: f}");
  ASSERT_EQ(mandate::testing::all_of(problems_), "");
  EXPECT_EQ(forms_.at(1).checks.size(), 3U);
  EXPECT_TRUE(forms_.at(1).procedures.empty());
  read(form_text(), "{form: other, label: Other, reference: [{title: T}], like: g}");
  EXPECT_EQ(problems_.size(), 1U);
  read(form_text(), "{form: other, label: Other, reference: [{title: T}], like: other}");
  EXPECT_EQ(problems_.size(), 1U);
}

TEST_F(FormReading, NamesWhatIsUnknown) {
  expect_problem("procedures: [p]", "procedures: @@[q]", "no procedure 'q'");
  expect_problem("label: Form,", "label: Form, @@colour: red,", "unknown key 'colour' in a form");
  expect_problem("{left: list, right: [member, votes]}", "{left: @@lits, right: [member, votes]}", "no field 'lits'");
  expect_problem("right: [member, votes]", "right: [member, @@vote]", "no field 'vote'");
  expect_problem("{filled: [member]}", "{@@filed: [member]}", "unknown operator 'filed'");
  expect_problem("hidden_by: [R1]", "hidden_by: @@[R7]", "no check 'R7'");
  expect_problem("total_of: [votes]", "total_of: @@[vote]", "no field 'vote' for the total 'valid'");
  expect_problem("count: electors", "count: @@elector", "'elector' as a figure");
}

TEST_F(FormReading, NamesWhatStandsTwice) {
  expect_problem("{id: valid,", "{id: @@list,", "a second field 'list'");
  expect_problem("code: R2,", "code: @@R1,", "a second check 'R1'");
  expect_problem("code: R3,", "code: @@R0,", "a second check 'R0'");
  expect_problem("{id: votes, label: Votes, fields", "{id: @@voters, label: Votes, fields",
                 "a second section 'voters'");
  expect_problem("count: votes}", "count: @@electors}", "a second field that is 'electors'");
  expect_problem("right: [member, votes]", "right: [votes, @@votes]", "the field 'votes' twice");
}

TEST_F(FormReading, AChecksOwnFailureCannotHideIt) {
  expect_problem("hidden_by: [R1]", "hidden_by: @@[R2]", "the check 'R2' hidden by itself");
}

TEST_F(FormReading, RefusesHalfOfATolerance) {
  expect_problem("tolerance: {value: 1}", "tolerance: @@{value: 1, of: [list]}", "only one of 'share' and 'of'");
  expect_problem("tolerance: {value: 1}", "tolerance: @@{}", "a tolerance of nothing");
}

TEST_F(FormReading, RowsBelongToFieldsThatRepeatByRow) {
  expect_problem("{id: member, label: Member, repeat: row, rows: 3, required: false}",
                 "@@{id: member, label: Member, rows: 3, required: false}", "'rows' of a field that does not repeat");
  expect_problem("rows: 3", "rows: @@1001", "1001 for 'rows'");
}

TEST_F(FormReading, ARequiredFieldHasACheckForIt) {
  read(mandate::testing::with(
      form_text(), "required: {code: R0, level: error, label: Filled, typist: Look, coordinator: Ask},", ""));
  ASSERT_EQ(problems_.size(), 1U) << mandate::testing::all_of(problems_);
  EXPECT_EQ(problems_.front().found, "no key 'required'");
}

}  // namespace
}  // namespace mandate::procedure::read_form_test
