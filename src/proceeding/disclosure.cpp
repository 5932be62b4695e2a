#include "proceeding/disclosure.hpp"

#include <algorithm>
#include <string_view>

namespace mandate::proceeding {
namespace {

// Under whichever version of the law: what was closed once stays closed.
bool is_sealed_stage(std::string_view id, const procedure::Course* course) {
  if (course == nullptr || id.empty()) {
    return false;
  }
  return std::ranges::any_of(course->versions, [&](const procedure::CourseVersion& version) {
    const procedure::CourseStage* const stage = version.stage(id);
    return stage != nullptr && stage->identity == declaration::IdentityClass::sealed;
  });
}

// How many persons it names by their tags; nothing where it is no event of persons.
std::optional<std::uint64_t> persons_in(const Happening& happening) {
  if (const auto* const received = std::get_if<DeclarationsReceived>(&happening)) {
    return received->batch.items.size();
  }
  if (const auto* const struck = std::get_if<DeclarationsInvalidated>(&happening)) {
    return struck->tags.size();
  }
  return std::holds_alternative<DeclarationWithdrawn>(happening) ? std::optional<std::uint64_t>(1) : std::nullopt;
}

}  // namespace

Disclosure disclosure_of(const Event& event, const procedure::Course* course) {
  if (event.sealed || is_sealed_stage(stage_of(event.happening), course)) {
    return Disclosure::sealed;
  }
  return persons_in(event.happening) ? Disclosure::counted : Disclosure::whole;
}

std::optional<declaration::Salt> salt_of(const Event& event) {
  const auto* const received = std::get_if<DeclarationsReceived>(&event.happening);
  return received == nullptr ? event.salt : received->batch.salt;
}

void put_salt(Event& event, const declaration::Salt& salt) {
  if (auto* const received = std::get_if<DeclarationsReceived>(&event.happening)) {
    received->batch.salt = salt;
  } else {
    event.salt = salt;
  }
}

std::optional<PublicEvent> PublicEvent::of(const Event& event, const procedure::Course* course) {
  return disclosure_of(event, course) == Disclosure::whole ? std::optional(PublicEvent(Whole{&event})) : std::nullopt;
}

std::optional<CountedEvent> CountedEvent::of(const Event& event, const procedure::Course* course) {
  if (disclosure_of(event, course) != Disclosure::counted) {
    return std::nullopt;
  }
  CountedEvent counted;
  counted.sequence_ = event.sequence;
  counted.day_ = event.legal_day;
  counted.word_ = proceeding::word(event.happening);
  counted.stage_ = stage_of(event.happening);
  counted.items_ = persons_in(event.happening).value_or(0);
  if (const auto* const struck = std::get_if<DeclarationsInvalidated>(&event.happening)) {
    counted.reason_ = struck->reason;
  }
  return counted;
}

Disclosed disclosed(const Event& event, const procedure::Course* course) {
  if (std::optional<PublicEvent> whole = PublicEvent::of(event, course)) {
    return std::move(*whole);
  }
  if (std::optional<CountedEvent> counted = CountedEvent::of(event, course)) {
    return std::move(*counted);
  }
  return SealedEvent(event);
}

}  // namespace mandate::proceeding
