// A tlog-policy from a file that the user names.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ledger/policy.hpp"

namespace mandate::cli {

// Nothing, with a complaint for each line that is none, where it cannot be read.
[[nodiscard]] std::optional<ledger::Policy> policy_asked(const std::string& file);
[[nodiscard]] std::optional<ledger::Policy> policy_in(std::string_view text, const std::string& name);

[[nodiscard]] ledger::PosixTime posix_now();

}  // namespace mandate::cli
