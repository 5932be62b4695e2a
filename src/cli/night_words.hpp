// The words of the picture of a night, in three languages.
#pragma once

#include <string_view>

#include "base/localized_text.hpp"
#include "simulate/night_replay.hpp"

namespace mandate::cli {

enum class NightWord : std::uint8_t {
  counted,
  region,
  turnout,
  favour,
  nation,
  settled_at,
  whatever_comes,
  open,
  can_change,
  entries_differ,
  preliminary,
  final_result,
  synthetic,
};

[[nodiscard]] std::string_view word(NightWord name, Language language);
[[nodiscard]] std::string_view word(simulate::NightNotice::Kind kind, Language language);

}  // namespace mandate::cli
