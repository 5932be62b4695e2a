// The law of one country as dated data: acts, parameters, areas, provisions, identifiers, signatures, calendar.
// Procedures stand one floor up.
//
// Read once, checked, and then never changed; other values point into it, so it can be moved but not copied.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "area/area.hpp"
#include "base/localized_text.hpp"
#include "base/node.hpp"
#include "calendar/working_days.hpp"
#include "calendar/zone.hpp"
#include "law/act.hpp"
#include "law/identifier.hpp"
#include "law/parameter.hpp"
#include "law/provision.hpp"
#include "law/signature_law.hpp"

namespace mandate::law {

struct Law {
  std::string country;
  LocalizedText label;
  std::vector<Language> languages;  // in which what a citizen reads is given
  std::string description;
  std::vector<Act> acts;  // each in increasing order of id, name or code
  std::vector<Parameter> parameters;
  std::vector<area::Area> areas;
  std::vector<Provision> provisions;
  std::vector<Identifier> identifiers;
  std::vector<SignatureLaw> signatures;
  calendar::WorkingDays working_days;  // empty where the country has no file of the kind
  std::vector<calendar::Zone> zones;

  Law() = default;
  Law(Law&&) noexcept = default;
  Law& operator=(Law&&) noexcept = default;
  Law(const Law&) = delete;
  Law& operator=(const Law&) = delete;
  ~Law() = default;

  [[nodiscard]] const Act* act(std::string_view id) const;
  // The act whose own address is the text before "/~" of a reference's href; nullptr where there is none.
  [[nodiscard]] const Act* cited_act(std::string_view href) const;
  // By binary search over names.
  [[nodiscard]] const Parameter* parameter(std::string_view name) const;
  // By name or alias; an alias may stand for several.
  [[nodiscard]] std::vector<const Parameter*> parameters_called(std::string_view name_or_alias) const;
  [[nodiscard]] const area::Area* area(std::string_view code) const;
  [[nodiscard]] const Provision* provision(std::string_view id) const;
  [[nodiscard]] const Identifier* identifier(std::string_view id) const;
  // What signatures must be on the day, by the first file that says it; nullptr where none does.
  [[nodiscard]] const SignatureVersion* signature_on(Date day) const;
};

// Reads the documents of one country (paths relative to the country's folder; those under `procedures/`, `forms/` and
// `courses/` are left to the floor above) and reports every problem of every file. The result is meaningful only if
// there was none. Everything that rule-data.md asks of these files is checked here.
[[nodiscard]] Law read_law(std::string_view country, const std::vector<Document>& documents, Problems& problems);

}  // namespace mandate::law
