#include "law/read_signature.hpp"

#include <gtest/gtest.h>

#include "base/node_literal_for_tests.hpp"

namespace mandate::law::read_signature_test {
namespace {

using testing::all_of;
using testing::literal;
using testing::with;

constexpr std::string_view two_versions = R"yaml({signature: esign, label: {kk: Қол, ru: Подпись, en: Signature},
 versions: [{from: 2003-07-01, act: law, reference: [{title: Article 1}], verified: false, note: A note,
  number: {attribute: serialNumber, prefix: IIN, identifier: iin}, revocation: required, key_usage: [non_repudiation]},
 {from: 2020-01-01, reference: [{title: Article 2}], number: {attribute: "2.5.4.5", identifier: iin},
  revocation: where_on_file, key_usage: [digital_signature, non_repudiation], policies: ["1.2.398.3.3.2", "2.999.1"],
  extended_usages: ["1.2.398.3.3.4.1.1"]}]})yaml";

class ReadSignature : public ::testing::Test {
 protected:
  SignatureLaw read(const std::string& text) {
    problems_.clear();
    const testing::Literal document = literal(text);
    mark_ = document.mark;
    const CountryScope scope{"kz", {Language::kk, Language::ru, Language::en}, {"law"}, {}};
    Identifier iin;
    iin.id = "iin";
    return read_signature({"signatures/esign.yaml", &problems_}, document.root, "esign", scope, std::span(&iin, 1));
  }
  void expect_problem(std::string_view part, std::string_view replacement) {
    read(with(std::string(two_versions), part, replacement));
    ASSERT_EQ(problems_.size(), 1U) << replacement << '\n' << all_of(problems_);
    ASSERT_TRUE(mark_);
    EXPECT_EQ(problems_.front().at, *mark_) << problems_.front().text();
    EXPECT_FALSE(problems_.front().expected.empty()) << problems_.front().text();
  }

  Problems problems_;
  std::optional<Position> mark_;
};

TEST_F(ReadSignature, ReadsWhatIsAskedOnEachDay) {
  const SignatureLaw law = read(std::string(two_versions));
  EXPECT_EQ(all_of(problems_), "");
  EXPECT_EQ(law.at(*Date::of(2003, 6, 30)), nullptr);
  const SignatureVersion* const first = law.at(*Date::of(2019, 12, 31));
  ASSERT_NE(first, nullptr);
  EXPECT_EQ(first->attribute, "serialNumber");
  EXPECT_EQ(first->prefix, "IIN");
  EXPECT_EQ(first->identifier, "iin");
  EXPECT_EQ(first->revocation, RevocationAsked::required);
  EXPECT_FALSE(first->accepts_digital_signature);
  EXPECT_TRUE(first->accepts_non_repudiation);
  EXPECT_TRUE(first->policies.empty());
  EXPECT_FALSE(first->entry.verified);
  const SignatureVersion* const second = law.at(*Date::of(2020, 1, 1));
  ASSERT_NE(second, nullptr);
  EXPECT_EQ(second->prefix, "");
  EXPECT_EQ(second->revocation, RevocationAsked::where_on_file);
  EXPECT_TRUE(second->accepts_digital_signature);
  EXPECT_EQ(second->policies, (std::vector<std::string>{"1.2.398.3.3.2", "2.999.1"}));
  EXPECT_EQ(second->extended_usages, std::vector<std::string>{"1.2.398.3.3.4.1.1"});
}

TEST_F(ReadSignature, SaysWhatCannotBeAsked) {
  expect_problem("signature: esign", "signature: @@other");
  expect_problem("number: {attribute: serialNumber", "@@colour: red, number: {attribute: serialNumber");
  expect_problem("attribute: serialNumber", "attribute: @@surname");
  expect_problem("prefix: IIN, identifier: iin", "prefix: IIN, identifier: @@bin");
  expect_problem("revocation: required", "revocation: @@sometimes");
  expect_problem("[non_repudiation]}", "[@@decipher_only]}");
  expect_problem("[non_repudiation]}", "@@[]}");
  expect_problem("[non_repudiation]}", "@@non_repudiation}");
  expect_problem("[digital_signature, non_repudiation]", "[digital_signature, @@digital_signature]");
  expect_problem("act: law", "act: @@other");
  expect_problem("{from: 2020-01-01, reference", "@@{from: 2003-07-01, reference");
}

TEST_F(ReadSignature, SaysWhatIsNoObjectIdentifier) {
  for (const std::string_view wrong : {"1", "1.", ".1", "1..2", "3.1", "1.40", "1.2.03", "1.2.x", "anyPolicy", ""}) {
    expect_problem(R"(policies: ["1.2.398.3.3.2", )", "policies: [@@\"" + std::string(wrong) + "\", ");
  }
  expect_problem(R"("2.999.1")", R"(@@"1.2.398.3.3.2")");
  expect_problem(R"(["1.2.398.3.3.4.1.1"])", "[@@7]");
}

}  // namespace
}  // namespace mandate::law::read_signature_test
