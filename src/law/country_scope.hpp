// What the files of one country may refer to: its acts and areas, and the languages in which its texts are given.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/localized_text.hpp"
#include "base/node_reader.hpp"

namespace mandate::law {

struct Law;

struct CountryScope {
  std::string country;
  std::vector<Language> languages;  // empty where the country's own file could not be read: nothing is checked
  std::vector<std::string> acts;    // ids, increasing
  std::vector<std::string> areas;   // codes, increasing

  [[nodiscard]] bool has_act(std::string_view id) const;
  [[nodiscard]] bool has_area(std::string_view code) const;
};

[[nodiscard]] CountryScope scope_of(const Law& law);

// The id of an act that the country has; another one is a problem. Empty where the key is absent.
std::string take_act(MappingReader& reader, std::string_view key, const CountryScope& scope);
std::string require_act(MappingReader& reader, std::string_view key, const CountryScope& scope);

// A text that a citizen reads: the same in all languages, or given in each of the country's languages.
LocalizedText take_text_for_all(MappingReader& reader, std::string_view key, const CountryScope& scope);
LocalizedText require_text_for_all(MappingReader& reader, std::string_view key, const CountryScope& scope);

}  // namespace mandate::law
