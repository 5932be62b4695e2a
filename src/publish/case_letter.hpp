// Letters of a case as pages for print: A4, self-contained, nothing fetched, no script, readable aloud.
//
// A letter says what was recorded, which rule was applied and where it stands; it gives no advice of its own. What to
// do about a gap and where a refusal can be disputed come from the course's data; where the law names nothing, nothing
// is said. Every text of a case is escaped.
#pragma once

#include <cstdint>
#include <expected>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/localized_text.hpp"
#include "proceeding/event.hpp"
#include "proceeding/standing.hpp"

namespace mandate::publish {

enum class LetterKind : std::uint8_t {
  receipt,   // what was received, when, under which number, and what happens next
  returned,  // a filing goes back, with what is missing
  refusal,   // the case, or its filing, was refused: why, and how that can be disputed
  decision,  // what was decided, the reasons, and what the authority changed
};

[[nodiscard]] std::string_view word(LetterKind kind);  // "receipt", "return", "refusal", "decision"
[[nodiscard]] std::optional<LetterKind> letter_kind_named(std::string_view text);

// What a receipt is given for.
struct Received {
  const proceeding::Event* event = nullptr;
  std::string digest;  // of its entry in the log, hexadecimal
};

struct LetterOptions {
  Language language = Language::en;
  Received received;                          // receipt
  std::span<const proceeding::Event> events;  // the log of the case, so that signatures have their office; may be empty
};

enum class NoLetter : std::uint8_t {
  not_opened,    // there is no case
  no_event,      // a receipt for nothing
  not_returned,  // no filing was looked at and found incomplete
  not_refused,
  not_decided,
};

// The reason as a sentence.
[[nodiscard]] std::string_view text(NoLetter why, Language language);

// Of an outcome that the authority has not signed yet a draft, which says so.
[[nodiscard]] std::expected<std::string, NoLetter> case_letter(LetterKind kind, const proceeding::Standing& standing,
                                                               const LetterOptions& options);

}  // namespace mandate::publish
