// Any payload is read without a fault; an event that was read is written as the same payload.
// The first line of the input is the kind, the rest the payload.
#include <string>

#include "io/count_event_json.hpp"
#include "require.hpp"

using namespace mandate;

extern "C" int count_event_fuzz(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::text_of(data, size);
  const std::size_t end = text.find('\n');
  const std::string kind = "count." + std::string(text.substr(0, end));
  const std::string_view payload = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  Problems problems;
  const auto event = io::read_count_event({"fuzz", &problems}, "2022-06-05T21:04:11+06:00", kind, payload);
  fuzz::require(event.has_value() == problems.empty(), "an event, or what is wrong with it");
  if (event) {
    const io::WrittenEvent again = io::written(*event);
    fuzz::require(again.kind == kind && again.payload == payload, "an event is written as it was read");
  }
  return 0;
}
