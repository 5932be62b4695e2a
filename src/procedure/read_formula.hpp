// Reads the formula of a check: relations of sums of fields, `filled`, and all, any, not over them.
#pragma once

#include <string>
#include <vector>

#include "base/node_reader.hpp"
#include "tally/check.hpp"

namespace mandate::procedure {

// `fields`: the ids of the form's fields; any other one is a problem.
[[nodiscard]] tally::Formula read_formula(const ReadContext& context, const Node& node,
                                          const std::vector<std::string>& fields);

// A sequence of ids of fields under the key, each known, none twice; empty where the key is absent.
[[nodiscard]] std::vector<std::string> take_fields(MappingReader& reader, std::string_view key,
                                                   const std::vector<std::string>& fields);

}  // namespace mandate::procedure
