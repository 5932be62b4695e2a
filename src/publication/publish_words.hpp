// What publishing says while it works and when it is done, in Kazakh, Russian and English.
#pragma once

#include <string_view>

#include "base/localized_text.hpp"
#include "publication/publish.hpp"

namespace mandate::publication {

// "the figures, added up and decided"
[[nodiscard]] std::string_view name(PublishStage stage, Language language);

enum class PublishMessage : std::uint8_t {
  left_out,         // {what}
  demonstration,    // that everybody has the key
  written,          // {folder}, {files}, {bytes}
  result,           // {status}, {answer}, {outcome}
  log,              // {origin}, {leaves}, {root}
  key,              // {key}
  needs_key,        // why a real count needs one, and how it is made
  place_taken,      // {folder}
  watching,         // {folder}, {seconds}
  published_again,  // {leaves}, {root}
  kept,             // that the last publication stays
  stopped,
  officers,     // {number}, {folder}: who signs yet
  key_changed,  // that another key signs from now on
};

[[nodiscard]] std::string_view sentence(PublishMessage message, Language language);

}  // namespace mandate::publication
