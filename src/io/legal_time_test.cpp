#include "io/legal_time.hpp"

#include <gtest/gtest.h>

namespace mandate::io::legal_time_test {
namespace {

TEST(LegalTime, HasSecondsAndAnOffset) {
  EXPECT_TRUE(is_legal_time("2022-06-05T21:04:11+06:00"));
  EXPECT_TRUE(is_legal_time("2022-06-05T00:00:00-03:30"));
  EXPECT_TRUE(is_legal_time("2022-06-05T23:59:59Z"));
  for (const char* text : {"", "2022-06-05", "2022-06-05T21:04:11", "2022-06-05T21:04+06:00", "2022-02-30T21:04:11Z",
                           "2022-06-05T24:00:00Z", "2022-06-05T21:60:00Z", "2022-06-05T21:04:61Z",
                           "2022-06-05 21:04:11Z", "2022-06-05T21:04:11+24:00", "2022-06-05T21:04:11+06:60",
                           "2022-06-05T21:04:11+0600", "2022-06-05T21:04:11Zx", "2022-06-05T2a:04:11Z"}) {
    EXPECT_FALSE(is_legal_time(text)) << text;
  }
}

}  // namespace
}  // namespace mandate::io::legal_time_test
