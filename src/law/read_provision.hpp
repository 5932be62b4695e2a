// Reads `provisions/<name>.yaml`: an article over time, in short summaries.
#pragma once

#include <string_view>

#include "law/country_scope.hpp"
#include "law/provision.hpp"

namespace mandate::law {

[[nodiscard]] Provision read_provision(const ReadContext& context, const Node& node, std::string_view name,
                                       const CountryScope& scope);

}  // namespace mandate::law
