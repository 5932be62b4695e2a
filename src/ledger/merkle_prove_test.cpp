// Proofs made, against the published ones; and that all that are made verify, and none with a bit changed.
#include "ledger/merkle_prove.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "ledger/merkle_verify.hpp"
#include "ledger/tree_for_tests.hpp"
#include "ledger/vectors_for_tests.hpp"

namespace mandate::ledger::merkle_prove_test {
namespace {

using namespace vectors_for_tests;
using tree_for_tests::MemoryTree;

MemoryTree& eight_leaves() {
  static MemoryTree tree;
  if (tree.head().size == 0) {
    for (const value& input : vectors().at("hashes").at("leaf_inputs").as_array()) {
      tree.append(bytes_from_hexadecimal(input));
    }
  }
  return tree;
}

MemoryTree& numbers(std::uint64_t size) {
  static MemoryTree tree;
  tree_for_tests::grow(tree, size);
  return tree;
}

void expect_inclusion(MemoryTree& tree, const value& expected) {
  const std::uint64_t index = number(expected.at("index"));
  const std::uint64_t size = number(expected.at("size"));
  const auto proof = prove_inclusion(tree, index, size);
  ASSERT_TRUE(proof);
  EXPECT_EQ(*proof, digests(expected.at("proof"))) << index << " in " << size;
  EXPECT_EQ(tree.leaf(index), digest(expected.at("leaf_hash")));
  EXPECT_TRUE(verify_inclusion(tree.leaf(index), index, {size, *digest(expected.at("root"))}, *proof));
}

void expect_consistency(MemoryTree& tree, const value& expected) {
  const TreeHead first{number(expected.at("size1")), *digest(expected.at("root1"))};
  const TreeHead second{number(expected.at("size2")), *digest(expected.at("root2"))};
  const auto proof = prove_consistency(tree, first.size, second.size);
  ASSERT_TRUE(proof);
  EXPECT_EQ(*proof, digests(expected.at("proof"))) << first.size << " to " << second.size;
  EXPECT_EQ(read_root(tree, first.size), first.root);
  EXPECT_EQ(read_root(tree, second.size), second.root);
  EXPECT_TRUE(verify_consistency(first, second, *proof));
}

TEST(MerkleProve, EveryProofOfEightLeaves) {
  const value& proofs = vectors().at("proofs");
  EXPECT_EQ(proofs.at("inclusion").as_array().size(), 36U);
  for (const value& expected : proofs.at("inclusion").as_array()) {
    expect_inclusion(eight_leaves(), expected);
  }
  EXPECT_EQ(proofs.at("consistency").as_array().size(), 36U);
  for (const value& expected : proofs.at("consistency").as_array()) {
    expect_consistency(eight_leaves(), expected);
  }
}

TEST(MerkleProve, ProofsOfUpTo70000Leaves) {
  for (const value& expected : vectors().at("tiles").at("inclusion").as_array()) {
    expect_inclusion(numbers(70000), expected);
  }
  for (const value& expected : vectors().at("tiles").at("consistency").as_array()) {
    expect_consistency(numbers(70000), expected);
  }
}

TEST(MerkleProve, WhatIsNotInTheTreeIsRefused) {
  MemoryTree& tree = eight_leaves();
  EXPECT_EQ(prove_inclusion(tree, 8, 8).error().kind, FaultKind::refused);
  EXPECT_EQ(prove_inclusion(tree, 0, 0).error().kind, FaultKind::refused);
  EXPECT_EQ(prove_consistency(tree, 0, 8).error().kind, FaultKind::refused);
  EXPECT_EQ(prove_consistency(tree, 8, 7).error().kind, FaultKind::refused);
  EXPECT_EQ(prove_subtree(tree, {2, 6}, 8).error().kind, FaultKind::refused);
  EXPECT_EQ(prove_inclusion(tree, 0, 9).error().kind, FaultKind::not_found);
}

// Some bit of one digest, or of one of the roots or the leaf.
Digest flipped(Digest digest) {
  const auto bit = *rc::gen::inRange<unsigned>(0, 256);
  digest[bit / 8] = static_cast<std::uint8_t>(digest[bit / 8] ^ (1U << (bit % 8)));
  return digest;
}

constexpr std::uint64_t largest = 1200;

RC_GTEST_PROP(MerkleProve, InclusionVerifiesAndAFlippedBitDoesNot, ()) {
  const auto size = *rc::gen::inRange<std::uint64_t>(1, largest);
  const auto index = *rc::gen::inRange<std::uint64_t>(0, size);
  MemoryTree& tree = numbers(largest);
  const TreeHead head{size, *read_root(tree, size)};
  const Proof proof = *prove_inclusion(tree, index, size);
  const Digest leaf = tree.leaf(index);
  RC_ASSERT(verify_inclusion(leaf, index, head, proof).has_value());
  RC_ASSERT(!verify_inclusion(flipped(leaf), index, head, proof));
  RC_ASSERT(!verify_inclusion(leaf, index, {size, flipped(head.root)}, proof));
  for (std::size_t i = 0; i < proof.size(); ++i) {
    Proof changed = proof;
    changed[i] = flipped(changed[i]);
    RC_ASSERT(!verify_inclusion(leaf, index, head, changed));
  }
  const auto other = *rc::gen::inRange<std::uint64_t>(0, size);
  RC_ASSERT(verify_inclusion(leaf, other, head, proof).has_value() == (other == index));
}

RC_GTEST_PROP(MerkleProve, ConsistencyVerifiesAndAFlippedBitDoesNot, ()) {
  const auto second = *rc::gen::inRange<std::uint64_t>(1, largest);
  const auto first = *rc::gen::inRange<std::uint64_t>(1, second + 1);
  MemoryTree& tree = numbers(largest);
  const TreeHead before{first, *read_root(tree, first)};
  const TreeHead after{second, *read_root(tree, second)};
  const Proof proof = *prove_consistency(tree, first, second);
  RC_ASSERT(verify_consistency(before, after, proof).has_value());
  RC_ASSERT(!verify_consistency({first, flipped(before.root)}, after, proof));
  RC_ASSERT(!verify_consistency(before, {second, flipped(after.root)}, proof));
  for (std::size_t i = 0; i < proof.size(); ++i) {
    Proof changed = proof;
    changed[i] = flipped(changed[i]);
    RC_ASSERT(!verify_consistency(before, after, changed));
  }
}

RC_GTEST_PROP(MerkleProve, SubtreesVerifyAndAFlippedBitDoesNot, ()) {
  const auto size = *rc::gen::inRange<std::uint64_t>(1, largest);
  const auto width = *rc::gen::inRange<std::uint64_t>(1, size + 1);
  const std::uint64_t step = std::bit_ceil(width);
  const auto start = step * *rc::gen::inRange<std::uint64_t>(0, ((size - width) / step) + 1);
  MemoryTree& tree = numbers(largest);
  const Subtree subtree{start, start + width};
  std::vector<std::string> entries;
  for (std::uint64_t i = 0; i < subtree.end; ++i) {
    entries.push_back(tree_for_tests::entry_text(i));
  }
  const Digest root = tree_for_tests::root_by_definition(entries, subtree.start, subtree.end);
  const TreeHead head{size, *read_root(tree, size)};
  const Proof proof = *prove_subtree(tree, subtree, size);
  RC_ASSERT(verify_subtree(subtree, root, head, proof).has_value());
  RC_ASSERT(!verify_subtree(subtree, flipped(root), head, proof));
  for (std::size_t i = 0; i < proof.size(); ++i) {
    Proof changed = proof;
    changed[i] = flipped(changed[i]);
    RC_ASSERT(!verify_subtree(subtree, root, head, changed));
  }
}

}  // namespace
}  // namespace mandate::ledger::merkle_prove_test
