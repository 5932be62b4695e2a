#include "publication/exchange_files.hpp"

#include <array>
#include <string_view>
#include <utility>

#include "io/results_writer.hpp"
#include "publication/exchange.hpp"
#include "publication/publication_files.hpp"

namespace mandate::publication {

std::vector<ContentFile> exchange_files(const PublishedCount& published, std::vector<std::string>& left_out) {
  const record::Results results = results_of(*published.count, *published.fold, published.aggregate);
  std::vector<ContentFile> files;
  constexpr std::array<std::pair<std::string_view, io::ResultsFormat>, 2> formats = {
      {{results_eml_name, io::ResultsFormat::eml}, {results_nist_name, io::ResultsFormat::nist_json}}};
  for (const auto& [name, format] : formats) {
    Problems problems;
    auto written = io::write_results(results, {.format = format, .name = std::string(name)}, problems);
    for (const Problem& problem : problems) {
      left_out.push_back(problem.text());
    }
    if (!written) {
      continue;
    }
    for (const std::string& what : written->left_out) {
      left_out.push_back(std::string(name) + ": " + what);
    }
    files.push_back({std::string(name), std::move(written->bytes)});
  }
  return files;
}

}  // namespace mandate::publication
