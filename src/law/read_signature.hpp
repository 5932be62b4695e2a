// Reads `signatures/<name>.yaml`.
#pragma once

#include <span>
#include <string_view>

#include "law/country_scope.hpp"
#include "law/identifier.hpp"
#include "law/signature_law.hpp"

namespace mandate::law {

// `identifiers`: those of the country, of which each version names one.
[[nodiscard]] SignatureLaw read_signature(const ReadContext& context, const Node& node, std::string_view name,
                                          const CountryScope& scope, std::span<const Identifier> identifiers);

}  // namespace mandate::law
