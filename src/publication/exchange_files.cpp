#include "publication/exchange_files.hpp"

#include <utility>

#include "io/results_writer.hpp"

namespace mandate::publication {

std::optional<std::string> exchange_text(const record::Results& results, std::string_view name,
                                         std::vector<std::string>& left_out) {
  const io::ResultsFormat format = name == results_eml_name ? io::ResultsFormat::eml : io::ResultsFormat::nist_json;
  Problems problems;
  auto written = io::write_results(results, {.format = format, .name = std::string(name)}, problems);
  for (const Problem& problem : problems) {
    left_out.push_back(problem.text());
  }
  if (!written) {
    return std::nullopt;
  }
  for (const std::string& what : written->left_out) {
    left_out.push_back(std::string(name) + ": " + what);
  }
  return std::move(written->bytes);
}

}  // namespace mandate::publication
