#include "ledger/tlog_proof.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "ledger/keys_for_tests.hpp"
#include "ledger/tree_for_tests.hpp"

namespace mandate::ledger::tlog_proof_test {
namespace {

using namespace vectors_for_tests;

const value& vector() { return vectors().at("tlog_proof"); }
std::string proof_text() { return text(vector().at("text")); }
Digest leaf() { return leaf_hash(text(vector().at("entry_utf8"))); }

const Policy& policy_of_vector() {
  static const Policy policy = *parse_policy("log " + text(vector().at("log_vkey")) + "\nwitness w " +
                                             text(vector().at("witness_vkey")) + "\nquorum w\n");
  return policy;
}

void grow_as_vector(tree_for_tests::MemoryTree& tree) {
  for (const value& entry : vectors().at("tessera_log").at("entries_utf8").as_array()) {
    tree.append(text(entry));
  }
}

TEST(TlogProof, TheReceiptOfTheVectorsIsMadeByteForByte) {
  tree_for_tests::MemoryTree tree;
  grow_as_vector(tree);
  Note note = *parse_note(text(vectors().at("tessera_log").at("checkpoints").at("15")));
  note.signatures.push_back(*cosign(note.text, 1679315147, keys_for_tests::witness_key()));
  const auto proof = make_tlog_proof(tree, 3, *note_text(note));
  ASSERT_TRUE(proof);
  EXPECT_EQ(tlog_proof_text(*proof), proof_text());
  EXPECT_EQ(parse_tlog_proof(proof_text()), *proof);
}

TEST(TlogProof, VerifiesWithoutAskingAnybody) {
  const auto proof = parse_tlog_proof(proof_text());
  ASSERT_TRUE(proof);
  const auto opened = verify_tlog_proof(*proof, leaf(), policy_of_vector());
  ASSERT_TRUE(opened);
  EXPECT_EQ(opened->checkpoint.origin, "example.com/log/testdata");
  EXPECT_EQ(opened->checkpoint.tree.size, 15U);
  ASSERT_EQ(opened->signed_by.size(), 2U);
  EXPECT_EQ(opened->signed_by[1].at, 1679315147U);
  EXPECT_FALSE(verify_tlog_proof(*proof, leaf_hash("five"), policy_of_vector()));
}

TEST(TlogProof, ExtraDataIsCarriedAlong) {
  TlogProof proof = *parse_tlog_proof(proof_text());
  proof.extra = std::string("\x00\xff", 2);
  EXPECT_TRUE(tlog_proof_text(proof).starts_with("c2sp.org/tlog-proof@v1\nextra AP8=\nindex 3\n"));
  EXPECT_EQ(parse_tlog_proof(tlog_proof_text(proof)), proof);
  EXPECT_TRUE(verify_tlog_proof(proof, leaf(), policy_of_vector()));
}

TEST(TlogProof, WhatIsNone) {
  const std::string good = proof_text();
  const std::string header = "c2sp.org/tlog-proof@v1\n";
  const std::string rest = good.substr(header.size() + std::string_view("index 3\n").size());
  for (const std::string& text : {
           std::string(),
           header,
           header + "index 3\n",
           "c2sp.org/tlog-proof@v2\n" + good.substr(header.size()),
           header + rest,
           fmt::format("{}index 03\n{}", header, rest),
           fmt::format("{}index -3\n{}", header, rest),
           fmt::format("{}index 3 \n{}", header, rest),
           fmt::format("{}extra !\nindex 3\n{}", header, rest),
           fmt::format("{}index 3\nextra AA==\n{}", header, rest),
           fmt::format("{}extra AA==\nextra AA==\nindex 3\n{}", header, rest),
           fmt::format("{}index 3\nAAAA\n{}", header, rest),
           fmt::format("{}index 3\n\n{}", header, rest),
           good.substr(0, good.size() - 1),
           good + "\n",
           "\n" + good,
       }) {
    EXPECT_FALSE(parse_tlog_proof(text)) << text;
  }
  std::string long_proof = header + "index 3\n";
  for (int i = 0; i < 64; ++i) {
    long_proof += rest.substr(0, 45);
  }
  EXPECT_FALSE(parse_tlog_proof(long_proof + rest.substr(rest.find("\n\n") + 1)));
}

RC_GTEST_PROP(TlogProof, OneBitFlippedIsNeverVerified, ()) {
  std::string bytes = proof_text();
  const auto bit = *rc::gen::inRange<std::size_t>(0, bytes.size() * 8);
  bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ (1 << (bit % 8)));
  const auto proof = parse_tlog_proof(bytes);
  const bool verified = proof && verify_tlog_proof(*proof, leaf(), policy_of_vector());
  RC_ASSERT(!verified);
}

}  // namespace
}  // namespace mandate::ledger::tlog_proof_test
