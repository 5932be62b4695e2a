// Watches logs from outside: whoever keeps a log cannot see that it was rolled back, and whoever reads it once cannot
// either. One round looks at each place, holds it against what was seen there before and against the other places of
// the same log, and says what is wrong.
//
// A checkpoint that is wrong is not remembered: the next round is held against the last good one.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/policy.hpp"
#include "witness/log_place.hpp"
#include "witness/monitor_memory.hpp"

namespace mandate::witness {

enum class Alarm : std::uint8_t {
  unreachable,    // the place cannot be read
  not_signed,     // no checkpoint, or none that its log has signed
  too_few,        // cosigners do not meet the quorum of the policy
  other_log,      // another origin than before
  rolled_back,    // smaller than before
  forked,         // does not continue what was seen before
  two_histories,  // does not agree with another place of the same log
  bad_tiles,      // the hashes or entries that are kept do not give the signed root
  bad_leaf,       // an entry that is none of such a log
  silent,         // nothing new for too long
};
inline constexpr std::size_t alarms = 10;

struct MonitorAlert {
  Alarm alarm = Alarm::unreachable;
  std::string place;
  std::string found;  // figures and names, in English

  friend bool operator==(const MonitorAlert&, const MonitorAlert&) = default;
};

struct MonitorOptions {
  std::optional<ledger::Policy> policy;  // nothing: that of each log itself, its own word
  ledger::PosixTime silence = 86'400;    // seconds; 0: as long as it likes
  // What is wrong with a leaf; nothing: it is good. May be empty.
  std::function<std::optional<std::string>(std::uint64_t index, std::string_view leaf)> check_leaf;
};

struct MonitoredPlace {
  std::string place;
  std::string origin;  // empty where it could not be told
  std::uint64_t size = 0;
  std::uint64_t grown = 0;  // by so many leaves since the last round
  std::size_t cosigners = 0;
};

struct MonitorRound {
  std::vector<MonitoredPlace> places;  // as asked for
  std::vector<MonitorAlert> alerts;
};

// Looks once; `memory` becomes what has been seen.
[[nodiscard]] MonitorRound monitor_logs(const std::vector<std::string>& places, net::HttpClient& client,
                                        const MonitorOptions& options, ledger::PosixTime now, MonitorMemory& memory);

}  // namespace mandate::witness
