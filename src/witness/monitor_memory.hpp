// What a monitor has seen of each log, kept between its runs, as a text:
//
//   mandate/log-monitor/1
//   log <seconds since 1970> <base64 of the checkpoint> <place>
//   rotation <base64 of the entry>       each change of the keys of the log of the line before, in order
//   …
//
// The time is that at which this checkpoint was seen first.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "ledger/checkpoint.hpp"
#include "ledger/key_history.hpp"

namespace mandate::witness {

struct MonitoredLog {
  ledger::PosixTime since = 0;
  std::string note;
  ledger::Checkpoint checkpoint;  // what stands in the note
  ledger::KeyHistory keys;        // who signs, as far as the log says so itself

  friend bool operator==(const MonitoredLog&, const MonitoredLog&) = default;
};

using MonitorMemory = std::map<std::string, MonitoredLog, std::less<>>;  // by place

[[nodiscard]] ledger::Result<MonitorMemory> parse_monitor_memory(std::string_view text);
[[nodiscard]] std::string monitor_memory_text(const MonitorMemory& memory);

}  // namespace mandate::witness
