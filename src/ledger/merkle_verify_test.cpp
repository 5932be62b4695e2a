// The 518 cases that transparency-dev/merkle publishes for its own verifiers. A digest that is not of 32 bytes cannot
// reach these functions: there the reading of it is what refuses.
#include "ledger/merkle_verify.hpp"

#include <gtest/gtest.h>

#include <set>

#include "ledger/vectors_for_tests.hpp"

namespace mandate::ledger::merkle_verify_test {
namespace {

using namespace vectors_for_tests;

bool accepts_inclusion(const value& test) {
  const auto leaf = digest(test.at("leafHash"));
  const auto root = digest(test.at("root"));
  const auto proof = digests(test.at("proof"));
  return leaf && root && proof &&
         verify_inclusion(*leaf, number(test.at("leafIdx")), {number(test.at("treeSize")), *root}, *proof);
}

bool accepts_consistency(const value& test) {
  const auto first = digest(test.at("root1"));
  const auto second = digest(test.at("root2"));
  const auto proof = digests(test.at("proof"));
  return first && second && proof &&
         verify_consistency({number(test.at("size1")), *first}, {number(test.at("size2")), *second}, *proof);
}

bool accepts_inclusion_in_subtree(const value& test) {
  const auto leaf = digest(test.at("leafHash"));
  const auto root = digest(test.at("root"));
  const auto proof = digests(test.at("proof"));
  return leaf && root && proof &&
         verify_inclusion_in_subtree(*leaf, number(test.at("leafIdx")),
                                     {number(test.at("start")), number(test.at("end"))}, *root, *proof);
}

bool accepts_subtree(const value& test) {
  const auto subtree = digest(test.at("root1"));
  const auto root = digest(test.at("root2"));
  const auto proof = digests(test.at("proof"));
  return subtree && root && proof &&
         verify_subtree({number(test.at("start")), number(test.at("end"))}, *subtree, {number(test.at("size")), *root},
                        *proof);
}

// The published verifier compares roots of any length where it has nothing to hash, and these four rest on that: their
// roots are texts of 12 bytes. Here such a root is none; with the digest of the text in its place they are accepted.
const std::set<std::string>& accepted_with_roots_of_12_bytes() {
  static const std::set<std::string> ids = {
      "consistency/additional/sizes-are-equal-one-and-proof-is-empty",
      "subtreeconsistency/additional/sizes-are-equal-one-and-proof-is-empty",
      "subtreeconsistency/additional/"
      "subtree-is-empty-sizes-are-equal-one-subtree-root-valid-tree-root-random-proof-is-empty",
      "subtreeconsistency/additional/"
      "subtree-is-empty-sizes-are-equal-zero-subtree-root-valid-tree-root-random-proof-is-empty"};
  return ids;
}

value with_digests_of_texts(value test) {
  for (const char* key : {"root1", "root2"}) {
    if (!digest(test.at(key))) {
      test.as_object()[key] = hexadecimal(sha256(bytes_from_hexadecimal(test.at(key))));
    }
  }
  return test;
}

void expect_all(const char* kind, std::size_t cases, bool (*accepts)(const value&)) {
  const auto& all = vectors().at("verify_cases").at(kind).as_array();
  EXPECT_EQ(all.size(), cases);
  for (const value& test : all) {
    const bool wanted = test.at("want_ok").as_bool();
    if (accepted_with_roots_of_12_bytes().contains(text(test.at("id")))) {
      EXPECT_FALSE(accepts(test)) << text(test.at("id"));
      EXPECT_TRUE(wanted && accepts(with_digests_of_texts(test))) << text(test.at("id"));
    } else {
      EXPECT_EQ(accepts(test), wanted) << text(test.at("id"));
    }
  }
}

TEST(MerkleVerify, InclusionVectors) { expect_all("inclusion", 98, accepts_inclusion); }
TEST(MerkleVerify, ConsistencyVectors) { expect_all("consistency", 98, accepts_consistency); }
TEST(MerkleVerify, InclusionInSubtreeVectors) { expect_all("subtreeinclusion", 204, accepts_inclusion_in_subtree); }
TEST(MerkleVerify, SubtreeVectors) { expect_all("subtreeconsistency", 118, accepts_subtree); }

TEST(MerkleVerify, NothingFollowsFromTheEmptyTree) {
  const auto refused = verify_consistency({0, empty_root()}, {0, empty_root()}, {});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, FaultKind::refused);
}

TEST(MerkleVerify, SaysWhatDoesNotHold) {
  const Digest leaf = leaf_hash("a");
  const auto wrong = verify_inclusion(leaf, 0, {1, leaf_hash("b")}, {});
  ASSERT_FALSE(wrong);
  EXPECT_EQ(wrong.error().kind, FaultKind::not_verified);
  EXPECT_EQ(wrong.error().found, "an inclusion proof that leads to the root " + hexadecimal(leaf));
  EXPECT_EQ(wrong.error().expected, hexadecimal(leaf_hash("b")));
}

}  // namespace
}  // namespace mandate::ledger::merkle_verify_test
