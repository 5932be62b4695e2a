#include "io/results_writer.hpp"

#include <array>
#include <utility>

#include "io/results_csv.hpp"
#include "io/results_long.hpp"

namespace mandate::io {

std::optional<ResultsFormat> format_of_name(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, ResultsFormat>, 6> ends = {{{".long.csv", ResultsFormat::long_csv},
                                                                               {".csv", ResultsFormat::csv},
                                                                               {".json", ResultsFormat::nist_json},
                                                                               {".eml.xml", ResultsFormat::eml},
                                                                               {".xml", ResultsFormat::nist_xml},
                                                                               {".xlsx", ResultsFormat::xlsx}}};
  for (const auto& [end, format] : ends) {
    if (name.ends_with(end)) {
      return format;
    }
  }
  return std::nullopt;
}

std::optional<ResultsWritten> write_results(const record::Results& results, const WriteRequest& request,
                                            Problems& problems) {
  static_cast<void>(problems);
  switch (request.format) {
    case ResultsFormat::csv:
      return write_results_csv(results);
    case ResultsFormat::long_csv:
      return write_results_long(results);
    default:
      break;
  }
  return std::nullopt;
}

}  // namespace mandate::io
