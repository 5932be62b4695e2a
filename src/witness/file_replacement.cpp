#include "witness/file_replacement.hpp"

#include <fcntl.h>
#include <stdlib.h>  // mkostemp
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <string>
#include <system_error>

namespace mandate::witness {
namespace {

namespace fs = std::filesystem;

std::unexpected<ledger::Fault> not_replaced(const fs::path& path) {
  return ledger::fault(ledger::FaultKind::unreadable,
                       path.string() + " cannot be written (" + std::generic_category().message(errno) + ")",
                       "a folder that can be written and a disk with space", "the file is as it was");
}

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(file, bytes.data(), bytes.size());
    if (written < 0 && errno != EINTR) {
      return false;
    }
    bytes.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
  }
  return true;
}

mode_t mode_of(const fs::path& path) {
  struct stat there{};
  return stat(path.c_str(), &there) == 0 ? there.st_mode & 0777U : 0644U;
}

bool flush_folder(const fs::path& folder) {
  const int file = open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (file < 0) {
    return false;
  }
  const bool done = fsync(file) == 0;
  close(file);
  return done;
}

}  // namespace

ledger::Result<void> replace_file(const fs::path& path, std::string_view bytes) {
  std::string beside = (path.parent_path() / ("." + path.filename().string() + ".XXXXXX")).string();
  const int file = mkostemp(beside.data(), O_CLOEXEC);
  if (file < 0) {
    return not_replaced(path);
  }
  const bool kept = write_all(file, bytes) && fchmod(file, mode_of(path)) == 0 && fsync(file) == 0;
  if (close(file) != 0 || !kept || std::rename(beside.c_str(), path.c_str()) != 0) {
    auto fault = not_replaced(path);
    unlink(beside.c_str());
    return fault;
  }
  if (!flush_folder(path.parent_path())) {
    return not_replaced(path);
  }
  return {};
}

}  // namespace mandate::witness
