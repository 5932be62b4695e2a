// Results go to standard output, problems to standard error.
#pragma once

#include <string_view>

#include "base/problem.hpp"

namespace mandate::cli {

void write_result(std::string_view text);
// Whether everything went out; a full disk shows only here.
[[nodiscard]] bool result_is_written();
void write_problems(const Problems& problems);
// One problem with the command itself.
void write_complaint(std::string_view text);

}  // namespace mandate::cli
