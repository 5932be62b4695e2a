// Reads a deadline of a stage. How it is counted and what silence brings has no default: the law's reader says it.
#pragma once

#include "base/node_reader.hpp"
#include "procedure/course.hpp"
#include "procedure/read_course_stage.hpp"

namespace mandate::procedure {

// `stage`: its outcomes are read.
[[nodiscard]] CourseDeadline read_course_deadline(const ReadContext& context, const Node& node,
                                                  const CourseScope& scope, const CourseStage& stage);

}  // namespace mandate::procedure
