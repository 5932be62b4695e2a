// Reads `forms/<name>.yaml` of a country (docs/reference/forms.md): protocol forms with their checks.
#pragma once

#include <string_view>
#include <vector>

#include "base/node.hpp"
#include "base/problem.hpp"
#include "law/law.hpp"
#include "procedure/procedure.hpp"
#include "tally/form.hpp"

namespace mandate::procedure {

// In increasing order of id. Meaningful only if there was no problem.
[[nodiscard]] std::vector<tally::Form> read_forms(const law::Law& law, const std::vector<Procedure>& procedures,
                                                  const std::vector<Document>& documents, Problems& problems);

[[nodiscard]] std::vector<tally::FormReference> form_references(const std::vector<law::Reference>& references);

}  // namespace mandate::procedure
