// Texts of a list that are shown, without what may be a person's number: lists have shifted columns and no headers.
#pragma once

#include <string>
#include <string_view>

#include "base/problem.hpp"

namespace mandate::identity {

// Each run of six or more digits becomes "…".
[[nodiscard]] std::string masked(std::string_view text);

void mask(Problems& problems);

}  // namespace mandate::identity
