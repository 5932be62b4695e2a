// The tree of findings for programs: docs/reference/determination.md, "finding".
#pragma once

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include "procedure/finding.hpp"

namespace mandate::publish {

[[nodiscard]] boost::json::object finding_object(const procedure::Finding& finding);

// A parameter that was applied; null where the value is written in the requirement itself.
[[nodiscard]] boost::json::value parameter_value(const procedure::ParameterUse& use);

}  // namespace mandate::publish
