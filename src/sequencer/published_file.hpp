// The names of a log's public files beside its tiles, and whether files lie on the disk as they should.
#pragma once

#include <span>
#include <string_view>

#include "ledger/resource.hpp"
#include "sequencer/sequencer_error.hpp"

namespace mandate::sequencer {

inline constexpr std::string_view checkpoint_file = "checkpoint";  // signed: the head of the log
inline constexpr std::string_view key_file = "key";                // the verifier keys, one a line
inline constexpr std::string_view policy_file = "policy";          // a tlog-policy that names them

// Whether the file is there with exactly these bytes. An error only where that cannot be told.
[[nodiscard]] Outcome<bool> is_as_on_disk(ledger::ResourceReader& files, const ledger::Resource& expected);

// `not_read_back`, with its name, for the first that is not.
[[nodiscard]] Outcome<void> are_as_on_disk(ledger::ResourceReader& files, std::span<const ledger::Resource> expected);

}  // namespace mandate::sequencer
