// Reads `parameters/<topic>/<name>.yaml`: unit, dated values with act and reference, by area where it differs.
#pragma once

#include <string_view>

#include "law/country_scope.hpp"
#include "law/parameter.hpp"

namespace mandate::law {

// The result has at least one history, also after a problem.
[[nodiscard]] Parameter read_parameter(const ReadContext& context, const Node& node, std::string_view name,
                                       const CountryScope& scope);

}  // namespace mandate::law
