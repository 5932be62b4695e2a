// Events of a running case as they stand in the log (a kind, "case.date_recorded", and a payload in canonical JSON) and
// in files of events (YAML). docs/reference/proceeding.md has the keys of each.
//
// The readers are strict and report every problem at once; what they return is written as the same payload again.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/node_reader.hpp"
#include "declaration/area_codes.hpp"
#include "io/count_event_json.hpp"
#include "procedure/rule_book.hpp"
#include "proceeding/event.hpp"

namespace mandate::io {

inline constexpr std::string_view case_kind_prefix = "case.";

// `areas`: codes of the country's areas, to which declarations point.
[[nodiscard]] WrittenEvent written(const proceeding::Event& event, const declaration::AreaCodes& areas);

// What a log holds of an event.
struct KeptEvent {
  std::uint64_t sequence = 0;
  std::string_view legal_time;
  std::string_view recorded;
  std::string_view kind;
  std::string_view payload;
};

// Nothing where there was a problem; `context.file` names the event.
[[nodiscard]] std::optional<proceeding::Event> read_case_event(const ReadContext& context, const KeptEvent& kept,
                                                               const declaration::AreaCodes& areas);

// The codes of the areas of the country in the order to which declarations point.
[[nodiscard]] declaration::AreaCodes area_codes_of(const procedure::Country& country);

// A file of events: `events:` a sequence of {at, by, event, …}, in the order in which they were written down, the first
// one `case_opened` unless they go on with a case of that country. `recorded:` (ISO 8601 in UTC) where it was not the
// day itself. Nothing where there was a problem.
[[nodiscard]] std::optional<std::vector<proceeding::Event>> read_event_file(const std::filesystem::path& path,
                                                                            const procedure::RuleBook& book,
                                                                            const procedure::Country* of_case,
                                                                            Problems& problems);

// The day of "2024-03-05" or "2024-03-05T10:00:00+05:00" as it is written.
[[nodiscard]] std::optional<Date> written_day(std::string_view legal_time);

}  // namespace mandate::io
