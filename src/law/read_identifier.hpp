// Reads `identifiers/<name>.yaml`.
#pragma once

#include <string_view>

#include "law/country_scope.hpp"
#include "law/identifier.hpp"

namespace mandate::law {

[[nodiscard]] Identifier read_identifier(const ReadContext& context, const Node& node, std::string_view name,
                                         const CountryScope& scope);

}  // namespace mandate::law
