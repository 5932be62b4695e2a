#include "io/case_path.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "base/node_reader.hpp"
#include "io/path_type.hpp"
#include "io/wording.hpp"

namespace mandate::io {
namespace {

namespace fs = std::filesystem;

// Folders below that are cases, for whoever named the folder above.
std::string cases_below(const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error); !error && entry != fs::directory_iterator();
       entry.increment(error)) {
    if (is_file(entry->path() / "case.yaml")) {
      names.push_back(entry->path().filename().generic_string());
    }
  }
  std::ranges::sort(names);
  const std::vector<std::string_view> views(names.begin(), names.end());
  return listed_in_short(views);
}

}  // namespace

std::optional<std::filesystem::path> case_file(const std::filesystem::path& path, Problems& problems) {
  const ReadContext context{path.generic_string(), &problems};
  if (is_folder(path)) {
    if (is_file(path / "case.yaml")) {
      return path / "case.yaml";
    }
    const std::string below = cases_below(path);
    context.report({}, "a folder without case.yaml", "a case: a folder with case.yaml, or one YAML file",
                   below.empty() ? "Name the folder of a case" : "Cases below it: " + below);
    return std::nullopt;
  }
  const std::array<std::string_view, 6> others = {".csv", ".zst", ".gz", ".json", ".tsv", ".md"};
  if (std::ranges::find(others, path.extension().string()) != others.end()) {
    context.report({}, "a file that is no case", "a case: a folder with case.yaml, or one YAML file",
                   "Name the folder; a table is named in its case.yaml under 'areas_file' or 'stations_file'");
    return std::nullopt;
  }
  return path;
}

}  // namespace mandate::io
