// What witnesses and monitors say, in three languages.
#pragma once

#include <string_view>

#include "base/localized_text.hpp"
#include "witness/ask_witness.hpp"
#include "witness/log_monitor.hpp"

namespace mandate::cli {

enum class WitnessSentence : std::uint8_t { enough, too_few, nothing_to_tell, leaves, cosigners };

[[nodiscard]] std::string_view sentence(WitnessSentence name, Language language);
[[nodiscard]] std::string_view sentence(witness::WitnessAnswer answer, Language language);
[[nodiscard]] std::string_view sentence(witness::Alarm alarm, Language language);

// For programs.
[[nodiscard]] std::string_view word(witness::WitnessAnswer answer);
[[nodiscard]] std::string_view word(witness::Alarm alarm);

}  // namespace mandate::cli
