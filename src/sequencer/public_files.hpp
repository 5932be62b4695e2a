// The public files of a log in a folder of a disk: read as any reader of a log does, and put there so that a crash
// leaves each whole or not at all.
#pragma once

#include <set>
#include <span>
#include <string>
#include <string_view>

#include "ledger/resource.hpp"
#include "sequencer/disk.hpp"

namespace mandate::sequencer {

class PublicFiles final : public ledger::ResourceReader {
 public:
  // The disk outlives it. The folder is "" for the disk's own.
  explicit PublicFiles(Disk& disk, std::string folder = {}) : disk_(disk), folder_(std::move(folder)) {}

  [[nodiscard]] ledger::Result<std::string> read(std::string_view name, std::size_t most) override;

  // Durable on return, contents and names: each is written beside its place, synced and renamed into it, then the
  // folders are synced. Whoever looks meanwhile sees the old file or the new one.
  [[nodiscard]] DiskResult<void> put(std::span<const ledger::Resource> files);

  // Takes away what a crash has left beside its place.
  [[nodiscard]] DiskResult<void> sweep();

 private:
  [[nodiscard]] std::string path_of(std::string_view name) const;
  [[nodiscard]] DiskResult<void> need_folder(std::string_view folder);
  [[nodiscard]] DiskResult<void> put_one(const std::string& path, std::string_view bytes);
  [[nodiscard]] DiskResult<void> sweep(const std::string& folder);

  Disk& disk_;
  std::string folder_;
  std::set<std::string, std::less<>> durable_;  // folders whose own names this program has synced
};

}  // namespace mandate::sequencer
