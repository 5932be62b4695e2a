// Whose signatures make the checkpoint of a publication good: log/policy, a tlog-policy made of the log's key and of
// the officers and witnesses that the count names.
//
//   log <key>
//   witness officer-1 <key>        …
//   group officers <needed> officer-1 …
//   witness witness-1 <key> [<address>] …
//   group witnesses <needed> witness-1 …
//   group signatures all officers witnesses
//   quorum signatures | officers | witnesses | none
#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.hpp"
#include "ledger/checkpoint.hpp"
#include "publication/leaf.hpp"
#include "tally/count_input.hpp"

namespace mandate::publication {

// Problems where a key of the count is none, or stands twice.
[[nodiscard]] std::expected<std::string, Problems> log_policy(std::string_view log_key, const tally::CountInput& count);

// How many of the officers that the first leaf of a log names have signed the checkpoint.
[[nodiscard]] std::size_t officers_who_signed(const DefinitionLeaf& definition, std::string_view note);

}  // namespace mandate::publication
