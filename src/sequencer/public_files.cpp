#include "sequencer/public_files.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <memory>
#include <utility>

namespace mandate::sequencer {
namespace {

constexpr std::string_view beside = ".new";

ledger::Result<std::string> read_whole(DiskFile& file, std::string_view name, std::size_t most) {
  const auto size = file.size();
  if (size && *size > most) {
    return ledger::fault(ledger::FaultKind::malformed, fmt::format("{} of {} bytes", name, *size),
                         fmt::format("at most {}", most));
  }
  std::string bytes(size.value_or(0), '\0');
  const auto read = size ? file.read_at(0, bytes) : DiskResult<std::size_t>(std::unexpected(size.error()));
  if (!read) {
    return ledger::fault(ledger::FaultKind::unreadable, read.error().found, "a file of the log", "look at the disk");
  }
  bytes.resize(*read);
  return bytes;
}

}  // namespace

std::string PublicFiles::path_of(std::string_view name) const {
  return folder_.empty() || name.empty() ? folder_ + std::string(name) : fmt::format("{}/{}", folder_, name);
}

ledger::Result<std::string> PublicFiles::read(std::string_view name, std::size_t most) {
  const auto file = disk_.open(path_of(name), Opening::read);
  if (file) {
    return read_whole(**file, name, most);
  }
  if (file.error().code == ENOENT || file.error().code == ENOTDIR) {
    return ledger::fault(ledger::FaultKind::not_found, fmt::format("no file {}", name), "a file of the log");
  }
  return ledger::fault(ledger::FaultKind::unreadable, file.error().found, "a file of the log", "look at the disk");
}

DiskResult<void> PublicFiles::put(std::span<const ledger::Resource> files) {
  std::set<std::string, std::less<>> touched;
  for (const ledger::Resource& file : files) {
    const std::string path = path_of(file.name);
    if (auto made = need_folder(folder_of(path)); !made) {
      return made;
    }
    if (auto written = put_one(path, file.bytes); !written) {
      return written;
    }
    touched.emplace(folder_of(path));
  }
  for (const std::string& folder : touched) {
    if (auto synced = disk_.sync_folder(folder); !synced) {
      return synced;
    }
  }
  return {};
}

// A folder that is there may have been made by a program that ended before it was durable, so the names above it are
// synced once by each program.
DiskResult<void> PublicFiles::need_folder(std::string_view folder) {
  if (folder.empty() || durable_.contains(folder)) {
    return {};
  }
  auto done = need_folder(folder_of(folder));
  if (done) {
    done = disk_.make_folder(folder);
  }
  if (done) {
    done = disk_.sync_folder(folder_of(folder));
  }
  if (done) {
    durable_.emplace(folder);
  }
  return done;
}

DiskResult<void> PublicFiles::put_one(const std::string& path, std::string_view bytes) {
  const std::string made = path + std::string(beside);
  auto done = disk_.remove(made);
  if (done) {
    const auto file = disk_.open(made, Opening::make);
    done = file ? (*file)->write_at(0, bytes) : DiskResult<void>(std::unexpected(file.error()));
    if (done) {
      done = (*file)->sync();
    }
  }
  return done ? disk_.rename(made, path) : done;
}

DiskResult<void> PublicFiles::sweep() {
  auto done = sweep(path_of("tile"));
  const std::string checkpoint = path_of("checkpoint") + std::string(beside);
  return done ? disk_.remove(checkpoint) : done;
}

DiskResult<void> PublicFiles::sweep(const std::string& folder) {
  const auto names = disk_.list(folder);
  if (!names) {
    return std::unexpected(names.error());
  }
  for (const std::string& name : *names) {
    const std::string path = fmt::format("{}/{}", folder, name);
    DiskResult<void> done;
    if (name.ends_with('/')) {
      done = sweep(path.substr(0, path.size() - 1));
    } else if (name.ends_with(beside)) {
      done = disk_.remove(path);
    }
    if (!done) {
      return done;
    }
  }
  return {};
}

}  // namespace mandate::sequencer
