// What a publication may take of an event of a case.
//
// Three types that do not convert into one another, so that what publishes cannot be given what is not for it:
//
//   PublicEvent   all of it: what an office, a chamber, a commission did
//   CountedEvent  declarations of persons: how many and by which office, never whose; no tag comes out of it
//   SealedEvent   that it is there, by its number
//
// An event is sealed where it says so, or where the law makes its stage so (identity class `sealed`). An event that is
// not told whole carries a salt, so that nobody finds out what it says by trying against its digest.
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "base/date.hpp"
#include "declaration/salt.hpp"
#include "procedure/course.hpp"
#include "proceeding/event.hpp"

namespace mandate::proceeding {

enum class Disclosure : std::uint8_t { whole, counted, sealed };

// `course`: of the case; nullptr where there is none, and no stage is sealed.
[[nodiscard]] Disclosure disclosure_of(const Event& event, const procedure::Course* course);

[[nodiscard]] std::optional<declaration::Salt> salt_of(const Event& event);
void put_salt(Event& event, const declaration::Salt& salt);

namespace testing {
class WithoutRedaction;  // what a test of the publisher opens on purpose, to know that it would be seen
}

class PublicEvent {
 public:
  // Nothing where the event is not told whole.
  [[nodiscard]] static std::optional<PublicEvent> of(const Event& event, const procedure::Course* course);

  [[nodiscard]] const Event& event() const { return event_; }

 private:
  friend class testing::WithoutRedaction;
  // Whoever can name it has looked at the class of the event.
  struct Whole {
    const Event* event;
  };
  explicit PublicEvent(Whole whole) : event_(*whole.event) {}

  Event event_;
};

class CountedEvent {
 public:
  // Nothing where the event is none of declarations, or sealed.
  [[nodiscard]] static std::optional<CountedEvent> of(const Event& event, const procedure::Course* course);

  [[nodiscard]] std::uint64_t sequence() const { return sequence_; }
  [[nodiscard]] Date day() const { return day_; }
  [[nodiscard]] const std::string& word() const { return word_; }    // of the happening
  [[nodiscard]] const std::string& stage() const { return stage_; }  // that collects
  [[nodiscard]] std::uint64_t items() const { return items_; }       // declarations that it speaks of
  [[nodiscard]] const std::string& reason() const { return reason_; }

 private:
  CountedEvent() = default;

  std::uint64_t sequence_ = 0;
  Date day_;
  std::string word_;
  std::string stage_;
  std::uint64_t items_ = 0;
  std::string reason_;  // why they were struck out
};

class SealedEvent {
 public:
  explicit SealedEvent(const Event& event) : sequence_(event.sequence) {}

  [[nodiscard]] std::uint64_t sequence() const { return sequence_; }

 private:
  std::uint64_t sequence_;
};

using Disclosed = std::variant<PublicEvent, CountedEvent, SealedEvent>;

[[nodiscard]] Disclosed disclosed(const Event& event, const procedure::Course* course);

static_assert(!std::constructible_from<PublicEvent, Event> && !std::constructible_from<PublicEvent, SealedEvent>);
static_assert(!std::constructible_from<PublicEvent, CountedEvent> && !std::default_initializable<PublicEvent>);
static_assert(!std::constructible_from<CountedEvent, Event> && !std::constructible_from<CountedEvent, SealedEvent>);
static_assert(!std::convertible_to<SealedEvent, Event> && !std::convertible_to<CountedEvent, Event>);

}  // namespace mandate::proceeding
