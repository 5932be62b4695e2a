// Reads the checks of a form: those of one protocol, with their formulas, and the further ones.
#pragma once

#include <string>
#include <vector>

#include "base/node_reader.hpp"
#include "law/country_scope.hpp"
#include "tally/form.hpp"

namespace mandate::procedure {

// Takes `required`, `checks` and `further` of a form whose fields are read. Codes are unique over all of them; a check
// is hidden by checks of the form, and none, over others, by itself.
void take_checks(MappingReader& reader, const law::CountryScope& country, tally::Form& form);

}  // namespace mandate::procedure
