#include "io/rules.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <system_error>
#include <utility>

#include "io/json.hpp"
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

Node mapping_node() {
  Node node;
  node.kind = Node::Kind::mapping;
  return node;
}

void add_key(Node& mapping, std::string key, Node value) {
  mapping.keys.push_back(std::move(key));
  mapping.items.push_back(std::move(value));
}

procedure::CountryDocuments country_of(std::string name, Node& documents) {
  procedure::CountryDocuments country{std::move(name), {}};
  for (std::size_t i = 0; i < documents.keys.size(); ++i) {
    country.documents.push_back(Document{std::move(documents.keys[i]), std::move(documents.items[i])});
  }
  return country;
}

std::vector<procedure::CountryDocuments> countries_of(const ReadContext& context, Node& countries) {
  std::vector<procedure::CountryDocuments> result;
  const MappingReader by_country(context, countries, "the countries of canonical rules");
  for (std::size_t i = 0; i < countries.keys.size(); ++i) {
    const MappingReader documents(context, countries.items[i],
                                  "the documents of the country '" + countries.keys[i] + "'");
    if (documents.is_mapping()) {
      result.push_back(country_of(std::move(countries.keys[i]), countries.items[i]));
    }
  }
  return result;
}

constexpr std::string_view canonical_name = "canonical rules";

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

std::string canonical_rules(const std::vector<procedure::CountryDocuments>& countries) {
  Node by_country = mapping_node();
  for (const procedure::CountryDocuments& country : countries) {
    Node documents = mapping_node();
    for (const Document& document : country.documents) {
      add_key(documents, document.file, document.root);
    }
    add_key(by_country, country.country, std::move(documents));
  }
  Node schema;
  schema.kind = Node::Kind::text;
  schema.text = rules_schema;
  Node rules = mapping_node();
  add_key(rules, "countries", std::move(by_country));
  add_key(rules, "schema", std::move(schema));
  return canonical_json(rules);
}

std::vector<procedure::CountryDocuments> read_canonical_rules(std::string_view text, Problems& problems) {
  const ReadContext context{std::string(canonical_name), &problems};
  std::optional<Node> root = read_json(context, text);
  if (!root) {
    return {};
  }
  MappingReader reader(context, *root, "canonical rules");
  if (const std::string schema = reader.require_text("schema"); !schema.empty() && schema != rules_schema) {
    context.report({}, "the schema '" + schema + "'", "'" + std::string(rules_schema) + "'",
                   "The rules were made by another version of Mandate");
  }
  reader.require("countries");
  reader.finish();
  for (std::size_t i = 0; i < root->keys.size(); ++i) {
    if (root->keys[i] == "countries") {
      return countries_of(context, root->items[i]);
    }
  }
  return {};
}

procedure::RuleBook check_rules(std::vector<procedure::CountryDocuments> countries, std::string_view prefix,
                                Problems& problems) {
  procedure::RuleBook book;
  for (procedure::CountryDocuments& country : countries) {
    const std::size_t before = problems.size();
    const std::string folder = std::string(prefix) + country.country + "/";
    std::vector<procedure::CountryDocuments> alone;
    alone.push_back(std::move(country));
    std::ranges::move(procedure::read_rule_book(alone, problems).countries, std::back_inserter(book.countries));
    for (std::size_t i = before; i < problems.size(); ++i) {
      problems[i].file.insert(0, folder);
    }
  }
  std::ranges::sort(book.countries, {},
                    [](const procedure::Country& country) -> const std::string& { return country.law.country; });
  return book;
}

procedure::RuleBook read_rule_book_directory(const fs::path& directory, Problems& problems) {
  return check_rules(read_rules_directory(directory, problems), (directory / "").generic_string(), problems);
}

procedure::RuleBook read_canonical_rule_book(std::string_view text, Problems& problems) {
  return check_rules(read_canonical_rules(text, problems), {}, problems);
}

}  // namespace mandate::io
