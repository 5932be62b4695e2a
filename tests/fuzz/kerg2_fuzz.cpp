// Any bytes are read as a table of the German federal returning officer without a fault, and what was read can be
// written.
#include <string>

#include "io/kerg2.hpp"
#include "results_fuzz.hpp"

using namespace mandate;

extern "C" int kerg2_fuzz(const std::uint8_t* data, std::size_t size) {
  fuzz::check_results(
      fuzz::text_of(data, size),
      [](const ReadContext& context, std::string_view text) { return io::read_kerg2(context, std::string(text)); },
      [](const ReadContext& context, const record::Results& results) {
        static_cast<void>(context);
        return std::optional(io::write_kerg2(results));
      });
  return 0;
}
