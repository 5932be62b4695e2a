// A determination for programs: schema `mandate/determination/1`, docs/reference/determination.md.
//
// Keys stand in a fixed order, counts are whole numbers, fractions are text "p/q", texts are objects by language.
// Nothing depends on a locale, so the same determination always gives the same bytes.
#pragma once

#include <boost/json/object.hpp>
#include <string>

#include "procedure/determination.hpp"

namespace mandate::publish {

// As a value, for documents that hold several.
[[nodiscard]] boost::json::object determination_object(const procedure::Determination& determination);

// Two spaces a level, one newline at the end.
[[nodiscard]] std::string determination_json(const procedure::Determination& determination);

}  // namespace mandate::publish
