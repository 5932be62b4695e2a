#include <gtest/gtest.h>

#include "declaration/sample_plan.hpp"
#include "ledger/digest.hpp"

namespace mandate::identity::sample_draw_test {
namespace {

// By Python's hashlib: sorted(sha256(f"24687328,{place}") for place in 1 … 20), the first five.
TEST(SampleDrawTest, AnybodyCanDrawItAgain) {
  std::vector<std::string> frame;
  for (int sheet = 1; sheet <= 20; ++sheet) {
    frame.push_back((sheet < 10 ? "sheet-00" : "sheet-0") + std::to_string(sheet));
  }
  const auto sha256 = [](std::string_view text) { return ledger::sha256(text); };
  const auto plan = declaration::draw_sample("24687328", frame, 5, sha256);
  ASSERT_TRUE(plan);
  EXPECT_EQ(plan->drawn, (std::vector<std::size_t>{1, 8, 14, 15, 18}));
  EXPECT_EQ(ledger::hexadecimal(plan->frame), "5e8cc3066d27ed2a994b4c8e85922feee030edf06113372b34a12e5796d2ae1f");
  EXPECT_EQ(ledger::hexadecimal(plan->list), "d5e8c269af71a0addbffaed893777576dc59be0c51b12b7e00941be9a42d5aaa");
  EXPECT_NE(declaration::draw_sample("24687329", frame, 5, sha256)->drawn, plan->drawn);
}

}  // namespace
}  // namespace mandate::identity::sample_draw_test
