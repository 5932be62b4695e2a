#include "io/results_writer.hpp"

#include <array>
#include <utility>

#include "base/node_reader.hpp"
#include "io/eml.hpp"
#include "io/kerg2.hpp"
#include "io/nist.hpp"
#include "io/openelections.hpp"
#include "io/results_csv.hpp"
#include "io/results_long.hpp"
#include "io/xlsx.hpp"

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
  const ReadContext context{request.name, &problems};
  switch (request.format) {
    case ResultsFormat::csv:
      return write_results_csv(results);
    case ResultsFormat::long_csv:
      return write_results_long(results);
    case ResultsFormat::eml:
      return write_eml(context, results, request.form.empty() ? eml_form_for(results) : request.form);
    case ResultsFormat::nist_json:
      return write_nist_json(context, results);
    case ResultsFormat::nist_xml:
      return write_nist_xml(context, results);
    case ResultsFormat::kerg2:
      return write_kerg2(results);
    case ResultsFormat::openelections:
      return write_openelections(results, request.name);
    case ResultsFormat::xlsx:
      return write_xlsx(context, results, request.language);
  }
  return std::nullopt;
}

}  // namespace mandate::io
