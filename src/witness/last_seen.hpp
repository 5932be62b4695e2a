// What witnesses saw last of a log: whoever is about to sign asks before, for a store that was put back from a backup
// is behind what the world has seen, and signing from there would fork the log.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "ledger/fault.hpp"
#include "net/http_client.hpp"

namespace mandate::witness {

// The largest size of the log that somebody outside has seen, told the last checkpoint that the log has signed (its
// bytes). A fault where nobody could be asked: then it is not known whether signing is safe.
using LastSeen = std::function<ledger::Result<std::uint64_t>(std::string_view signed_checkpoint)>;

// By asking these witnesses, `old 0`, and reading the size in their conflict. One that has never seen the log takes the
// checkpoint as its first. At least one has to answer. The client outlives the function.
[[nodiscard]] LastSeen last_seen_by(net::HttpClient& client, std::vector<net::Url> witnesses);

// Refused where somebody has seen more leaves than the checkpoint that is the last one here.
[[nodiscard]] ledger::Result<void> check_not_behind(const LastSeen& last_seen, std::string_view signed_checkpoint);

}  // namespace mandate::witness
