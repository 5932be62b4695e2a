// The events of a running case by name, and why one cannot have happened, in Kazakh, Russian and English.
#pragma once

#include <string_view>

#include "base/localized_text.hpp"
#include "proceeding/event.hpp"
#include "proceeding/not_taken.hpp"

namespace mandate::publish {

// "declarations received"; lower case.
[[nodiscard]] std::string_view event_name(const proceeding::Happening& happening, Language language);

// A sentence: "The stage is over."
[[nodiscard]] std::string_view text(proceeding::NotTaken why, Language language);

}  // namespace mandate::publish
