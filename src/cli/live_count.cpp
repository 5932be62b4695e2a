#include "cli/live_count.hpp"

#include <array>
#include <chrono>
#include <thread>
#include <utility>

#include "cli/count_session.hpp"
#include "cli/output.hpp"
#include "cli/store_words.hpp"
#include "io/count_event_json.hpp"
#include "publish/count_words.hpp"
#include "store/log_address.hpp"
#include "store/system_clock.hpp"

namespace mandate::cli {
namespace {

constexpr int most_attempts = 40;
constexpr std::chrono::milliseconds between_attempts{50};

// Somebody else writes for a few milliseconds at a time: their turn is waited for.
std::expected<std::unique_ptr<store::EventLog>, store::StoreError> open_for_writing(const std::string& path,
                                                                                    store::Clock& clock) {
  auto log = store::open_log(path, store::OpenFor::writing, clock);
  for (int i = 1; i < most_attempts && !log && log.error().fault == store::StoreFault::second_writer; ++i) {
    std::this_thread::sleep_for(between_attempts);
    log = store::open_log(path, store::OpenFor::writing, clock);
  }
  return log;
}

}  // namespace

LiveCount::LiveCount(std::string log, Language language)
    : log_(std::move(log)),
      language_(language),
      clock_(std::make_unique<store::SystemClock>()),
      fold_(log_, language) {}

std::optional<LiveCount> LiveCount::open(const std::string& log, Language language) {
  LiveCount count(log, language);
  if (const auto read = count.refresh(); !read) {
    write_complaint(read.error());
    return std::nullopt;
  }
  if (!count.fold_.has_count()) {
    write_complaint(log + " holds no count; `mandate count start` begins one");
    return std::nullopt;
  }
  tell_of_clock(*count.clock_, count.fold_.last_recorded(), language);
  return count;
}

std::expected<void, std::string> LiveCount::read_on(store::EventLog& log) {
  bool good = true;
  const auto read = log.read_after(fold_.head().sequence, [&](const store::Event& event) {
    good = fold_.take(event);
    return good;
  });
  if (!read) {
    return std::unexpected(sentence(read.error(), language_));
  }
  return good ? std::expected<void, std::string>() : std::unexpected(fold_.complaint());
}

std::expected<void, std::string> LiveCount::refresh() {
  auto log = store::open_log(log_, store::OpenFor::reading, *clock_);
  return log ? read_on(**log) : std::unexpected(sentence(log.error(), language_));
}

std::expected<void, std::string> LiveCount::record(const record::CountEvent& event) {
  auto log = open_for_writing(log_, *clock_);
  if (!log) {
    return std::unexpected(sentence(log.error(), language_));
  }
  if (auto read = read_on(**log); !read) {
    return read;
  }
  if (const auto refused = fold_.state().refusal(event)) {
    return std::unexpected(std::string(publish::sentence(*refused, language_)));
  }
  io::WrittenEvent written = io::written(event);
  const std::array<store::NewEvent, 1> batch = {
      {{std::move(written.legal_time), std::move(written.kind), std::move(written.payload)}}};
  const auto head = (*log)->append(batch, fold_.head());
  if (!head) {
    return std::unexpected(sentence(head.error(), language_));
  }
  static_cast<void>(fold_.apply(event));  // it was not refused
  fold_.wrote(*head);
  return {};
}

}  // namespace mandate::cli
