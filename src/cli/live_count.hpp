// A count that several people enter into at the same time, each at a terminal of the same machine.
//
// The log is open for writing only while an event is being written, so that nobody keeps the others out. What others
// wrote since is taken in before, and an event that has become impossible by it is refused.
#pragma once

#include <expected>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/count_fold.hpp"
#include "store/clock.hpp"

namespace mandate::cli {

class LiveCount {
 public:
  // Nothing, with a complaint, where the log cannot be read or holds no count.
  [[nodiscard]] static std::optional<LiveCount> open(const std::string& log, Language language);

  [[nodiscard]] const tally::CountState& state() const { return fold_.state(); }
  [[nodiscard]] const record::CountOpened& opened() const { return *state().opened(); }

  // Takes in what others wrote. The sentence says why that is not possible.
  [[nodiscard]] std::expected<void, std::string> refresh();
  // The event is in the log, durable, when this returns; else the sentence says why it is not.
  [[nodiscard]] std::expected<void, std::string> record(const record::CountEvent& event);

 private:
  LiveCount(std::string log, Language language);

  [[nodiscard]] std::expected<void, std::string> read_on(store::EventLog& log);

  std::string log_;
  Language language_;
  std::unique_ptr<store::Clock> clock_;
  CountFold fold_;
};

}  // namespace mandate::cli
