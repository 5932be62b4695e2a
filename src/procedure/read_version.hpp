// Reads one dated version of a procedure.
#pragma once

#include "base/node_reader.hpp"
#include "law/country_scope.hpp"
#include "law/law.hpp"
#include "procedure/procedure.hpp"

namespace mandate::procedure {

[[nodiscard]] Version read_version(const ReadContext& context, const Node& node, const law::Law& law,
                                   const law::CountryScope& country);

}  // namespace mandate::procedure
