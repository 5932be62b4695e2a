// What the checks found in a file of protocols, as text: a summary by check, then station by station what failed,
// worked out, and what to do.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/localized_text.hpp"
#include "law/law.hpp"
#include "publish/check_words.hpp"
#include "publish/terminal.hpp"
#include "publish/text_options.hpp"
#include "record/protocol_table.hpp"
#include "record/unit.hpp"
#include "tally/findings.hpp"
#include "tally/form.hpp"

namespace mandate::publish {

// The protocols that were checked and what was found. All outlive the text.
struct CheckedProtocols {
  const tally::Form* form = nullptr;
  const record::Layout* layout = nullptr;
  const record::UnitTree* units = nullptr;
  const record::ProtocolTable* protocols = nullptr;
  std::span<const tally::ProtocolFindings> findings;  // in increasing order of row
  std::span<const LocalizedText> option_names;
  const law::Law* law = nullptr;
};

// "KZ-10, 117", as printed.
[[nodiscard]] std::string station_name(const CheckedProtocols& checked, std::size_t row);

// All that was found in one protocol, in words: the checks of the form, then the further ones.
[[nodiscard]] std::vector<FailureWords> words_of(const CheckedProtocols& checked, const CheckNames& names,
                                                 const tally::ProtocolFindings& findings);

// How many protocols fail a check, in the order of the form.
struct CheckCount {
  std::string code;
  tally::CheckLevel level = tally::CheckLevel::error;
  const LocalizedText* label = nullptr;
  std::size_t protocols = 0;
};
[[nodiscard]] std::vector<CheckCount> counts_by_check(const CheckedProtocols& checked);

struct LevelCounts {
  std::size_t errors = 0;    // protocols with an error
  std::size_t warnings = 0;  // with warnings only
};
[[nodiscard]] LevelCounts counts_by_level(const CheckedProtocols& checked);

// One failed check: its sentence, worked out, and what to do.
void write_failure(Terminal& terminal, const CheckNames& names, const FailureWords& words);

// Without `full`, the first stations only.
[[nodiscard]] std::string check_text(const CheckedProtocols& checked, const TextOptions& options);

}  // namespace mandate::publish
