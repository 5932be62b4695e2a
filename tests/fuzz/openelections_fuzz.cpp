// Any bytes are read as an OpenElections table without a fault, and what was read can be written.
#include <string>

#include "io/openelections.hpp"
#include "results_fuzz.hpp"

using namespace mandate;

extern "C" int openelections_fuzz(const std::uint8_t* data, std::size_t size) {
  fuzz::check_results(
      fuzz::text_of(data, size),
      [](const ReadContext& context, std::string_view text) {
        return io::read_openelections(context, std::string(text));
      },
      [](const ReadContext& context, const record::Results& results) {
        static_cast<void>(context);
        return std::optional(io::write_openelections(results, "x"));
      });
  return 0;
}
