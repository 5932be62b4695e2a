// A version of a course for programs: docs/reference/case-json.md, "version".
#pragma once

#include <boost/json/value.hpp>

#include "procedure/course.hpp"

namespace mandate::publish {

// Null where none is in force.
[[nodiscard]] boost::json::value course_version_value(const procedure::CourseVersion* version);

}  // namespace mandate::publish
