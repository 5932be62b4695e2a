// For tests: what every implementation of the log must do. A fixture `LogKind` has `Clock` as its clock and makes an
// empty log: `std::unique_ptr<EventLog> open()`.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "store/clock_for_tests.hpp"
#include "store/event_log.hpp"

namespace mandate::store {

[[nodiscard]] inline NewEvent event_for_tests(int number) {
  return {"2022-06-05T21:00:00+06:00", "count.envelope_moved", R"({"number":)" + std::to_string(number) + "}"};
}

[[nodiscard]] inline std::vector<NewEvent> events_for_tests(int from, int to) {
  std::vector<NewEvent> events;
  for (int number = from; number <= to; ++number) {
    events.push_back(event_for_tests(number));
  }
  return events;
}

[[nodiscard]] inline std::vector<Event> all_events(EventLog& log, std::uint64_t after = 0) {
  std::vector<Event> events;
  const auto read = log.read_after(after, [&](const Event& event) {
    events.push_back(event);
    return true;
  });
  EXPECT_TRUE(read) << (read ? "" : read.error().found);
  return events;
}

template <typename LogKind>
class EventLogContract : public ::testing::Test {
 protected:
  LogKind kind;
};

TYPED_TEST_SUITE_P(EventLogContract);

TYPED_TEST_P(EventLogContract, AnEmptyLogHasNoEventAndAHeadOfZeros) {
  const auto log = this->kind.open();
  EXPECT_EQ(log->head().value(), Head());
  EXPECT_TRUE(all_events(*log).empty());
}

TYPED_TEST_P(EventLogContract, AnEventIsFoundAgainAsItWasWritten) {
  const auto log = this->kind.open();
  const std::vector<NewEvent> written = {{"2022-06-05T21:00:00+06:00", "count.note", "{\"a\":\"қол қойылды\"}"}};
  const Head head = log->append(written, Head()).value();
  EXPECT_EQ(head, log->head().value());
  const std::vector<Event> read = all_events(*log);
  ASSERT_EQ(read.size(), 1U);
  EXPECT_EQ(read[0].sequence, 1U);
  EXPECT_EQ(read[0].legal_time, written[0].legal_time);
  EXPECT_EQ(read[0].kind, written[0].kind);
  EXPECT_EQ(read[0].payload, written[0].payload);
  EXPECT_EQ(read[0].recorded_time, this->kind.clock.now());
  EXPECT_EQ(read[0].previous, Digest());
  EXPECT_EQ(read[0].digest, digest_of(read[0]));
  EXPECT_EQ(read[0].digest, head.digest);
}

TYPED_TEST_P(EventLogContract, EventsStandInOrderAndHoldEachOther) {
  const auto log = this->kind.open();
  Head head = log->append(events_for_tests(1, 3), Head()).value();
  head = log->append(events_for_tests(4, 5), head).value();
  EXPECT_EQ(head.sequence, 5U);
  const std::vector<Event> read = all_events(*log);
  ASSERT_EQ(read.size(), 5U);
  for (std::size_t i = 0; i < read.size(); ++i) {
    EXPECT_EQ(read[i].sequence, i + 1);
    EXPECT_EQ(read[i].payload, event_for_tests(static_cast<int>(i) + 1).payload);
    EXPECT_EQ(read[i].previous, i == 0 ? Digest() : read[i - 1].digest);
  }
}

TYPED_TEST_P(EventLogContract, ReadingBeginsBehindAnEventAndStopsWhereItIsTold) {
  const auto log = this->kind.open();
  ASSERT_TRUE(log->append(events_for_tests(1, 5), Head()));
  EXPECT_EQ(all_events(*log, 3).front().sequence, 4U);
  EXPECT_TRUE(all_events(*log, 5).empty());
  EXPECT_TRUE(all_events(*log, 99).empty());
  int seen = 0;
  ASSERT_TRUE(log->read_after(0, [&](const Event&) { return ++seen < 2; }));
  EXPECT_EQ(seen, 2);
}

TYPED_TEST_P(EventLogContract, AStaleHeadIsRefusedAndNothingIsWritten) {
  const auto log = this->kind.open();
  const Head first = log->append(events_for_tests(1, 1), Head()).value();
  const auto refused = log->append(events_for_tests(2, 3), Head());
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().fault, StoreFault::stale_head);
  EXPECT_FALSE(refused.error().advice.empty());
  Head forged = first;
  forged.digest[0] ^= 1U;
  EXPECT_EQ(log->append(events_for_tests(2, 3), forged).error().fault, StoreFault::stale_head);
  EXPECT_EQ(all_events(*log).size(), 1U);
  EXPECT_TRUE(log->append(events_for_tests(2, 3), first));
}

TYPED_TEST_P(EventLogContract, AnEmptyBatchChangesNothing) {
  const auto log = this->kind.open();
  const Head head = log->append(events_for_tests(1, 1), Head()).value();
  EXPECT_EQ(log->append({}, head).value(), head);
  EXPECT_EQ(all_events(*log).size(), 1U);
}

TYPED_TEST_P(EventLogContract, RecordedTimeNeverGoesBackThoughTheClockDoes) {
  const auto log = this->kind.open();
  this->kind.clock.set("2022-06-05T22:00:00.000Z");
  Head head = log->append(events_for_tests(1, 1), Head()).value();
  this->kind.clock.set("2022-06-05T21:00:00.000Z");
  head = log->append(events_for_tests(2, 2), head).value();
  this->kind.clock.set("2022-06-05T23:00:00.000Z");
  ASSERT_TRUE(log->append(events_for_tests(3, 3), head));
  const std::vector<Event> read = all_events(*log);
  EXPECT_EQ(read[1].recorded_time, "2022-06-05T22:00:00.000Z");
  EXPECT_EQ(read[2].recorded_time, "2022-06-05T23:00:00.000Z");
}

TYPED_TEST_P(EventLogContract, AHugePayloadIsKept) {
  const auto log = this->kind.open();
  std::vector<NewEvent> events = events_for_tests(1, 1);
  events[0].payload = '"' + std::string(std::size_t{16} << 20U, 'x') + '"';
  ASSERT_TRUE(log->append(events, Head()));
  EXPECT_EQ(all_events(*log).at(0).payload, events[0].payload);
}

TYPED_TEST_P(EventLogContract, ZeroBytesInATextAreKept) {
  const auto log = this->kind.open();
  std::vector<NewEvent> events = events_for_tests(1, 1);
  events[0].payload = std::string("a\0b", 3);
  ASSERT_TRUE(log->append(events, Head()));
  EXPECT_EQ(all_events(*log).at(0).payload, events[0].payload);
}

REGISTER_TYPED_TEST_SUITE_P(EventLogContract, AnEmptyLogHasNoEventAndAHeadOfZeros, AnEventIsFoundAgainAsItWasWritten,
                            EventsStandInOrderAndHoldEachOther, ReadingBeginsBehindAnEventAndStopsWhereItIsTold,
                            AStaleHeadIsRefusedAndNothingIsWritten, AnEmptyBatchChangesNothing,
                            RecordedTimeNeverGoesBackThoughTheClockDoes, AHugePayloadIsKept, ZeroBytesInATextAreKept);

}  // namespace mandate::store
