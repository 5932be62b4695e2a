#include "witness/monitor_memory.hpp"

#include <gtest/gtest.h>

#include "ledger/encoding.hpp"
#include "witness/log_for_tests.hpp"

namespace mandate::witness::monitor_memory_test {
namespace {

using for_tests::LogForTests;

TEST(MonitorMemory, IsReadAsItWasWritten) {
  MonitorMemory memory;
  EXPECT_EQ(parse_monitor_memory(monitor_memory_text(memory)).value(), memory);
  memory["/srv/a folder/log"] = {1'700'000'000, LogForTests(5).note(), LogForTests(5).checkpoint(), {}};
  MonitoredLog& log = memory["http://results.example/"];
  log = {0, LogForTests(6).note(), LogForTests(6).checkpoint(), {}};
  ASSERT_TRUE(log.keys.read(for_tests::origin, 5, for_tests::change_of_keys(5)));
  EXPECT_EQ(parse_monitor_memory(monitor_memory_text(memory)).value(), memory);
}

TEST(MonitorMemory, WhatIsNone) {
  const std::string good = monitor_memory_text({{"a", {7, LogForTests(5).note(), LogForTests(5).checkpoint(), {}}}});
  for (const std::string& text :
       {std::string(), std::string("mandate/log-monitor/1"), std::string("mandate/log-monitor/2\n"),
        good.substr(0, good.size() - 1), good + "log\n", good + "log 7 bm90ZQ== a\n", good + "\n",
        good + "rotation bm90ZQ==\n",
        "mandate/log-monitor/1\nrotation " + ledger::base64(for_tests::change_of_keys(3)) + "\n",
        "mandate/log-monitor/1\nlog x" + good.substr(good.find(" 7 ") + 2)}) {
    EXPECT_FALSE(parse_monitor_memory(text)) << text;
  }
}

}  // namespace
}  // namespace mandate::witness::monitor_memory_test
