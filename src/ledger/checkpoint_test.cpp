#include "ledger/checkpoint.hpp"

#include <gtest/gtest.h>

#include <array>

#include "ledger/compact_range.hpp"
#include "ledger/keys_for_tests.hpp"

namespace mandate::ledger::checkpoint_test {
namespace {

using namespace vectors_for_tests;
using keys_for_tests::key_of;

constexpr std::string_view root_of_none = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

// Entries and key to signed checkpoints: what tessera has published, byte for byte, at every size.
TEST(Checkpoint, TheSixteenOfTheVectorsAreReproduced) {
  const value& log = vectors().at("tessera_log");
  const SigningKey key = keys_for_tests::log_key();
  const std::array<const SigningKey*, 1> signers = {&key};
  CompactRange range;
  for (std::size_t size = 0;; ++size) {
    const Checkpoint checkpoint{"example.com/log/testdata", {size, range.root()}, {}};
    const std::string expected = text(log.at("checkpoints").at(std::to_string(size)));
    EXPECT_EQ(sign_checkpoint(checkpoint, signers), expected);
    const auto opened = open_checkpoint(expected, std::vector{key.verifier()});
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->checkpoint, checkpoint);
    if (size == 15) {
      break;
    }
    range.append(leaf_hash(text(log.at("entries_utf8").as_array()[size])));
  }
  EXPECT_EQ(log.at("checkpoints").as_object().size(), 16U);
}

TEST(Checkpoint, ExtensionLinesAreKept) {
  const Checkpoint checkpoint{"example.org/log", {0, empty_root()}, {"one", "two words"}};
  const auto text = checkpoint_text(checkpoint);
  ASSERT_TRUE(text);
  EXPECT_EQ(*text, "example.org/log\n0\n" + std::string(root_of_none) + "\none\ntwo words\n");
  EXPECT_EQ(parse_checkpoint(*text), checkpoint);
}

TEST(Checkpoint, WhatIsNone) {
  const std::string root(root_of_none);
  for (const std::string& text : {
           std::string(),
           std::string("o\n"),
           std::string("o\n1\n"),
           "o\n1\n" + root,        // too little
           "\n1\n" + root + "\n",  // no origin
           "o\n01\n" + root + "\n",
           "o\n-1\n" + root + "\n",
           "o\n\n" + root + "\n",
           "o\n1 \n" + root + "\n",
           "o\n9223372036854775808\n" + root + "\n",
           "o\n1\n" + root.substr(4) + "\n",              // not 32 bytes
           "o\n1\n" + root.substr(0, 43) + "\n",          // no padding
           "o\n1\n" + root.substr(0, 42) + "V=\n",        // bits left over
           "o\n1\n" + root + "\n\n",                      // an empty line
           "o\n1\n" + root + "\nextension\n\nanother\n",  // an empty extension
           "o\n1\n" + root + "\nextension",
       }) {
    const auto checkpoint = parse_checkpoint(text);
    ASSERT_FALSE(checkpoint) << text;
    EXPECT_EQ(checkpoint.error().kind, FaultKind::malformed);
  }
}

TEST(Checkpoint, WhatCouldNotBeReadBackIsNotWritten) {
  EXPECT_FALSE(checkpoint_text({"", {0, empty_root()}, {}}));
  EXPECT_FALSE(checkpoint_text({"a\nb", {0, empty_root()}, {}}));
  EXPECT_FALSE(checkpoint_text({"a", {0, empty_root()}, {""}}));
  EXPECT_FALSE(checkpoint_text({"a", {0, empty_root()}, {"x\ny"}}));
  EXPECT_FALSE(checkpoint_text({"a", {most_leaves + 1, empty_root()}, {}}));
}

TEST(Checkpoint, TwoOfficersAreCountedByTheirKeys) {
  const SigningKey first = key_of("example.org/log", SignatureType::ed25519, '1');
  const SigningKey second = key_of("second.example", SignatureType::ed25519, '2');
  const SigningKey first_again = key_of("another.example", SignatureType::ed25519, '1');
  const std::vector officers{first.verifier(), second.verifier(), first_again.verifier()};
  const Checkpoint checkpoint{"example.org/log", {0, empty_root()}, {}};
  const auto signers_of = [&](std::vector<const SigningKey*> keys) {
    return open_checkpoint(*sign_checkpoint(checkpoint, keys), officers)->signers_among(officers);
  };
  EXPECT_EQ(signers_of({&first}), 1U);
  EXPECT_EQ(signers_of({&first, &first_again}), 1U);
  EXPECT_EQ(signers_of({&first, &second}), 2U);
  EXPECT_FALSE(sign_checkpoint(checkpoint, {}));
}

}  // namespace
}  // namespace mandate::ledger::checkpoint_test
