// The record of one station's protocol, to print and sign: its figures with both entries, what was changed and from
// what, what was explained, the other copies, and everything that happened.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "publish/text_options.hpp"
#include "record/count_event.hpp"
#include "tally/count_state.hpp"

namespace mandate::publish {

struct RecordedEvent {
  std::uint64_t sequence = 0;
  std::string recorded_time;
  record::CountEvent event;
};

struct CountRecord {
  std::string title;  // of the count
  std::string station;
  std::vector<std::string> cells;   // names of the rows, in the order of the layout
  std::vector<std::string> labels;  // of the rows, in the reader's language; none where the form is not known
  const tally::StationCount* count = nullptr;
  bool published = false;
  std::vector<RecordedEvent> events;  // of this station
  std::string digest;                 // of the last event of the log, hexadecimal
};

[[nodiscard]] std::string text(const CountRecord& record, const TextOptions& options);

}  // namespace mandate::publish
