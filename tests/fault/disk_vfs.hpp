// SQLite over a Disk, so that faults and power loss meet its files and the others alike: a VFS that is registered while
// it lives. Like SQLite's own for the system, the first sync of a journal or write-ahead log that was made syncs its
// folder.
#pragma once

#include <sqlite3.h>

#include <string>

#include "sequencer/disk.hpp"

namespace mandate::fault {

class DiskVfs {
 public:
  // The disk outlives it.
  explicit DiskVfs(sequencer::Disk& disk);
  DiskVfs(const DiskVfs&) = delete;
  DiskVfs& operator=(const DiskVfs&) = delete;
  DiskVfs(DiskVfs&&) = delete;
  DiskVfs& operator=(DiskVfs&&) = delete;
  ~DiskVfs();

  [[nodiscard]] const std::string& name() const { return name_; }

 private:
  std::string name_;
  sqlite3_vfs vfs_{};
};

}  // namespace mandate::fault
