// What stands at a path; what cannot be looked at is neither.
#pragma once

#include <filesystem>
#include <system_error>

namespace mandate::io {

[[nodiscard]] inline bool is_folder(const std::filesystem::path& path) {
  std::error_code ignored;
  return std::filesystem::is_directory(path, ignored);
}

[[nodiscard]] inline bool is_file(const std::filesystem::path& path) {
  std::error_code ignored;
  return std::filesystem::is_regular_file(path, ignored);
}

}  // namespace mandate::io
