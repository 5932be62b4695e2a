// A term of a running case for programs, with each counted day: docs/reference/case-json.md, "deadline".
#pragma once

#include <boost/json/object.hpp>

#include "proceeding/standing.hpp"

namespace mandate::publish {

[[nodiscard]] boost::json::object term_object(const proceeding::DeadlineStanding& term);

}  // namespace mandate::publish
