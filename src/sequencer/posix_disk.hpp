// A folder of the machine: POSIX calls, fdatasync for files, fsync for folders.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "sequencer/disk.hpp"

namespace mandate::sequencer {

class PosixDisk final : public Disk {
 public:
  // The folder exists.
  explicit PosixDisk(std::filesystem::path root) : root_(std::move(root)) {}

  [[nodiscard]] DiskResult<std::unique_ptr<DiskFile>> open(std::string_view name, Opening how) override;
  [[nodiscard]] DiskResult<bool> exists(std::string_view name) override;
  [[nodiscard]] DiskResult<void> remove(std::string_view name) override;
  [[nodiscard]] DiskResult<void> rename(std::string_view from, std::string_view to) override;
  [[nodiscard]] DiskResult<void> make_folder(std::string_view name) override;
  [[nodiscard]] DiskResult<void> sync_folder(std::string_view name) override;
  [[nodiscard]] DiskResult<std::vector<std::string>> list(std::string_view folder) override;
  [[nodiscard]] DiskResult<std::unique_ptr<DiskLock>> lock(std::string_view name) override;
  [[nodiscard]] SqliteName sqlite_name(std::string_view name) const override;

 private:
  [[nodiscard]] std::string path_of(std::string_view name) const { return (root_ / name).string(); }

  std::filesystem::path root_;
};

}  // namespace mandate::sequencer
