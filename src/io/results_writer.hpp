// Writes results in any format.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "base/localized_text.hpp"
#include "base/problem.hpp"
#include "io/results_format.hpp"

namespace mandate::io {

struct WriteRequest {
  ResultsFormat format = ResultsFormat::csv;
  Language language = Language::en;  // of headings in spreadsheets
  std::string form;                  // of EML: "510b"; empty: what the results hold
  std::string name = "output";       // of the file, for messages and for formats that keep facts in it
};

// Nothing where the format cannot hold such results at all; the problem says why.
[[nodiscard]] std::optional<ResultsWritten> write_results(const record::Results& results, const WriteRequest& request,
                                                          Problems& problems);

// The format that a file of that name is written in: .csv, .json, .xml, .xlsx; nothing for other names.
[[nodiscard]] std::optional<ResultsFormat> format_of_name(std::string_view name);

}  // namespace mandate::io
