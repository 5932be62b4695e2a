// The machine's clock.
#pragma once

#include "store/clock.hpp"

namespace mandate::store {

class SystemClock final : public Clock {
 public:
  [[nodiscard]] std::string now() override;
};

// The machine's time with its own offset from UTC, for the legal time of what happens now: "2022-06-06T03:04:11+06:00".
[[nodiscard]] std::string local_time_now();

}  // namespace mandate::store
