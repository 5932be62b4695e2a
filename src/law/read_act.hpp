// Reads `acts/<act>.yaml`.
#pragma once

#include <string_view>

#include "law/act.hpp"
#include "law/country_scope.hpp"

namespace mandate::law {

[[nodiscard]] Act read_act(const ReadContext& context, const Node& node, std::string_view name,
                           const CountryScope& scope);

}  // namespace mandate::law
