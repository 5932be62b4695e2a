// Whatever is done in whatever order: the promises of double entry hold, and a refused event changes nothing.
#include <string>

#include "require.hpp"
#include "tally/data_entry.hpp"
#include "tally/random_entry_for_tests.hpp"

using namespace mandate;

extern "C" int data_entry_fuzz(const std::uint8_t* data, std::size_t size) {
  tally::RandomBytes bytes(std::span(data, size));
  tally::DataEntry entry;
  bool published = false;
  for (std::size_t step = 0; step < 8 + size / 4; ++step) {
    published = published || bytes.below(16) == 0;
    const tally::EntryFrame frame = {3, published, published && bytes.below(16) == 0};
    const record::CountEvent event = tally::random_event(bytes, entry, 3);
    const tally::DataEntry before = entry;
    const auto next = tally::apply(entry, event, frame);
    fuzz::require(entry == before, "an event changes nothing but what it returns");
    fuzz::require(next.has_value() != tally::refusal(entry, event, frame).has_value(), "refused, or done");
    if (next) {
      const std::string broken = tally::broken_promise(entry, *next, event);
      fuzz::require(broken.empty(), broken.c_str());
      entry = *next;
    }
  }
  return 0;
}
