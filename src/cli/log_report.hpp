// What a verification of a log, or of a receipt, has found: for people, and for programs (docs/reference/log.md).
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "ledger/log_check.hpp"
#include "publish/text_options.hpp"

namespace mandate::cli {

// `own_word`: the policy was the log's own.
[[nodiscard]] std::string log_report_text(const ledger::LogReport& report, bool own_word,
                                          const publish::TextOptions& options);
[[nodiscard]] std::string log_report_json(const ledger::LogReport& report, bool own_word);

struct ReceiptReport {
  std::uint64_t index = 0;
  ledger::Digest leaf{};
  std::optional<ledger::OpenedCheckpoint> opened;  // nothing where the receipt does not hold
  ledger::Fault fault;                             // then, why
};

[[nodiscard]] std::string receipt_report_text(const ReceiptReport& report, Language language);
[[nodiscard]] std::string receipt_report_json(const ReceiptReport& report);

}  // namespace mandate::cli
