// Whether the stages of a course can be run through: each is reached from the first one, and from each one an end can
// be reached. Stages may come round again (a filing that is returned, a bill between the chambers).
#pragma once

#include <span>
#include <vector>

#include "base/node_reader.hpp"
#include "procedure/course.hpp"

namespace mandate::procedure {

// `places`: where each stage stands.
void check_course_graph(const ReadContext& context, const std::vector<CourseStage>& stages,
                        std::span<const Position> places);

}  // namespace mandate::procedure
