#include "store/system_clock.hpp"

#include <fmt/format.h>

#include <chrono>
#include <cstdlib>
#include <ctime>

namespace mandate::store {
namespace {

std::string date_and_time(const std::tm& parts) {
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}", parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday,
                     parts.tm_hour, parts.tm_min, parts.tm_sec);
}

}  // namespace

std::string SystemClock::now() {
  using std::chrono::floor;
  const auto now = floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
  const auto second = floor<std::chrono::seconds>(now);
  const std::time_t seconds = std::chrono::system_clock::to_time_t(second);
  std::tm parts{};
  static_cast<void>(gmtime_r(&seconds, &parts));
  return fmt::format("{}.{:03}Z", date_and_time(parts), (now - second).count());
}

std::string local_time_now() {
  const std::time_t seconds = std::time(nullptr);
  std::tm parts{};
  static_cast<void>(localtime_r(&seconds, &parts));
  const long minutes = std::labs(parts.tm_gmtoff) / 60;
  return fmt::format("{}{}{:02}:{:02}", date_and_time(parts), parts.tm_gmtoff < 0 ? '-' : '+', minutes / 60,
                     minutes % 60);
}

}  // namespace mandate::store
