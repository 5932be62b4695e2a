#include "publication/folder_files.hpp"

#include <fcntl.h>
#include <stdlib.h>  // mkdtemp
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <fstream>
#include <system_error>
#include <utility>

namespace mandate::publication {
namespace {

namespace fs = std::filesystem;

Problem disk_problem(const fs::path& path, std::string found) {
  return {path.generic_string(), {}, std::move(found), {}, "Check the path, its permissions and the disk"};
}

std::string words_of(int error) { return std::generic_category().message(error); }

// All that was written to the disk of the folder.
bool flush(const fs::path& folder) {
  const int descriptor = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) {
    return false;
  }
  const bool done = syncfs(descriptor) == 0;
  close(descriptor);
  return done;
}

}  // namespace

std::expected<std::optional<std::string>, Problem> FolderFiles::read(std::string_view name, std::uint64_t most) {
  const fs::path path = folder_ / name;
  std::error_code error;
  const std::uintmax_t size = fs::file_size(path, error);
  if (error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory) {
    return std::nullopt;
  }
  if (error) {
    return std::unexpected(disk_problem(path, "a file that cannot be read (" + error.message() + ")"));
  }
  if (size > most) {
    return std::unexpected(
        disk_problem(path, "a file of " + std::to_string(size) + " bytes, more than " + std::to_string(most)));
  }
  std::string bytes(size, '\0');
  std::ifstream file(path, std::ios::binary);
  file.read(bytes.data(), static_cast<std::streamsize>(size));
  if (!file || file.gcount() != static_cast<std::streamsize>(size)) {
    return std::unexpected(disk_problem(path, "a file that cannot be read"));
  }
  return bytes;
}

std::expected<std::vector<std::string>, Problem> FolderFiles::names() {
  std::vector<std::string> all;
  std::error_code error;
  fs::recursive_directory_iterator entry(folder_, error);
  while (!error && entry != fs::recursive_directory_iterator()) {
    if (!entry->is_directory(error) || entry->is_symlink(error)) {
      all.push_back(entry->path().lexically_relative(folder_).generic_string());
    }
    entry.increment(error);
  }
  if (error) {
    return std::unexpected(disk_problem(folder_, "a folder that cannot be read (" + error.message() + ")"));
  }
  std::ranges::sort(all);
  return all;
}

std::expected<void, Problem> FolderFiles::put(std::string_view name, std::string_view bytes) {
  const fs::path path = folder_ / name;
  std::error_code error;
  fs::create_directories(path.parent_path(), error);
  std::ofstream file(path, std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();
  if (error || file.fail()) {
    return std::unexpected(disk_problem(path, "a file that cannot be written"));
  }
  return {};
}

std::expected<fs::path, Problem> folder_beside(const fs::path& folder) {
  const fs::path whole = fs::absolute(folder).lexically_normal();
  const fs::path named = whole.has_filename() ? whole : whole.parent_path();
  std::string made = (named.parent_path() / ("." + named.filename().generic_string() + ".XXXXXX")).generic_string();
  if (mkdtemp(made.data()) == nullptr) {
    return std::unexpected(disk_problem(named.parent_path(), "no folder can be made in it (" + words_of(errno) + ")"));
  }
  std::error_code ignored;
  fs::permissions(made,
                  fs::perms::owner_all | fs::perms::group_read | fs::perms::group_exec | fs::perms::others_read |
                      fs::perms::others_exec,
                  ignored);
  return fs::path(made);
}

std::expected<void, Problem> put_in_place(const fs::path& made, const fs::path& folder) {
  if (!flush(made)) {
    return std::unexpected(disk_problem(made, "what was written did not reach the disk"));
  }
  std::error_code error;
  if (!fs::exists(folder, error)) {
    fs::rename(made, folder, error);
    return error ? std::expected<void, Problem>(std::unexpected(disk_problem(folder, error.message())))
                 : std::expected<void, Problem>();
  }
  if (renameat2(AT_FDCWD, made.c_str(), AT_FDCWD, folder.c_str(), RENAME_EXCHANGE) != 0) {
    return std::unexpected(disk_problem(folder, "it cannot be exchanged (" + words_of(errno) + ")"));
  }
  flush(folder);
  fs::remove_all(made, error);
  return {};
}

}  // namespace mandate::publication
