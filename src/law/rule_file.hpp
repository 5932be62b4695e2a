// Which rule data a file holds, told by its path: folder and name. docs/reference/rule-data.md
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/node_reader.hpp"

namespace mandate::law {

enum class Topic : std::uint8_t {
  country,
  act,
  area,
  calendar,
  parameter,
  provision,
  procedure,
  form,
  course,
  identifier,
  signature  // behind the identifiers, of which it names one
};

struct RuleFile {
  Topic topic = Topic::country;
  std::string name;  // of a parameter with dots: "referendum.region_share"; empty for the country itself
};

// By a path relative to the country's folder: "parameters/referendum/region_share.yaml". Nothing for any other path.
[[nodiscard]] std::optional<RuleFile> rule_file(std::string_view path);

// A document and the name of its file; of the caller's documents, which must outlive it.
struct NamedDocument {
  std::string name;
  const Document* document = nullptr;
};

// The documents of one topic in order of name, so that nothing depends on the order in which a folder was listed.
[[nodiscard]] std::vector<NamedDocument> documents_of(Topic topic, const std::vector<Document>& documents);

// Takes a key that must repeat the name of the file; another one is a problem.
std::string require_own_name(MappingReader& reader, std::string_view key, std::string_view name);

}  // namespace mandate::law
