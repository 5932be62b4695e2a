// What is said about a log, in Kazakh, Russian and English.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/localized_text.hpp"
#include "ledger/log_check.hpp"
#include "sequencer/sequencer_error.hpp"

namespace mandate::cli {

// A sentence by the kind of fault, with what to do; what was found in detail stays as it stands.
[[nodiscard]] std::string sentence(const sequencer::SequencerError& error, Language language);

// "signatures of the log and of its witnesses"
[[nodiscard]] std::string_view name(ledger::LogCheck check, Language language);

enum class LogMessage : std::uint8_t {
  holds,
  fails,
  none,
  all_holds,
  differences,  // {count}
  own_word,     // no policy was given
  log,
  leaves,
  root,
  signed_by,
  expected,
  written_again,
  published,      // {log}, {leaves}, {root}
  receipt_holds,  // {index}, {log}, {leaves}
  receipt_fails,
  entry,
};

[[nodiscard]] std::string_view sentence(LogMessage message, Language language);

}  // namespace mandate::cli
