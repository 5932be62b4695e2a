#include "witness/monitor_memory.hpp"

#include <fmt/format.h>

#include <utility>

#include "ledger/encoding.hpp"
#include "ledger/text_lines.hpp"

namespace mandate::witness {
namespace {

constexpr std::string_view memory_head = "mandate/log-monitor/1";
constexpr std::string_view memory_word = "log";
constexpr std::string_view change_word = "rotation";

std::string_view take_word(std::string_view& line) {
  const std::size_t end = std::min(line.find(' '), line.size());
  const std::string_view word = line.substr(0, end);
  line.remove_prefix(std::min(end + 1, line.size()));
  return word;
}

std::unexpected<ledger::Fault> no_memory(std::string_view line) {
  return ledger::fault(ledger::FaultKind::malformed, "a line " + ledger::excerpt(line),
                       "the memory of a monitor, as it wrote it",
                       "name the file that the monitor wrote, or a new one to begin anew");
}

// The entry says itself for which leaf it is.
bool take_change(std::string_view line, MonitoredLog& log) {
  const auto entry = ledger::from_base64(line);
  const auto change = entry ? ledger::parse_key_rotation(*entry) : ledger::Result<ledger::KeyRotation>(no_memory(line));
  return change && log.keys.read(log.checkpoint.origin, change->leaf, *entry).has_value() &&
         log.keys.rotations().back().leaf == change->leaf;
}

}  // namespace

ledger::Result<MonitorMemory> parse_monitor_memory(std::string_view text) {
  MonitorMemory memory;
  ledger::TextLines lines(text);
  const auto head = lines.next();
  if (!head || *head != memory_head) {
    return no_memory(head.value_or(text));
  }
  MonitoredLog* last = nullptr;
  while (const auto line = lines.next()) {
    std::string_view rest = *line;
    const std::string_view word = take_word(rest);
    if (word == change_word) {
      if (last == nullptr || !take_change(rest, *last)) {
        return no_memory(*line);
      }
      continue;
    }
    const auto since = ledger::from_decimal(take_word(rest));
    auto note = ledger::from_base64(take_word(rest));
    const auto parsed = note ? ledger::parse_note(*note) : ledger::Result<ledger::Note>(no_memory(*line));
    auto checkpoint =
        parsed ? ledger::parse_checkpoint(parsed->text) : ledger::Result<ledger::Checkpoint>(no_memory(*line));
    if (word != memory_word || !since || !checkpoint || rest.empty()) {
      return no_memory(*line);
    }
    last = &memory
                .insert_or_assign(std::string(rest),
                                  MonitoredLog{*since, std::move(*note), std::move(*checkpoint), ledger::KeyHistory()})
                .first->second;
  }
  if (!lines.rest().empty()) {
    return no_memory(lines.rest());
  }
  return memory;
}

std::string monitor_memory_text(const MonitorMemory& memory) {
  std::string text = std::string(memory_head) + '\n';
  for (const auto& [place, log] : memory) {
    text += fmt::format("{} {} {} {}\n", memory_word, log.since, ledger::base64(log.note), place);
    for (const ledger::KeyRotation& change : log.keys.rotations()) {
      text += fmt::format("{} {}\n", change_word, ledger::base64(change.entry));
    }
  }
  return text;
}

}  // namespace mandate::witness
