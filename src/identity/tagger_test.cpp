#include "identity/tagger.hpp"

#include <gtest/gtest.h>

#include "ledger/keys_for_tests.hpp"

namespace mandate::identity::tagger_test {
namespace {

ledger::SecretBytes counting_key() {
  ledger::keys_for_tests::CountingRandomness randomness;
  return drawn_tag_key(randomness);
}

// By Python's hashlib.blake2b, key of the scope first.
TEST(TaggerTest, IsKeyedBlake2b) {
  EXPECT_EQ(Tagger(counting_key(), "kz/party_registration").tag_of("850101100002").hex(),
            "6667940103d7f08973c20616378dc0d8");
}

TEST(TaggerTest, ScopesAndKeysKeepTagsApart) {
  const Tagger parties(counting_key(), "kz/party_registration");
  const Tagger petition(counting_key(), "kz/petition/1");
  const Tagger other_key(ledger::SecretBytes(std::string(tag_key_size, '\x07')), "kz/party_registration");
  const declaration::Tag tag = parties.tag_of("850101100002");
  EXPECT_EQ(tag, Tagger(counting_key(), "kz/party_registration").tag_of("850101100002"));
  EXPECT_NE(tag, petition.tag_of("850101100002"));
  EXPECT_NE(tag, other_key.tag_of("850101100002"));
  EXPECT_NE(tag, parties.tag_of("850101100012"));
}

}  // namespace
}  // namespace mandate::identity::tagger_test
