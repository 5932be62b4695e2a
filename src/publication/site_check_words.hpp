// What "recompute in this browser" says, in Kazakh, Russian and English.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/localized_text.hpp"

namespace mandate::publication {

enum class CheckWord : std::uint8_t {
  heading,
  intro,
  needs_script,
  start,
  choose_folder,
  reading,
  computing,
  agrees,
  differs,
  signatures_verified,
  signatures_not_verified,
  not_covered,
  caption_figures,
  caption_checks,
  column_what,
  column_published,
  column_recomputed,
  column_verdict,
  column_check,
  column_looked_at,
  decision,
  stations_counted,
  seats_of,
  same,
  other,
  holds,
  fails,
  left_out,
  nothing,
  expected,
  stopped,
  unable,
  no_manifest,
};

[[nodiscard]] std::string_view check_say(CheckWord word, Language language);

}  // namespace mandate::publication
