// How a procedure runs under the law of a day, for programs: docs/reference/case-json.md, "guide".
#pragma once

#include <span>
#include <string>

#include "base/date.hpp"
#include "proceeding/standing.hpp"
#include "publish/course_guide.hpp"

namespace mandate::publish {

// Of proceeding/guide.hpp; `mandate/guide/1`.
[[nodiscard]] std::string course_guide_json(const proceeding::Standing& guide);

// Which procedures there are on the day; `mandate/guides/1`.
[[nodiscard]] std::string course_list_json(std::span<const CourseOffered> courses, Date day);

}  // namespace mandate::publish
