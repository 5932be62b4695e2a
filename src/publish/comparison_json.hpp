// The same figures under several laws: schema `mandate/comparison/1`, docs/reference/determination.md.
#pragma once

#include <string>

#include "procedure/compare.hpp"

namespace mandate::publish {

[[nodiscard]] std::string comparison_json(const procedure::LawComparison& comparison);

}  // namespace mandate::publish
