#include "ledger/entry_bundle.hpp"

#include <gtest/gtest.h>

namespace mandate::ledger::entry_bundle_test {
namespace {

TEST(EntryBundle, EachEntryHasItsLengthInFront) {
  std::string bundle;
  ASSERT_TRUE(append_entry(bundle, "one"));
  ASSERT_TRUE(append_entry(bundle, ""));
  ASSERT_TRUE(append_entry(bundle, std::string(300, 'x')));
  EXPECT_EQ(bundle, std::string("\0\3one\0\0\1\x2c", 9) + std::string(300, 'x'));
  const auto entries = parse_bundle(bundle, 3);
  ASSERT_TRUE(entries);
  EXPECT_EQ((*entries)[0], "one");
  EXPECT_EQ((*entries)[1], "");
  EXPECT_EQ((*entries)[2].size(), 300U);
}

TEST(EntryBundle, AnEntryIsOf65535BytesAtMost) {
  std::string bundle;
  EXPECT_TRUE(append_entry(bundle, std::string(65'535, 'x')));
  EXPECT_EQ(parse_bundle(bundle, 1)->front().size(), 65'535U);
  const std::string before = bundle;
  const auto refused = append_entry(bundle, std::string(65'536, 'x'));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, FaultKind::refused);
  EXPECT_EQ(bundle, before);
}

TEST(EntryBundle, HoldsExactlyItsEntries) {
  std::string bundle;
  ASSERT_TRUE(append_entry(bundle, "one"));
  for (std::size_t length = 0; length < bundle.size(); ++length) {
    EXPECT_FALSE(parse_bundle(std::string_view(bundle).substr(0, length), 1)) << length;
  }
  EXPECT_FALSE(parse_bundle(bundle + '\0', 1));
  EXPECT_FALSE(parse_bundle(bundle, 2));
  EXPECT_FALSE(parse_bundle(bundle, 0));
}

}  // namespace
}  // namespace mandate::ledger::entry_bundle_test
