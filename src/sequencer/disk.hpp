// What a log asks of a disk, call by call, so that each can be made to fail: posix_disk.hpp is the real one.
//
// Names are relative to one folder and have "/" between their parts. What was written is durable once the file is
// synced, and found under its name once the folder is: a new, renamed or removed name needs `sync_folder` of its own.
#pragma once

#include <cstdint>
#include <expected>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mandate::sequencer {

struct DiskError {
  int code = 0;       // as errno has it: ENOENT, ENOSPC, EIO, …
  std::string found;  // which call on what failed, and how
};

template <class Value>
using DiskResult = std::expected<Value, DiskError>;

class DiskFile {
 public:
  DiskFile() = default;
  DiskFile(const DiskFile&) = delete;
  DiskFile& operator=(const DiskFile&) = delete;
  DiskFile(DiskFile&&) = delete;
  DiskFile& operator=(DiskFile&&) = delete;
  virtual ~DiskFile() = default;  // closes; nothing is synced by it

  // How many bytes were read: fewer than asked for only at the end of the file.
  [[nodiscard]] virtual DiskResult<std::size_t> read_at(std::uint64_t offset, std::span<char> into) = 0;
  // All of them, or an error after which any part may have been written.
  [[nodiscard]] virtual DiskResult<void> write_at(std::uint64_t offset, std::string_view bytes) = 0;
  [[nodiscard]] virtual DiskResult<void> resize(std::uint64_t size) = 0;
  [[nodiscard]] virtual DiskResult<std::uint64_t> size() = 0;
  // After an error nothing is known of what was written since the last sync, and another sync proves nothing.
  [[nodiscard]] virtual DiskResult<void> sync() = 0;
};

// Held until it goes, however the program ends.
class DiskLock {
 public:
  DiskLock() = default;
  DiskLock(const DiskLock&) = delete;
  DiskLock& operator=(const DiskLock&) = delete;
  DiskLock(DiskLock&&) = delete;
  DiskLock& operator=(DiskLock&&) = delete;
  virtual ~DiskLock() = default;
};

enum class Opening : std::uint8_t {
  read,   // ENOENT where there is none
  write,  // read and written; made where there is none
  make,   // the same, EEXIST where there is one
};

// By what SQLite opens a file of the disk.
struct SqliteName {
  std::string path;
  std::string vfs;  // empty: SQLite's own for the system
};

class Disk {
 public:
  Disk() = default;
  Disk(const Disk&) = delete;
  Disk& operator=(const Disk&) = delete;
  Disk(Disk&&) = delete;
  Disk& operator=(Disk&&) = delete;
  virtual ~Disk() = default;

  [[nodiscard]] virtual DiskResult<std::unique_ptr<DiskFile>> open(std::string_view name, Opening how) = 0;
  [[nodiscard]] virtual DiskResult<bool> exists(std::string_view name) = 0;
  // A name that is not there is no error.
  [[nodiscard]] virtual DiskResult<void> remove(std::string_view name) = 0;
  // In one step for whoever looks; what stood under `to` is gone.
  [[nodiscard]] virtual DiskResult<void> rename(std::string_view from, std::string_view to) = 0;
  // A folder that is there is no error; the one that it lies in must be.
  [[nodiscard]] virtual DiskResult<void> make_folder(std::string_view name) = 0;
  // "" is the folder of the disk itself.
  [[nodiscard]] virtual DiskResult<void> sync_folder(std::string_view name) = 0;
  // What lies in a folder, in increasing order; a folder's name ends in "/". Nothing where there is no such folder.
  [[nodiscard]] virtual DiskResult<std::vector<std::string>> list(std::string_view folder) = 0;
  // EWOULDBLOCK where another program holds it.
  [[nodiscard]] virtual DiskResult<std::unique_ptr<DiskLock>> lock(std::string_view name) = 0;
  [[nodiscard]] virtual SqliteName sqlite_name(std::string_view name) const = 0;
};

// The folder that a name lies in: "tile/0" of "tile/0/000", "" of "checkpoint".
[[nodiscard]] constexpr std::string_view folder_of(std::string_view name) {
  const std::size_t slash = name.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : name.substr(0, slash);
}

}  // namespace mandate::sequencer
