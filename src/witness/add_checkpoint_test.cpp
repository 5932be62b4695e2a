#include "witness/add_checkpoint.hpp"

#include <gtest/gtest.h>

#include <vector>

#include "witness/log_for_tests.hpp"

namespace mandate::witness::add_checkpoint_test {
namespace {

std::string good() { return "old 3\n" + std::string(43, 'A') + "=\n\n" + for_tests::LogForTests(5).note(); }

TEST(AddCheckpoint, IsReadAsItWasWritten) {
  const auto read = parse_add_checkpoint(good()).value();
  EXPECT_EQ(read.request.old_size, 3U);
  EXPECT_EQ(read.request.proof, ledger::Proof{ledger::Digest()});
  EXPECT_EQ(read.checkpoint, for_tests::LogForTests(5).checkpoint());
  EXPECT_EQ(add_checkpoint_text(read.request), good());
}

TEST(AddCheckpoint, AtMostSixtyThreeLinesOfProof) {
  const auto of = [](std::size_t lines) {
    return add_checkpoint_text({3, ledger::Proof(lines), for_tests::LogForTests(5).note()});
  };
  EXPECT_TRUE(parse_add_checkpoint(of(63)));
  EXPECT_FALSE(parse_add_checkpoint(of(64)));
}

TEST(AddCheckpoint, WhatIsNone) {
  const std::string note = for_tests::LogForTests(5).note();
  for (const std::string& body : std::vector<std::string>{
           std::string(), std::string("old 3"), std::string("old 3\n"), "old 3\n\n", "old 03\n\n" + note,
           "old -1\n\n" + note, "old 9223372036854775808\n\n" + note, "old  3\n\n" + note, "old 3 \n\n" + note,
           "Old 3\n\n" + note, "old 3\r\n\r\n" + note, "3\n\n" + note, "old 3\n" + note, "old 3\nAAAA\n\n" + note,
           "old 3\n" + std::string(43, 'A') + "\n\n" + note,    // no padding
           "old 3\n" + std::string(42, 'A') + "B=\n\n" + note,  // bits that mean nothing
           "old 3\n\n\n" + note, "old 3\n\nno note\n", "old 3\n\n" + note.substr(0, note.size() - 1)}) {
    const auto read = parse_add_checkpoint(body);
    ASSERT_FALSE(read) << body;
    EXPECT_EQ(read.error().kind, ledger::FaultKind::malformed) << body;
  }
}

TEST(AddCheckpoint, ASizeHasOneSpelling) {
  EXPECT_EQ(parse_size("0\n").value(), 0U);
  EXPECT_EQ(parse_size("50\n").value(), 50U);
  for (const char* text : {"", "\n", "50", "050\n", "50\n\n", " 50\n", "+5\n", "9223372036854775808\n"}) {
    EXPECT_FALSE(parse_size(text)) << text;
  }
}

}  // namespace
}  // namespace mandate::witness::add_checkpoint_test
