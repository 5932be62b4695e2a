// Reads results from a file of any format: what the file is comes from its bytes, unless it is said.
//
// Bounded: no more than `most_results_bytes` of text are held, and a file that is no results is refused after its first
// bytes. All errors at once; a file that is understood in half changes nothing.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/problem.hpp"
#include "io/file_kind.hpp"
#include "io/results_csv.hpp"
#include "io/results_format.hpp"

namespace mandate::io {

// What the file should be about; empty: anything.
struct Expected {
  std::string election;  // id
  std::optional<Date> date;
  std::string country;
  std::string form;  // "510" or "510b" of EML
};

struct ReadRequest {
  std::optional<ResultsFormat> format;  // nothing: by its bytes
  TableOptions table;
  Expected expected;
};

// The kind, `.zst` and `.gz` seen through. Nothing where the file cannot be read.
[[nodiscard]] std::optional<FileKind> kind_of_file(const std::filesystem::path& path, Problems& problems);

[[nodiscard]] std::optional<ResultsRead> read_results(const std::filesystem::path& path, const ReadRequest& request,
                                                      Problems& problems);

// The same for bytes that are there already; `name` for messages and for formats that keep facts in the file's name.
[[nodiscard]] std::optional<ResultsRead> read_results_bytes(const std::string& name, std::string bytes,
                                                            const ReadRequest& request, Problems& problems);

}  // namespace mandate::io
