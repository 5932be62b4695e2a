#include "fault/simulated_disk.hpp"

#include <algorithm>
#include <cerrno>
#include <utility>

namespace mandate::fault {

using sequencer::DiskError;
using sequencer::DiskResult;
using sequencer::Opening;

namespace {

constexpr std::size_t sector = 512;

std::unexpected<DiskError> failed(std::string_view what, std::string_view name, int code) {
  return std::unexpected(DiskError{code, std::string(what) + " of " + std::string(name) + " (simulated)"});
}

}  // namespace

class SimulatedDisk::File final : public sequencer::DiskFile {
 public:
  File(SimulatedDisk& disk, std::string name, std::shared_ptr<Inode> inode)
      : disk_(disk), name_(std::move(name)), inode_(std::move(inode)) {}

  [[nodiscard]] DiskResult<std::size_t> read_at(std::uint64_t offset, std::span<char> into) override {
    if (const int code = disk_.call(); code != 0) {
      return failed("read", name_, code);
    }
    const std::string& bytes = disk_.faults.reads_from_memory ? inode_->asked : inode_->seen;
    const std::size_t from = std::min<std::size_t>(offset, bytes.size());
    const std::size_t size = std::min(into.size(), bytes.size() - from);
    std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(from), size, into.begin());
    return size;
  }
  [[nodiscard]] DiskResult<void> write_at(std::uint64_t offset, std::string_view bytes) override {
    return disk_.write(name_, *inode_, offset, bytes);
  }
  [[nodiscard]] DiskResult<void> resize(std::uint64_t size) override {
    if (const int code = disk_.call(); code != 0) {
      return failed("resizing", name_, code);
    }
    inode_->seen.resize(size);
    inode_->asked.resize(size);
    inode_->resized = true;
    return {};
  }
  [[nodiscard]] DiskResult<std::uint64_t> size() override {
    if (const int code = disk_.call(); code != 0) {
      return failed("size", name_, code);
    }
    return inode_->seen.size();
  }
  [[nodiscard]] DiskResult<void> sync() override { return disk_.sync(name_, *inode_); }

 private:
  SimulatedDisk& disk_;
  std::string name_;
  std::shared_ptr<Inode> inode_;
};

class SimulatedDisk::Lock final : public sequencer::DiskLock {
 public:
  explicit Lock(SimulatedDisk& disk) : disk_(disk) { disk_.locked_ = true; }
  Lock(const Lock&) = delete;
  Lock& operator=(const Lock&) = delete;
  Lock(Lock&&) = delete;
  Lock& operator=(Lock&&) = delete;
  ~Lock() override { disk_.locked_ = false; }

 private:
  SimulatedDisk& disk_;
};

SimulatedDisk::SimulatedDisk(std::uint64_t seed) : random_(seed) {}

int SimulatedDisk::call() {
  ++calls_;
  if (stopped_ || calls_ == faults.stop_at) {
    stopped_ = true;
    return EIO;
  }
  return calls_ == faults.fail_at ? EIO : 0;
}

void SimulatedDisk::restart() {
  calls_ = 0;
  stopped_ = false;
  faults.stop_at = faults.fail_at = faults.space = faults.corrupt_at = never;
}

void SimulatedDisk::apply(Names& names, const Change& made) {
  if (!made.removed.empty()) {
    names.erase(made.removed);
  }
  if (!made.added.empty()) {
    names[made.added] = made.inode;
  }
}

void SimulatedDisk::change(std::string_view folder, Change made) {
  apply(names_, made);
  changes_[std::string(folder)].push_back(std::move(made));
  look_at_watched();
}

void SimulatedDisk::look_at_watched() {
  const auto found = names_.find(watched);
  const std::shared_ptr<Inode> now = found == names_.end() ? nullptr : found->second;
  if (now != nullptr && now != last_watched_ && on_watched) {
    on_watched(now->seen);
  }
  last_watched_ = now;
}

DiskResult<std::unique_ptr<sequencer::DiskFile>> SimulatedDisk::open(std::string_view name, Opening how) {
  if (const int code = call(); code != 0) {
    return failed("opening", name, code);
  }
  const auto found = names_.find(name);
  const bool there = found != names_.end() && found->second != nullptr;
  if (there != (how != Opening::make) && how != Opening::write) {
    return failed("opening", name, there ? EEXIST : ENOENT);
  }
  const std::string_view folder = sequencer::folder_of(name);
  if (!folder.empty() && !names_.contains(folder)) {
    return failed("opening", name, ENOENT);
  }
  if (!there) {
    change(folder, {{}, std::string(name), std::make_shared<Inode>()});
  }
  return std::make_unique<File>(*this, std::string(name), names_.find(name)->second);
}

DiskResult<bool> SimulatedDisk::exists(std::string_view name) {
  const int code = call();
  return code == 0 ? DiskResult<bool>(names_.contains(name)) : failed("looking", name, code);
}

DiskResult<void> SimulatedDisk::remove(std::string_view name) {
  if (const int code = call(); code != 0) {
    return failed("removing", name, code);
  }
  if (names_.contains(name)) {
    change(sequencer::folder_of(name), {std::string(name), {}, nullptr});
  }
  return {};
}

DiskResult<void> SimulatedDisk::rename(std::string_view from, std::string_view to) {
  if (const int code = call(); code != 0) {
    return failed("renaming", from, code);
  }
  const auto found = names_.find(from);
  if (found == names_.end()) {
    return failed("renaming", from, ENOENT);
  }
  change(sequencer::folder_of(to), {std::string(from), std::string(to), found->second});
  return {};
}

DiskResult<void> SimulatedDisk::make_folder(std::string_view name) {
  if (const int code = call(); code != 0) {
    return failed("making", name, code);
  }
  if (!names_.contains(name)) {
    change(sequencer::folder_of(name), {{}, std::string(name), nullptr});
  }
  return {};
}

DiskResult<void> SimulatedDisk::sync_folder(std::string_view name) {
  if (const int code = call(); code != 0) {
    return failed("fsync", name, code);
  }
  const auto found = changes_.find(name);
  if (found != changes_.end() && !lies(name)) {
    for (const Change& made : found->second) {
      apply(plates_, made);
    }
    changes_.erase(found);
  }
  return {};
}

DiskResult<std::vector<std::string>> SimulatedDisk::list(std::string_view folder) {
  if (const int code = call(); code != 0) {
    return failed("listing", folder, code);
  }
  std::vector<std::string> found;
  for (const auto& [name, inode] : names_) {
    if (sequencer::folder_of(name) == folder && !name.empty()) {
      const std::string_view last = std::string_view(name).substr(folder.empty() ? 0 : folder.size() + 1);
      found.push_back(std::string(last) + (inode == nullptr ? "/" : ""));
    }
  }
  return found;
}

DiskResult<std::unique_ptr<sequencer::DiskLock>> SimulatedDisk::lock(std::string_view name) {
  const int code = call();
  if (code != 0 || locked_) {
    return failed("locking", name, code == 0 ? EWOULDBLOCK : code);
  }
  return std::make_unique<Lock>(*this);
}

sequencer::SqliteName SimulatedDisk::sqlite_name(std::string_view name) const {
  return {std::string(name), vfs_.name()};
}

// What ends a write leaves any beginning of it behind.
DiskResult<void> SimulatedDisk::write(const std::string& name, Inode& inode, std::uint64_t offset,
                                      std::string_view bytes) {
  const bool was_stopped = stopped_;
  int code = call();
  if (was_stopped) {
    return failed("write", name, code);
  }
  const std::uint64_t end = offset + bytes.size();
  const std::uint64_t growth = end > inode.seen.size() ? end - inode.seen.size() : 0;
  if (code == 0 && growth > faults.space) {
    code = ENOSPC;
  }
  if (code != 0) {
    const std::size_t room = bytes.size() - std::min<std::size_t>(bytes.size(), growth);
    const std::size_t most = code == ENOSPC ? room : bytes.size();
    put(inode, offset, bytes.substr(0, random_() % (most + 1)), false);
    return failed("write", name, code);
  }
  const bool corrupt = calls_ >= faults.corrupt_at && !bytes.empty() && name.starts_with("tile/");
  faults.corrupt_at = corrupt ? never : faults.corrupt_at;
  faults.space -= faults.space == never ? 0 : growth;
  put(inode, offset, bytes, corrupt);
  return {};
}

void SimulatedDisk::put(Inode& inode, std::uint64_t offset, std::string_view bytes, bool corrupt) {
  if (bytes.empty()) {
    return;
  }
  const std::uint64_t end = offset + bytes.size();
  const bool same = end <= inode.seen.size() && std::string_view(inode.seen).substr(offset, bytes.size()) == bytes;
  if (same && faults.skips_same_writes) {
    return;
  }
  for (std::string* const side : {&inode.seen, &inode.asked}) {
    side->resize(std::max<std::size_t>(side->size(), end));
    std::ranges::copy(bytes, side->begin() + static_cast<std::ptrdiff_t>(offset));
  }
  inode.resized = inode.resized || inode.seen.size() != inode.plates.size();
  if (corrupt) {
    char& byte = inode.seen[offset + random_() % bytes.size()];
    byte = static_cast<char>(byte ^ (1 << (random_() % 8)));
  }
  for (std::size_t at = offset / sector; at * sector < end; ++at) {
    inode.changed.insert(at);
  }
}

void SimulatedDisk::bring_to_plates(Inode& inode, std::size_t at) {
  const std::size_t begin = at * sector;
  if (begin >= inode.seen.size()) {
    return;
  }
  const std::string_view bytes = std::string_view(inode.seen).substr(begin, sector);
  inode.plates.resize(std::max(inode.plates.size(), begin + bytes.size()));
  std::ranges::copy(bytes, inode.plates.begin() + static_cast<std::ptrdiff_t>(begin));
}

DiskResult<void> SimulatedDisk::sync(const std::string& name, Inode& inode) {
  const bool was_stopped = stopped_;
  const int code = call();
  if (was_stopped || lies(name)) {
    return code == 0 ? DiskResult<void>() : failed("fdatasync", name, code);
  }
  if (code != 0) {
    lose_some_changes(inode);
    return failed("fdatasync", name, code);
  }
  for (const std::size_t at : inode.changed) {
    bring_to_plates(inode, at);
  }
  inode.plates.resize(inode.seen.size());
  inode.changed.clear();
  inode.resized = false;
  return {};
}

// Some reach the plates; the others are taken for written from now on, though they are not.
void SimulatedDisk::lose_some_changes(Inode& inode) {
  if (stopped_) {
    return;
  }
  for (const std::size_t at : inode.changed) {
    if (chance(50)) {
      bring_to_plates(inode, at);
    }
  }
  inode.changed.clear();
}

void SimulatedDisk::lose(Inode& inode, unsigned percent_kept) {
  for (const std::size_t at : inode.changed) {
    if (chance(percent_kept)) {
      bring_to_plates(inode, at);
    }
  }
  if (inode.resized && chance(percent_kept)) {
    inode.plates.resize(inode.seen.size());
  }
  inode.changed.clear();
  inode.resized = false;
  inode.seen = inode.plates;
  inode.asked = inode.plates;
}

void SimulatedDisk::lose_power(unsigned percent_kept) {
  for (auto& [folder, made] : changes_) {
    for (const Change& one : made) {
      if (!chance(percent_kept)) {
        break;
      }
      apply(plates_, one);
    }
  }
  changes_.clear();
  std::erase_if(plates_, [&](const auto& entry) { return !is_reached(entry.first); });
  for (auto& [name, inode] : plates_) {
    if (inode != nullptr) {
      lose(*inode, percent_kept);
    }
  }
  names_ = plates_;
  last_watched_ = nullptr;
  look_at_watched();
}

// By way of folders that are there.
bool SimulatedDisk::is_reached(std::string_view name) const {
  const std::string_view folder = sequencer::folder_of(name);
  return folder.empty() || (plates_.contains(folder) && is_reached(folder));
}

std::map<std::string, std::string> SimulatedDisk::files() const {
  std::map<std::string, std::string> all;
  for (const auto& [name, inode] : names_) {
    if (inode != nullptr) {
      all[name] = inode->seen;
    }
  }
  return all;
}

std::map<std::string, std::string> SimulatedDisk::durable_files() const {
  std::map<std::string, std::string> all;
  for (const auto& [name, inode] : plates_) {
    if (inode != nullptr && is_reached(name)) {
      all[name] = inode->plates;
    }
  }
  return all;
}

}  // namespace mandate::fault
