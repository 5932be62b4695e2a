// Reads one stage of a course: its kind's own keys, its deadlines, and what follows each outcome.
#pragma once

#include <span>
#include <string>

#include "base/node_reader.hpp"
#include "procedure/course.hpp"
#include "procedure/procedure.hpp"
#include "procedure/rule_scope.hpp"

namespace mandate::procedure {

// What a stage of a course may refer to.
struct CourseScope {
  RuleScope rules;                           // parameters on the days of the version
  std::span<const Version* const> versions;  // of the procedure, that are in force on a day of this version
  const CourseVersion* course = nullptr;     // its dates, criteria and ends are read
  std::span<const std::string> targets;      // ids of all stages and ends
};

[[nodiscard]] CourseStage read_course_stage(const ReadContext& context, const Node& node, const CourseScope& scope);

}  // namespace mandate::procedure
