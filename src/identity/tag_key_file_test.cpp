#include "identity/tag_key_file.hpp"

#include <gtest/gtest.h>

#include "ledger/keys_for_tests.hpp"

namespace mandate::identity::tag_key_file_test {
namespace {

using ledger::FaultKind;
using ledger::SecretBytes;

constexpr std::string_view scope = "kz/party_registration";

std::string file() {
  ledger::keys_for_tests::CountingRandomness randomness;
  return new_tag_key_file(scope, SecretBytes("correct horse"), randomness, ledger::least_key_file_cost).value();
}

TEST(TagKeyFileTest, TheKeyThatWasKeptMakesTheSameTags) {
  ledger::keys_for_tests::CountingRandomness randomness;
  const Tagger first(drawn_tag_key(randomness), scope);
  const auto opened = open_tag_key_file(file(), scope, SecretBytes("correct horse"));
  ASSERT_TRUE(opened);
  EXPECT_EQ(opened->tag_of("850101100002"), first.tag_of("850101100002"));
}

TEST(TagKeyFileTest, NothingElseOpensIt) {
  EXPECT_EQ(open_tag_key_file(file(), scope, SecretBytes("wrong")).error().kind, FaultKind::not_verified);
  EXPECT_EQ(open_tag_key_file(file(), "kz/petition/1", SecretBytes("correct horse")).error().kind, FaultKind::refused);
  std::string other_scope = file();
  other_scope.replace(other_scope.find("party"), 5, "panty");
  EXPECT_EQ(open_tag_key_file(other_scope, "kz/panty_registration", SecretBytes("correct horse")).error().kind,
            FaultKind::not_verified)
      << "the scope is sealed with the key";
  EXPECT_EQ(open_tag_key_file("", scope, SecretBytes("correct horse")).error().kind, FaultKind::malformed);
}

TEST(TagKeyFileTest, AScopeIsOneLine) {
  ledger::keys_for_tests::CountingRandomness randomness;
  EXPECT_FALSE(new_tag_key_file("", SecretBytes("x"), randomness, ledger::least_key_file_cost));
  EXPECT_FALSE(new_tag_key_file("a\nb", SecretBytes("x"), randomness, ledger::least_key_file_cost));
  EXPECT_FALSE(new_tag_key_file("a", SecretBytes(""), randomness, ledger::least_key_file_cost));
}

}  // namespace
}  // namespace mandate::identity::tag_key_file_test
