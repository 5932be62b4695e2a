// The real disk of a program that is killed (SIGKILL) in a call of its choice, a write in its midst. Only calls that
// change something count: before a read the disk is as it was after the change before.
#pragma once

#include <sys/types.h>
#include <unistd.h>

#include <csignal>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "fault/disk_vfs.hpp"
#include "sequencer/posix_disk.hpp"

namespace mandate::fault {

class KillingDisk final : public sequencer::Disk {
 public:
  KillingDisk(std::filesystem::path root, std::uint64_t kill_at) : real_(std::move(root)), kill_at_(kill_at) {}

  [[nodiscard]] sequencer::DiskResult<std::unique_ptr<sequencer::DiskFile>> open(std::string_view name,
                                                                                 sequencer::Opening how) override {
    if (how != sequencer::Opening::read) {
      step();
    }
    auto file = real_.open(name, how);
    return file ? sequencer::DiskResult<std::unique_ptr<sequencer::DiskFile>>(
                      std::make_unique<File>(*this, std::move(*file)))
                : std::move(file);
  }
  [[nodiscard]] sequencer::DiskResult<bool> exists(std::string_view name) override { return real_.exists(name); }
  [[nodiscard]] sequencer::DiskResult<void> remove(std::string_view name) override {
    step();
    return real_.remove(name);
  }
  [[nodiscard]] sequencer::DiskResult<void> rename(std::string_view from, std::string_view to) override {
    step();
    return real_.rename(from, to);
  }
  [[nodiscard]] sequencer::DiskResult<void> make_folder(std::string_view name) override {
    step();
    return real_.make_folder(name);
  }
  [[nodiscard]] sequencer::DiskResult<void> sync_folder(std::string_view name) override {
    step();
    return real_.sync_folder(name);
  }
  [[nodiscard]] sequencer::DiskResult<std::vector<std::string>> list(std::string_view folder) override {
    return real_.list(folder);
  }
  [[nodiscard]] sequencer::DiskResult<std::unique_ptr<sequencer::DiskLock>> lock(std::string_view name) override {
    return real_.lock(name);
  }
  [[nodiscard]] sequencer::SqliteName sqlite_name(std::string_view name) const override {
    return {std::string(name), vfs_.name()};
  }

 private:
  class File final : public sequencer::DiskFile {
   public:
    File(KillingDisk& disk, std::unique_ptr<sequencer::DiskFile> real) : disk_(disk), real_(std::move(real)) {}

    [[nodiscard]] sequencer::DiskResult<std::size_t> read_at(std::uint64_t offset, std::span<char> into) override {
      return real_->read_at(offset, into);
    }
    [[nodiscard]] sequencer::DiskResult<void> write_at(std::uint64_t offset, std::string_view bytes) override {
      if (disk_.is_next()) {
        static_cast<void>(real_->write_at(offset, bytes.substr(0, bytes.size() / 2)));
      }
      disk_.step();
      return real_->write_at(offset, bytes);
    }
    [[nodiscard]] sequencer::DiskResult<void> resize(std::uint64_t size) override {
      disk_.step();
      return real_->resize(size);
    }
    [[nodiscard]] sequencer::DiskResult<std::uint64_t> size() override { return real_->size(); }
    [[nodiscard]] sequencer::DiskResult<void> sync() override {
      disk_.step();
      return real_->sync();
    }

   private:
    KillingDisk& disk_;
    std::unique_ptr<sequencer::DiskFile> real_;
  };

  [[nodiscard]] bool is_next() const { return calls_ + 1 == kill_at_; }
  void step() {
    if (++calls_ == kill_at_) {
      kill(getpid(), SIGKILL);
    }
  }

  sequencer::PosixDisk real_;
  std::uint64_t kill_at_;
  std::uint64_t calls_ = 0;
  DiskVfs vfs_{*this};
};

}  // namespace mandate::fault
