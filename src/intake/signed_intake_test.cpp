#include "intake/signed_intake.hpp"

#include <gtest/gtest.h>

#include <atomic>

#include "declaration/batch_text.hpp"
#include "intake/people_for_tests.hpp"
#include "store/clock_for_tests.hpp"
#include "store/memory_log.hpp"

namespace mandate::intake::signed_intake_test {
namespace {

constexpr std::size_t lines = 300;

struct Taken {
  std::vector<store::Event> events;
  std::vector<LineReceipt> receipts;
  std::expected<void, store::StoreError> outcome;
};

// A log that takes so many groups and then no more.
class FailingLog final : public store::EventLog {
 public:
  FailingLog(store::EventLog& log, int groups) : log_(&log), left_(groups) {}

  std::expected<store::Head, store::StoreError> head() override { return log_->head(); }
  std::expected<store::Head, store::StoreError> append(std::span<const store::NewEvent> events,
                                                       const store::Head& expected) override {
    if (left_-- == 0) {
      return std::unexpected(store::StoreError{store::StoreFault::disk, "the disk is full", "Make room"});
    }
    return log_->append(events, expected);
  }
  std::expected<void, store::StoreError> read_after(std::uint64_t sequence,
                                                    const std::function<bool(const store::Event&)>& visitor) override {
    return log_->read_after(sequence, visitor);
  }

 private:
  store::EventLog* log_;
  int left_;
};

class SignedIntakeTest : public ::testing::Test {
 protected:
  SignedIntakeTest() {
    for (int i = 0; i < 4; ++i) {
      const signature::Identity person = people_.person(number_for_tests("8501011000" + std::to_string(i)));
      signatures_.push_back(cms_signature(person, people_.text()));
    }
  }

  Taken take(unsigned threads, std::size_t in_group, store::EventLog* to = nullptr,
             SignedIntake::Counted counted = {}) {
    store::ClockForTests clock;
    store::MemoryLog log(clock);
    FailingLog failing(log, groups_);
    const auto verifier = signature::verifier_for_tests(people_.authorities.files());
    const Judge judge = people_.judge(*verifier);
    IntakeLimits limits = closed_by_size(threads);
    limits.groups.most_events = in_group;
    Taken taken;
    {
      SignedIntake intake(
          judge, people_.areas, to != nullptr ? *to : failing, {},
          {[] { return std::string("2022-06-05"); }, "collection", {}}, limits,
          [&](const LineReceipt& receipt) { taken.receipts.push_back(receipt); }, std::move(counted));
      for (std::size_t i = 0; i < lines; ++i) {
        const std::string& signature = signatures_.at(i % signatures_.size());
        // Every seventh is none.
        intake.submit({static_cast<std::uint32_t>(i + 1), "KZ-75", people_.day, i % 7 == 6 ? "" : signature},
                      people_.moment);
      }
      taken.outcome = intake.finish();
    }
    static_cast<void>(log.read_after(0, [&](const store::Event& event) {
      taken.events.push_back(event);
      return true;
    }));
    return taken;
  }

  PeopleForTests people_;
  std::vector<std::string> signatures_;
  int groups_ = -1;  // that the log takes; all
};

TEST_F(SignedIntakeTest, OneThreadAndFourWriteTheSameBytes) {
  const Taken one = take(1, 64);
  const Taken four = take(4, 64);
  ASSERT_TRUE(one.outcome);
  ASSERT_TRUE(four.outcome);
  ASSERT_EQ(one.events.size(), 5U);  // 4 × 64 and 44
  EXPECT_EQ(one.events, four.events);
}

TEST_F(SignedIntakeTest, ReceiptsSayWhereEachLineStands) {
  const Taken taken = take(3, 64);
  ASSERT_EQ(taken.receipts.size(), lines);
  std::vector<declaration::Batch> batches;
  for (const store::Event& event : taken.events) {
    EXPECT_EQ(event.kind, declaration::received_kind);
    batches.push_back(declaration::read_batch(event.payload, people_.areas, "event").value());
    EXPECT_EQ(batches.back().stage, "collection");
  }
  for (std::size_t i = 0; i < lines; ++i) {
    const LineReceipt& receipt = taken.receipts.at(i);
    EXPECT_EQ(receipt.line, i + 1);
    const declaration::Declaration& item = batches.at(receipt.event - 1).items.at(receipt.place - 1);
    const bool faulty = i % 7 == 6;
    EXPECT_EQ(item.tag.is_nobody(), faulty);
    EXPECT_EQ(item.found_at_intake, faulty ? std::optional(declaration::Refusal::signature_faulty) : std::nullopt);
    EXPECT_EQ(receipt.refused, item.found_at_intake);
    EXPECT_EQ(receipt.reason, faulty ? "not_a_signature" : "");
  }
}

// What counts is told in the order of the log: four persons, of whom each counts once.
TEST_F(SignedIntakeTest, WhoCountsIsToldInTheOrderOfTheLog) {
  declaration::Collection collection({.areas = people_.areas.size()});
  const Taken taken = take(4, 64, nullptr, [&](const declaration::Declaration& declared) {
    return collection.receive(declared, std::nullopt);
  });
  EXPECT_EQ(collection.total().accepted, 4);
  std::size_t accepted = 0;
  for (const LineReceipt& receipt : taken.receipts) {
    accepted += receipt.refused ? 0U : 1U;
    EXPECT_TRUE(receipt.refused || receipt.line <= 4) << receipt.line;
  }
  EXPECT_EQ(accepted, 4U);
}

TEST_F(SignedIntakeTest, NothingIsAcknowledgedThatIsNotDurable) {
  groups_ = 2;
  const Taken taken = take(2, 64);
  ASSERT_FALSE(taken.outcome);
  EXPECT_EQ(taken.outcome.error().fault, store::StoreFault::disk);
  EXPECT_EQ(taken.events.size(), 2U);
  ASSERT_EQ(taken.receipts.size(), 128U);
  EXPECT_EQ(taken.receipts.back().event, 2U);
  EXPECT_EQ(taken.receipts.back().place, 64U);
}

}  // namespace
}  // namespace mandate::intake::signed_intake_test
