#include "store/event.hpp"

#include <gtest/gtest.h>

namespace mandate::store::event_test {
namespace {

Event first_event() {
  return {.sequence = 1,
          .legal_time = "2022-06-05T21:00:00+06:00",
          .recorded_time = "2022-06-05T15:00:00.000Z",
          .kind = "count.envelope_moved",
          .payload = R"({"station":"KZ-10/1"})"};
}

// Computed with Python's hashlib by the function of docs/reference/event-log.md.
TEST(Event, DigestIsThatOfTheReference) {
  Event event = first_event();
  event.digest = digest_of(event);
  EXPECT_EQ(ledger::hexadecimal(event.digest), "68a6cbdf6a40ac0c0178e6a9b321077409cb68b0be948cd571f08055b744e779");

  const Event second = {.sequence = 2,
                        .legal_time = "2022-06-05T21:05:00+06:00",
                        .recorded_time = "2022-06-05T15:05:00.250Z",
                        .kind = "count.station_quarantined",
                        .payload = R"({"reason":"мөр бұзылған"})",
                        .previous = event.digest};
  EXPECT_EQ(ledger::hexadecimal(digest_of(second)), "57d0939a2625e499003ebdf8c2218a1300f5fc1e80f32a8f1c073ed7ad9fd957");
}

TEST(Event, EveryFieldIsPartOfTheDigest) {
  const Digest digest = digest_of(first_event());
  Event event = first_event();
  event.sequence = 2;
  EXPECT_NE(digest_of(event), digest);
  event = first_event();
  event.legal_time = "2022-06-05T21:00:01+06:00";
  EXPECT_NE(digest_of(event), digest);
  event = first_event();
  event.recorded_time = "2022-06-05T15:00:00.001Z";
  EXPECT_NE(digest_of(event), digest);
  event = first_event();
  event.kind = "count.envelope_move";
  EXPECT_NE(digest_of(event), digest);
  event = first_event();
  event.payload += ' ';
  EXPECT_NE(digest_of(event), digest);
  event = first_event();
  event.previous[31] = 1;
  EXPECT_NE(digest_of(event), digest);
}

TEST(Event, ABorderBetweenFieldsDoesNotMove) {
  Event left = first_event();
  left.kind = "ab";
  left.payload = "c";
  Event right = first_event();
  right.kind = "a";
  right.payload = "bc";
  EXPECT_NE(digest_of(left), digest_of(right));
}

}  // namespace
}  // namespace mandate::store::event_test
