// How text for a terminal is laid out.
#pragma once

#include <cstddef>

#include "base/localized_text.hpp"

namespace mandate::publish {

struct TextOptions {
  Language language = Language::en;
  std::size_t width = 100;  // columns; lines are wrapped at word boundaries, never below 40
  bool colour = false;      // ANSI escapes; without them no escape byte is written
  bool full = false;        // every area and every seat, in place of a summary
};

}  // namespace mandate::publish
