#include "io/rules.hpp"

#include <algorithm>
#include <optional>
#include <system_error>
#include <utility>

#include "io/path_type.hpp"
#include "io/text_file.hpp"
#include "io/yaml.hpp"

namespace mandate::io {
namespace {

namespace fs = std::filesystem;

bool is_hidden(const fs::path& path) { return path.filename().native().starts_with('.'); }

bool is_passed_over(const fs::path& path) { return is_hidden(path) || path.filename() == "README.md"; }

// The entries of a folder in increasing order of their names, so that nothing depends on the file system.
std::vector<fs::path> entries_of(const fs::path& folder, Problems& problems) {
  std::error_code error;
  std::vector<fs::path> entries;
  fs::directory_iterator entry(folder, error);
  while (!error && entry != fs::directory_iterator()) {
    entries.push_back(entry->path());
    entry.increment(error);
  }
  if (error) {
    problems.push_back(Problem{folder.generic_string(),
                               {},
                               "a folder that cannot be read (" + error.message() + ")",
                               "a readable folder",
                               "Check the path and its permissions"});
  }
  std::ranges::sort(entries);
  return entries;
}

void read_document(const fs::path& path, const fs::path& country, std::vector<Document>& documents,
                   Problems& problems) {
  if (path.extension() != ".yaml") {
    const bool other_ending = path.extension() == ".yml";
    problems.push_back(Problem{path.generic_string(),
                               {},
                               "a file that is no rule data",
                               "files that end in .yaml, and README.md",
                               other_ending ? "Rename it to end in .yaml" : "Move it out of the folder of rules"});
    return;
  }
  const std::optional<std::string> text = read_text_file(path, problems, most_yaml_bytes);
  if (!text) {
    return;
  }
  std::optional<Node> root = read_yaml(ReadContext{path.generic_string(), &problems}, *text);
  if (root) {
    documents.push_back(Document{path.lexically_relative(country).generic_string(), std::move(*root)});
  }
}

// Deeper than any topic goes; a loop of links ends here.
constexpr int most_folder_depth = 8;

void read_folder(const fs::path& folder, const fs::path& country, int depth, std::vector<Document>& documents,
                 Problems& problems) {
  if (depth > most_folder_depth) {
    problems.push_back(
        Problem{folder.generic_string(), {}, "folders nested too deeply", "parameters/<topic>/<name>.yaml", {}});
    return;
  }
  for (const fs::path& path : entries_of(folder, problems)) {
    if (is_passed_over(path)) {
      continue;
    }
    if (is_folder(path)) {
      read_folder(path, country, depth + 1, documents, problems);
    } else {
      read_document(path, country, documents, problems);
    }
  }
}

procedure::CountryDocuments read_country(const fs::path& folder, Problems& problems) {
  procedure::CountryDocuments country{folder.filename().generic_string(), {}};
  const std::size_t before = problems.size();
  read_folder(folder, folder, 0, country.documents, problems);
  std::ranges::sort(country.documents, {}, &Document::file);
  if (country.documents.empty() && problems.size() == before) {
    problems.push_back(Problem{folder.generic_string(),
                               {},
                               "a country without rule data",
                               "country.yaml and the files beside it",
                               "Add them, or remove the folder"});
  }
  return country;
}

}  // namespace

std::vector<procedure::CountryDocuments> read_rules_directory(const fs::path& directory, Problems& problems) {
  std::vector<procedure::CountryDocuments> countries;
  const std::size_t before = problems.size();
  for (const fs::path& path : entries_of(directory, problems)) {
    if (is_passed_over(path)) {
      continue;
    }
    if (!is_folder(path)) {
      problems.push_back(Problem{path.generic_string(),
                                 {},
                                 "a file beside the countries",
                                 "one folder a country",
                                 "Move it into the folder of its country"});
      continue;
    }
    countries.push_back(read_country(path, problems));
  }
  if (countries.empty() && problems.size() == before) {
    problems.push_back(Problem{directory.generic_string(),
                               {},
                               "no country",
                               "one folder a country, such as kz/",
                               "Name the folder that holds the countries"});
  }
  return countries;
}

procedure::RuleBook read_rule_book_directory(const fs::path& directory, Problems& problems) {
  return check_rules(read_rules_directory(directory, problems), (directory / "").generic_string(), problems);
}

}  // namespace mandate::io
