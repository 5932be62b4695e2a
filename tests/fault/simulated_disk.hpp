// A disk in memory that forgets what was not synced, and fails where it is told to. SQLite's files lie on it too.
//
// It keeps what programs see and what the plates hold apart. A sync of a file brings its changed sectors to the plates,
// a sync of a folder the names made, renamed and removed in it. When the power goes, of all the rest any part may be
// there: some sectors of a file, its old or its new length, of each folder's changes those up to some point.
//
// A sync that fails is as bad as they are: the sectors that it did not bring to the plates are taken for written, and
// the next sync leaves them out.
#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <map>
#include <memory>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "fault/disk_vfs.hpp"
#include "sequencer/disk.hpp"

namespace mandate::fault {

inline constexpr std::uint64_t never = std::numeric_limits<std::uint64_t>::max();

// Of calls counted from 1. What fails once goes on afterwards; what has stopped does nothing more until it is
// restarted.
struct DiskFaults {
  std::uint64_t stop_at = never;
  std::uint64_t fail_at = never;     // EIO
  std::uint64_t space = never;       // bytes by which the files may still grow; then ENOSPC
  std::uint64_t corrupt_at = never;  // the next write below tile/ from this call on has one bit other than asked for
  // Doubles that are to be caught: syncs of these names, files or folders, that do nothing; reads that give what was
  // asked to be written and not what is there.
  std::function<bool(std::string_view)> lying_sync;
  bool reads_from_memory = false;
  bool skips_same_writes = false;  // writes that change nothing leave nothing to be written
};

class SimulatedDisk final : public sequencer::Disk {
 public:
  explicit SimulatedDisk(std::uint64_t seed);

  DiskFaults faults;
  // Called when a file under this name is another than before.
  std::string watched;
  std::function<void(const std::string& bytes)> on_watched;

  [[nodiscard]] std::uint64_t calls() const { return calls_; }
  [[nodiscard]] bool stopped() const { return stopped_; }

  // The machine goes on: a new program, with no faults ahead; a disk that lies goes on lying.
  void restart();
  // Whatever was not synced goes, but for each part of it with this chance in percent.
  void lose_power(unsigned percent_kept);

  // Name and bytes of every file: as programs see them, and as they would be found without power.
  [[nodiscard]] std::map<std::string, std::string> files() const;
  [[nodiscard]] std::map<std::string, std::string> durable_files() const;

  [[nodiscard]] sequencer::DiskResult<std::unique_ptr<sequencer::DiskFile>> open(std::string_view name,
                                                                                 sequencer::Opening how) override;
  [[nodiscard]] sequencer::DiskResult<bool> exists(std::string_view name) override;
  [[nodiscard]] sequencer::DiskResult<void> remove(std::string_view name) override;
  [[nodiscard]] sequencer::DiskResult<void> rename(std::string_view from, std::string_view to) override;
  [[nodiscard]] sequencer::DiskResult<void> make_folder(std::string_view name) override;
  [[nodiscard]] sequencer::DiskResult<void> sync_folder(std::string_view name) override;
  [[nodiscard]] sequencer::DiskResult<std::vector<std::string>> list(std::string_view folder) override;
  [[nodiscard]] sequencer::DiskResult<std::unique_ptr<sequencer::DiskLock>> lock(std::string_view name) override;
  [[nodiscard]] sequencer::SqliteName sqlite_name(std::string_view name) const override;

 private:
  struct Inode {
    std::string seen;               // what programs read
    std::string asked;              // what they asked to be written
    std::string plates;             // what is left without power
    std::set<std::size_t> changed;  // sectors to be written
    bool resized = false;
  };
  using Names = std::map<std::string, std::shared_ptr<Inode>, std::less<>>;  // a folder has no inode
  struct Change {
    std::string removed;  // may be empty
    std::string added;    // the same
    std::shared_ptr<Inode> inode;
  };
  class File;
  class Lock;

  // Counts a call; the error that it ends in.
  [[nodiscard]] int call();
  [[nodiscard]] bool chance(unsigned percent) { return random_() % 100 < percent; }
  void change(std::string_view folder, Change made);
  static void apply(Names& names, const Change& made);
  void look_at_watched();
  [[nodiscard]] bool is_reached(std::string_view name) const;
  [[nodiscard]] bool lies(std::string_view name) const { return faults.lying_sync && faults.lying_sync(name); }

  [[nodiscard]] sequencer::DiskResult<void> write(const std::string& name, Inode& inode, std::uint64_t offset,
                                                  std::string_view bytes);
  void put(Inode& inode, std::uint64_t offset, std::string_view bytes, bool corrupt);
  [[nodiscard]] sequencer::DiskResult<void> sync(const std::string& name, Inode& inode);
  static void bring_to_plates(Inode& inode, std::size_t sector);
  void lose_some_changes(Inode& inode);
  void lose(Inode& inode, unsigned percent_kept);

  std::mt19937_64 random_;
  std::uint64_t calls_ = 0;
  bool stopped_ = false;
  bool locked_ = false;
  Names names_;
  Names plates_;
  std::map<std::string, std::vector<Change>, std::less<>> changes_;  // by folder, in order
  std::shared_ptr<Inode> last_watched_;
  DiskVfs vfs_{*this};
};

}  // namespace mandate::fault
