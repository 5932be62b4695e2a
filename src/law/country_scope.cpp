#include "law/country_scope.hpp"

#include <algorithm>

#include "base/wording.hpp"
#include "law/law.hpp"

namespace mandate::law {

bool CountryScope::has_act(std::string_view id) const { return std::ranges::binary_search(acts, id); }
bool CountryScope::has_area(std::string_view code) const { return std::ranges::binary_search(areas, code); }

CountryScope scope_of(const Law& law) {
  CountryScope scope;
  scope.country = law.country;
  scope.languages = law.languages;
  for (const Act& act : law.acts) {
    scope.acts.push_back(act.id);
  }
  for (const area::Area& area : law.areas) {
    scope.areas.push_back(area.code);
  }
  return scope;
}

std::string take_act(MappingReader& reader, std::string_view key, const CountryScope& scope) {
  std::string act = reader.take_text(key);
  if (!act.empty() && !scope.has_act(act)) {
    reader.context().report(reader.place_of(key), "no act " + quoted(act), "the name of a file in acts/",
                            "Correct the name or add the act");
  }
  return act;
}

std::string require_act(MappingReader& reader, std::string_view key, const CountryScope& scope) {
  reader.require_text(key);
  const Node* const value = reader.take(key);
  return value != nullptr && value->kind == Node::Kind::text ? take_act(reader, key, scope) : std::string();
}

LocalizedText take_text_for_all(MappingReader& reader, std::string_view key, const CountryScope& scope) {
  LocalizedText text = reader.take_localized(key);
  if (text.empty()) {
    return text;
  }
  for (const Language language : scope.languages) {
    if (text.texts.at(static_cast<std::size_t>(language)).empty()) {
      reader.context().report(reader.place_of(key), "no " + quoted(code(language)) + " in " + quoted(key),
                              "the text in each language that country.yaml lists");
    }
  }
  return text;
}

LocalizedText require_text_for_all(MappingReader& reader, std::string_view key, const CountryScope& scope) {
  reader.require(key);
  return take_text_for_all(reader, key, scope);
}

}  // namespace mandate::law
