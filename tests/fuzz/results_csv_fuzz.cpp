// Any bytes are read as a table of stations without a fault, and what was read can be written.
#include <string>

#include "io/results_csv.hpp"
#include "results_fuzz.hpp"

using namespace mandate;

extern "C" int results_csv_fuzz(const std::uint8_t* data, std::size_t size) {
  fuzz::check_results(
      fuzz::text_of(data, size),
      [](const ReadContext& context, std::string_view text) {
        return io::read_results_csv(context, std::string(text), {});
      },
      [](const ReadContext& context, const record::Results& results) {
        static_cast<void>(context);
        return std::optional(io::write_results_csv(results));
      });
  return 0;
}
