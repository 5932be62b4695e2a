// How a procedure runs under the law of a day, for somebody who thinks of beginning one, at a terminal: who acts, what
// a filing must have, how many are needed, each term with what silence brings, and how it can end. Every rule with its
// article; nothing in it is advice.
//
// Of proceeding/guide.hpp. UTF-8, lines end in '\n'.
#pragma once

#include <span>
#include <string>

#include "base/date.hpp"
#include "procedure/course.hpp"
#include "proceeding/standing.hpp"
#include "publish/text_options.hpp"

namespace mandate::publish {

[[nodiscard]] std::string course_guide_text(const proceeding::Standing& guide, const TextOptions& options);

// A line a course: its name on the command line, its label, and whether it exists on the day.
struct CourseOffered {
  std::string name;
  const procedure::Course* course = nullptr;
};
[[nodiscard]] std::string course_list_text(std::span<const CourseOffered> courses, Date day,
                                           const TextOptions& options);

}  // namespace mandate::publish
