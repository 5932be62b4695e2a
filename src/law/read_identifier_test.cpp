#include "law/read_identifier.hpp"

#include <gtest/gtest.h>

#include "base/node_literal_for_tests.hpp"
#include "declaration/person_number_form_for_tests.hpp"

namespace mandate::law::read_identifier_test {
namespace {

using testing::all_of;
using testing::literal;
using testing::with;

constexpr std::string_view iin = R"yaml({identifier: iin, label: {kk: Нөмір, ru: Номер, en: Number}, short_label: IIN,
 act: law, reference: [{title: Article 1}], verified: false, note: A note, digits: 12,
 birth_date: {year: 1, month: 3, day: 5},
 century: {position: 7, values: [{digit: 1, century: 1800, sex: male}, {digit: 2, century: 1800, sex: female},
  {digit: 3, century: 1900, sex: male}, {digit: 4, century: 1900, sex: female}, {digit: 5, century: 2000, sex: male},
  {digit: 6, century: 2000, sex: female}]},
 check: {modulus: 11,
  passes: [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]]}})yaml";

class ReadIdentifier : public ::testing::Test {
 protected:
  Identifier read(const std::string& text) {
    problems_.clear();
    const testing::Literal document = literal(text);
    mark_ = document.mark;
    const CountryScope scope{"kz", {Language::kk, Language::ru, Language::en}, {"law"}, {}};
    return read_identifier({"identifiers/iin.yaml", &problems_}, document.root, "iin", scope);
  }
  void expect_problem(std::string_view part, std::string_view replacement) {
    read(with(std::string(iin), part, replacement));
    ASSERT_EQ(problems_.size(), 1U) << all_of(problems_);
    ASSERT_TRUE(mark_);
    EXPECT_EQ(problems_.front().at, *mark_) << problems_.front().text();
    EXPECT_FALSE(problems_.front().expected.empty());
  }

  Problems problems_;
  std::optional<Position> mark_;
};

TEST_F(ReadIdentifier, ReadsTheFormOfTheNumber) {
  const Identifier identifier = read(std::string(iin));
  EXPECT_EQ(all_of(problems_), "");
  EXPECT_EQ(identifier.id, "iin");
  EXPECT_EQ(identifier.short_label.in(Language::ru), "IIN");
  EXPECT_FALSE(identifier.verified);
  EXPECT_EQ(identifier.form, declaration::for_tests::individual_identification_number());
}

TEST_F(ReadIdentifier, SaysWhatCannotBeANumber) {
  expect_problem("digits: 12", "@@colour: red, digits: 12");
  expect_problem("year: 1,", "year: @@12,");
  expect_problem("century: {position: 7", "century: {position: @@13");
  expect_problem("digit: 2,", "digit: @@1,");
  expect_problem("century: 1900, sex: male", "century: @@1950, sex: male");
  expect_problem("century: 2000, sex: male", "century: 2000, sex: @@none");
  expect_problem("modulus: 11", "modulus: @@1");
  expect_problem("[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]", "@@[1, 2, 3]");
  expect_problem("[[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]]", "@@[]");
  expect_problem("act: law", "act: @@other");
}

}  // namespace
}  // namespace mandate::law::read_identifier_test
