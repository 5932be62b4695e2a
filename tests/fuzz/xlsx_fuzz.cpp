// Any bytes are read as a spreadsheet without a fault, and what was read can be written.
#include <string>

#include "io/xlsx.hpp"
#include "results_fuzz.hpp"

using namespace mandate;

extern "C" int xlsx_fuzz(const std::uint8_t* data, std::size_t size) {
  fuzz::check_results(
      fuzz::text_of(data, size),
      [](const ReadContext& context, std::string_view text) { return io::read_xlsx(context, text, {}); },
      [](const ReadContext& context, const record::Results& results) {
        return io::write_xlsx(context, results, Language::en);
      });
  return 0;
}
