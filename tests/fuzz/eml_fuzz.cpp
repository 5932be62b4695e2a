// Any bytes are read as an EML message without a fault, and what was read can be written.
#include <string>

#include "io/eml.hpp"
#include "results_fuzz.hpp"

using namespace mandate;

extern "C" int eml_fuzz(const std::uint8_t* data, std::size_t size) {
  fuzz::check_results(
      fuzz::text_of(data, size),
      [](const ReadContext& context, std::string_view text) { return io::read_eml(context, text); },
      [](const ReadContext& context, const record::Results& results) {
        static_cast<void>(context);
        return io::write_eml(context, results, io::eml_form_for(results));
      });
  return 0;
}
