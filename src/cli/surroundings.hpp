// What the program takes from the world around it: language, terminal, today. Read once, passed on.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/date.hpp"
#include "base/localized_text.hpp"

namespace mandate::cli {

struct Surroundings {
  Language language = Language::en;
  bool terminal = false;        // standard output is one
  bool error_terminal = false;  // standard error is one
  bool colour = false;          // a terminal, and NO_COLOR is not set
  std::size_t width = 100;      // columns
  std::size_t height = 24;      // lines
  Date today;                   // in the machine's own time zone
};

[[nodiscard]] Surroundings surroundings();

// "kk_KZ.UTF-8" → kk; English for a language that Mandate does not speak.
[[nodiscard]] Language language_of_locale(std::string_view locale);

}  // namespace mandate::cli
