// Problems in the order in which somebody corrects them: file by file, from the top down.
#pragma once

#include <cstddef>

#include "base/problem.hpp"

namespace mandate::io {

// Orders the problems from index `first` on. Files stay in the order in which they first appear; problems at one place
// stay in theirs.
void sort_by_place(Problems& problems, std::size_t first);

}  // namespace mandate::io
