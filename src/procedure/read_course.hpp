// Reads `courses/<name>.yaml` of a country (docs/reference/course.md): how its procedures run in time.
#pragma once

#include <vector>

#include "base/node.hpp"
#include "base/problem.hpp"
#include "law/law.hpp"
#include "procedure/course.hpp"
#include "procedure/procedure.hpp"

namespace mandate::procedure {

// In increasing order of name. Meaningful only if there was no problem.
[[nodiscard]] std::vector<Course> read_courses(const law::Law& law, const std::vector<Procedure>& procedures,
                                               const std::vector<Document>& documents, Problems& problems);

}  // namespace mandate::procedure
