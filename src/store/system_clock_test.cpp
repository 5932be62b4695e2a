#include "store/system_clock.hpp"

#include <gtest/gtest.h>

#include <regex>

namespace mandate::store::system_clock_test {
namespace {

TEST(SystemClock, WritesTimesInTheFormOfTheLog) {
  SystemClock clock;
  EXPECT_TRUE(std::regex_match(clock.now(), std::regex(R"(20\d\d-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:\d\d\.\d{3}Z)")));
  EXPECT_TRUE(
      std::regex_match(local_time_now(), std::regex(R"(20\d\d-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:\d\d[+-]\d\d:\d\d)")));
}

}  // namespace
}  // namespace mandate::store::system_clock_test
