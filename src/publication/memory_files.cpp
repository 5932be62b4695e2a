#include "publication/memory_files.hpp"

#include <utility>

namespace mandate::publication {

std::expected<std::optional<std::string>, Problem> MemoryFiles::read(std::string_view name, std::uint64_t most) {
  const auto found = files.find(name);
  if (found == files.end()) {
    return std::nullopt;
  }
  if (found->second.size() > most) {
    return std::unexpected(Problem{std::string(name), {}, "a longer file", "at most " + std::to_string(most), {}});
  }
  return found->second;
}

std::expected<std::vector<std::string>, Problem> MemoryFiles::names() {
  std::vector<std::string> all;
  for (const auto& [name, bytes] : files) {
    all.push_back(name);
  }
  return all;
}

std::expected<void, Problem> MemoryFiles::put(std::string_view name, std::string_view bytes) {
  const std::scoped_lock lock(putting_);
  files.insert_or_assign(std::string(name), std::string(bytes));
  return {};
}

}  // namespace mandate::publication
