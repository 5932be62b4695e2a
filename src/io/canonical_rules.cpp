#include "io/canonical_rules.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "base/node_reader.hpp"
#include "io/json.hpp"

namespace mandate::io {
namespace {

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

procedure::RuleBook read_canonical_rule_book(std::string_view text, Problems& problems) {
  return check_rules(read_canonical_rules(text, problems), {}, problems);
}

}  // namespace mandate::io
