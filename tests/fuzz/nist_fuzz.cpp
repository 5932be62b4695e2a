// Any bytes are read as a report of NIST SP 1500-100 without a fault, in JSON or XML, and what was read can be written.
#include <string>

#include "io/nist.hpp"
#include "results_fuzz.hpp"

using namespace mandate;

extern "C" int nist_fuzz(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::text_of(data, size);
  fuzz::check_results(text, &io::read_nist_json, &io::write_nist_json);
  fuzz::check_results(text, &io::read_nist_xml, &io::write_nist_xml);
  return 0;
}
