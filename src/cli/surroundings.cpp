#include "cli/surroundings.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <ctime>

namespace mandate::cli {
namespace {

constexpr std::size_t narrowest = 40;
constexpr std::size_t widest = 120;

Language language_of_environment() {
  constexpr std::array<const char*, 3> variables = {"LC_ALL", "LC_MESSAGES", "LANG"};
  for (const char* variable : variables) {
    const char* const value = std::getenv(variable);
    if (value != nullptr && *value != '\0') {
      return language_of_locale(value);
    }
  }
  return Language::en;
}

std::size_t terminal_width() {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) {
    return 100;
  }
  return std::clamp<std::size_t>(size.ws_col, narrowest, widest);
}

std::size_t terminal_height(std::size_t otherwise) {
  winsize size{};
  return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 ? otherwise : size.ws_row;
}

Date local_day() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  if (localtime_r(&now, &parts) == nullptr) {
    return {};
  }
  const auto day =
      Date::of(parts.tm_year + 1900, static_cast<unsigned>(parts.tm_mon + 1), static_cast<unsigned>(parts.tm_mday));
  return day.value_or(Date());
}

}  // namespace

Language language_of_locale(std::string_view locale) {
  return language_of_code(locale.substr(0, locale.find_first_of("_.@"))).value_or(Language::en);
}

Surroundings surroundings() {
  Surroundings result;
  result.language = language_of_environment();
  result.terminal = isatty(STDOUT_FILENO) == 1;
  result.error_terminal = isatty(STDERR_FILENO) == 1;
  const char* const no_colour = std::getenv("NO_COLOR");
  result.colour = result.terminal && (no_colour == nullptr || *no_colour == '\0');
  result.width = result.terminal ? terminal_width() : result.width;
  result.height = terminal_height(result.height);
  result.today = local_day();
  return result;
}

}  // namespace mandate::cli
