// One picture of a count while it goes on: the clock, how many stations are counted, a line a region, the tests of the
// law with what can still change, and what was found last.
#pragma once

#include <cstddef>
#include <string>

#include "base/localized_text.hpp"
#include "procedure/rule_book.hpp"
#include "simulate/night_replay.hpp"

namespace mandate::cli {

struct NightPicture {
  const procedure::Country* country = nullptr;  // for the names of regions
  LocalizedText title;
  Date day;
  Language language = Language::en;
  std::size_t width = 80;
  std::size_t height = 24;
  bool colour = false;
};

// At most `height` lines of at most `width` columns, each with a line feed.
[[nodiscard]] std::string night_screen(simulate::NightReplay& replay, const NightPicture& picture);

// The same in one line, for a pipe.
[[nodiscard]] std::string night_line(simulate::NightReplay& replay, Language language);

// The outcome that no station can change any more and when that was found, or what is still open.
[[nodiscard]] std::string outlook_line(simulate::NightReplay& replay, Language language);

}  // namespace mandate::cli
