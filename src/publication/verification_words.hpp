// What a verification says, in Kazakh, Russian and English.
#pragma once

#include <string_view>

#include "base/localized_text.hpp"
#include "publication/verification.hpp"

namespace mandate::publication {

// "sums on every level"
[[nodiscard]] std::string_view name(VerifyCheck check, Language language);

enum class VerifyMessage : std::uint8_t {
  holds,
  fails,
  none,
  all_holds,
  differences,  // {count}, {checks}
  case_at_hand,
  made_up,
  log,
  leaves,
  root,
  key,
  stations,
  answer,
  law_of,
  note,
  expected,
};

[[nodiscard]] std::string_view sentence(VerifyMessage message, Language language);

}  // namespace mandate::publication
