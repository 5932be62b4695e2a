#include "publication/folder_files.hpp"

#include <fcntl.h>
#include <stdlib.h>  // mkdtemp
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
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

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t part = write(descriptor, bytes.data(), bytes.size());
    if (part < 0 && errno != EINTR) {
      return false;
    }
    bytes.remove_prefix(part < 0 ? 0 : static_cast<std::size_t>(part));
  }
  return true;
}

void remove_folder(const fs::path& folder) {
  std::error_code ignored;
  if (!folder.empty()) {
    fs::remove_all(folder, ignored);
  }
}

std::unexpected<Problem> not_placed(const fs::path& folder, std::string_view why) {
  return std::unexpected(disk_problem(folder, "nothing can be put in its place (" + std::string(why) + ")"));
}

bool swap_names(const fs::path& one, const fs::path& other) {
  return renameat2(AT_FDCWD, one.c_str(), AT_FDCWD, other.c_str(), RENAME_EXCHANGE) == 0;
}

// These two say where the old publication lies now; an empty path where there was none.
std::expected<fs::path, Problem> exchange(const fs::path& made, const fs::path& folder) {
  if (!flush(made)) {
    return not_placed(made, "what was written did not reach the disk");
  }
  std::error_code error;
  if (!fs::exists(folder, error)) {
    fs::rename(made, folder, error);
    return error ? not_placed(folder, error.message()) : std::expected<fs::path, Problem>(fs::path());
  }
  if (!swap_names(made, folder)) {
    return not_placed(folder, words_of(errno));
  }
  flush(folder);
  return made;
}

std::expected<fs::path, Problem> turn_link(const fs::path& made, const fs::path& folder) {
  if (!flush(made)) {
    return not_placed(made, "what was written did not reach the disk");
  }
  std::error_code error;
  const fs::path link = made.generic_string() + ".link";
  fs::create_directory_symlink(made.filename(), link, error);
  if (error) {
    return not_placed(link, error.message());
  }
  const fs::file_status there = fs::symlink_status(folder, error);
  fs::path old;
  if (fs::is_directory(there)) {
    old = swap_names(link, folder) ? link : fs::path();
  } else {
    old = fs::is_symlink(there) ? folder.parent_path() / fs::read_symlink(folder, error) : fs::path();
    fs::rename(link, folder, error);
  }
  if (error || (fs::is_directory(there) && old.empty())) {
    const std::string why = error ? error.message() : words_of(errno);
    fs::remove(link, error);
    return not_placed(folder, why);
  }
  flush(folder);
  return old;
}

}  // namespace

FolderFiles::FolderFiles(const fs::path& folder) {
  std::error_code error;
  folder_ = fs::weakly_canonical(folder, error);
  folder_ = error ? folder : folder_;
}

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
  const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  std::string bytes;
  std::size_t got = 0;
  bytes.resize_and_overwrite(size, [&](char* into, std::size_t room) {
    ssize_t part = 1;
    while (descriptor >= 0 && got < room && part > 0) {
      part = ::read(descriptor, into + got, room - got);
      got += part > 0 ? static_cast<std::size_t>(part) : 0;
    }
    return got;
  });
  if (descriptor >= 0) {
    close(descriptor);
  }
  if (got < size || descriptor < 0) {
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
  const int descriptor = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  const bool written = descriptor >= 0 && write_all(descriptor, bytes);
  if (written) {
    // The disk begins now, while the next file is made; `put_in_place` waits for all of it.
    static_cast<void>(sync_file_range(descriptor, 0, 0, SYNC_FILE_RANGE_WRITE));
  }
  if (descriptor < 0 || close(descriptor) != 0 || !written) {
    return std::unexpected(disk_problem(path, "a file that cannot be written (" + words_of(errno) + ")"));
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
  std::error_code error;
  const fs::file_status status = fs::symlink_status(folder, error);
  const std::expected<fs::path, Problem> old =
      fs::is_symlink(status) ? turn_link(made, folder) : exchange(made, folder);
  if (!old) {
    return std::unexpected(old.error());
  }
  remove_folder(*old);
  return {};
}

std::expected<void, Problem> RenewedFolder::put_in_place(const fs::path& made) {
  const std::expected<fs::path, Problem> old = turn_link(made, folder_);
  if (!old) {
    return std::unexpected(old.error());
  }
  remove_folder(std::exchange(before_, *old));
  return {};
}

RenewedFolder::~RenewedFolder() { remove_folder(before_); }

}  // namespace mandate::publication
