// For tests: a clock that shows what it was told to show.
#pragma once

#include <string>
#include <utility>

#include "store/clock.hpp"

namespace mandate::store {

class ClockForTests final : public Clock {
 public:
  explicit ClockForTests(std::string time = "2022-06-05T21:04:11.250Z") : time_(std::move(time)) {}

  void set(std::string time) { time_ = std::move(time); }
  [[nodiscard]] std::string now() override { return time_; }

 private:
  std::string time_;
};

}  // namespace mandate::store
