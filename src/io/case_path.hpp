// Which file a path names that somebody gave for a case.
#pragma once

#include <filesystem>
#include <optional>

#include "base/problem.hpp"

namespace mandate::io {

// case.yaml of a folder, or the file itself. A folder without one and a file that cannot be a case are problems.
[[nodiscard]] std::optional<std::filesystem::path> case_file(const std::filesystem::path& path, Problems& problems);

}  // namespace mandate::io
