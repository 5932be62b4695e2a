// Events of a count as they stand in the log: a kind, "count.entry_submitted", and a payload in canonical JSON.
// docs/reference/event-log.md has the keys of each kind.
//
// The reader is strict: unknown keys, wrong kinds of values and numbers out of range are problems, all of them at once.
// What it returns is written as the same payload again.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/node_reader.hpp"
#include "record/count_event.hpp"

namespace mandate::io {

inline constexpr std::string_view count_kind_prefix = "count.";

// As `store::NewEvent` holds it.
struct WrittenEvent {
  std::string legal_time;
  std::string kind;
  std::string payload;

  friend bool operator==(const WrittenEvent&, const WrittenEvent&) = default;
};

[[nodiscard]] WrittenEvent written(const record::CountEvent& event);

// Nothing where there was a problem; `context.file` names the event.
[[nodiscard]] std::optional<record::CountEvent> read_count_event(const ReadContext& context,
                                                                 std::string_view legal_time, std::string_view kind,
                                                                 std::string_view payload);

}  // namespace mandate::io
