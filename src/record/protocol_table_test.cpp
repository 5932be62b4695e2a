#include "record/protocol_table.hpp"

#include <gtest/gtest.h>

#include <array>

namespace mandate::record::protocol_table_test {
namespace {

TEST(ProtocolTable, KeepsRowsAndColumnsApart) {
  ProtocolTable table(3);
  EXPECT_EQ(table.add_row(7, std::array<Count64, 3>{1, 2, 3}), 0U);
  EXPECT_EQ(table.add_row(5, std::array<Count64, 3>{4, absent, 6}), 1U);
  EXPECT_EQ(table.rows(), 2U);
  EXPECT_EQ(table.unit(1), 5U);
  EXPECT_EQ(table.row(1), (std::vector<Count64>{4, absent, 6}));
  EXPECT_EQ(std::vector<Count64>(table.column(2).begin(), table.column(2).end()), (std::vector<Count64>{3, 6}));
}

TEST(ProtocolTable, AValueIsReplacedWhereItStands) {
  ProtocolTable table(2);
  table.add_row(0, std::array<Count64, 2>{1, 2});
  table.add_row(1, std::array<Count64, 2>{3, 4});
  table.set(0, 1, 9);
  EXPECT_EQ(table.row(0), (std::vector<Count64>{1, 9}));
  EXPECT_EQ(table.row(1), (std::vector<Count64>{3, 4}));
}

}  // namespace
}  // namespace mandate::record::protocol_table_test
