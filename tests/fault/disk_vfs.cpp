#include "fault/disk_vfs.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>
#include <span>
#include <utility>

namespace mandate::fault {
namespace {

using sequencer::Disk;
using sequencer::DiskError;
using sequencer::DiskFile;
using sequencer::Opening;

// As SQLite lays it out: its methods first.
struct VfsFile {
  sqlite3_file base;
  DiskFile* file;
  Disk* disk;
  std::string* folder_to_sync;  // with the next sync
};

VfsFile& of(sqlite3_file* file) { return *reinterpret_cast<VfsFile*>(file); }
Disk& disk_of(sqlite3_vfs* vfs) { return *static_cast<Disk*>(vfs->pAppData); }
int code_of(const DiskError& error, int otherwise) { return error.code == ENOSPC ? SQLITE_FULL : otherwise; }

int close_file(sqlite3_file* file) {
  delete of(file).file;
  delete of(file).folder_to_sync;
  return SQLITE_OK;
}

int read_file(sqlite3_file* file, void* into, int amount, sqlite3_int64 offset) {
  const std::span<char> bytes(static_cast<char*>(into), static_cast<std::size_t>(amount));
  const auto read = of(file).file->read_at(static_cast<std::uint64_t>(offset), bytes);
  if (!read) {
    return SQLITE_IOERR_READ;
  }
  std::ranges::fill(bytes.subspan(*read), '\0');
  return *read == bytes.size() ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int write_file(sqlite3_file* file, const void* from, int amount, sqlite3_int64 offset) {
  const std::string_view bytes(static_cast<const char*>(from), static_cast<std::size_t>(amount));
  const auto written = of(file).file->write_at(static_cast<std::uint64_t>(offset), bytes);
  return written ? SQLITE_OK : code_of(written.error(), SQLITE_IOERR_WRITE);
}

int truncate_file(sqlite3_file* file, sqlite3_int64 size) {
  return of(file).file->resize(static_cast<std::uint64_t>(size)) ? SQLITE_OK : SQLITE_IOERR_TRUNCATE;
}

int sync_file(sqlite3_file* file, int /*flags*/) {
  VfsFile& open = of(file);
  if (!open.file->sync()) {
    return SQLITE_IOERR_FSYNC;
  }
  if (open.folder_to_sync != nullptr) {
    if (!open.disk->sync_folder(*open.folder_to_sync)) {
      return SQLITE_IOERR_DIR_FSYNC;
    }
    delete std::exchange(open.folder_to_sync, nullptr);
  }
  return SQLITE_OK;
}

int file_size(sqlite3_file* file, sqlite3_int64* size) {
  const auto bytes = of(file).file->size();
  *size = static_cast<sqlite3_int64>(bytes.value_or(0));
  return bytes ? SQLITE_OK : SQLITE_IOERR_FSTAT;
}

// Whoever opens the state of a log has it alone, by the lock of the disk.
int lock_file(sqlite3_file* /*file*/, int /*lock*/) { return SQLITE_OK; }
int check_lock(sqlite3_file* /*file*/, int* held) {
  *held = 0;
  return SQLITE_OK;
}
int control_file(sqlite3_file* /*file*/, int /*operation*/, void* /*argument*/) { return SQLITE_NOTFOUND; }
int sector_size(sqlite3_file* /*file*/) { return 4096; }
int characteristics(sqlite3_file* /*file*/) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; }

const sqlite3_io_methods& methods() {
  static const sqlite3_io_methods all = [] {
    sqlite3_io_methods made{};
    made.iVersion = 1;
    made.xClose = close_file;
    made.xRead = read_file;
    made.xWrite = write_file;
    made.xTruncate = truncate_file;
    made.xSync = sync_file;
    made.xFileSize = file_size;
    made.xLock = lock_file;
    made.xUnlock = lock_file;
    made.xCheckReservedLock = check_lock;
    made.xFileControl = control_file;
    made.xSectorSize = sector_size;
    made.xDeviceCharacteristics = characteristics;
    return made;
  }();
  return all;
}

int open_file(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* out_flags) {
  file->pMethods = nullptr;
  if (name == nullptr) {
    return SQLITE_CANTOPEN;
  }
  const bool makes = (flags & SQLITE_OPEN_CREATE) != 0 && !disk_of(vfs).exists(name).value_or(false);
  const bool reads_only = (flags & SQLITE_OPEN_READONLY) != 0;
  if (!makes && !disk_of(vfs).exists(name).value_or(false)) {
    return SQLITE_CANTOPEN;
  }
  auto opened = disk_of(vfs).open(name, reads_only ? Opening::read : Opening::write);
  if (!opened) {
    return code_of(opened.error(), SQLITE_CANTOPEN);
  }
  VfsFile& made = of(file);
  made.file = opened->release();
  made.disk = &disk_of(vfs);
  const bool of_a_change = (flags & (SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL)) != 0;
  made.folder_to_sync = makes && of_a_change ? new std::string(sequencer::folder_of(name)) : nullptr;
  file->pMethods = &methods();
  if (out_flags != nullptr) {
    *out_flags = flags;
  }
  return SQLITE_OK;
}

int delete_file(sqlite3_vfs* vfs, const char* name, int sync_folder) {
  if (!disk_of(vfs).remove(name)) {
    return SQLITE_IOERR_DELETE;
  }
  return sync_folder == 0 || disk_of(vfs).sync_folder(sequencer::folder_of(name)) ? SQLITE_OK : SQLITE_IOERR_DIR_FSYNC;
}

int look_for(sqlite3_vfs* vfs, const char* name, int /*flags*/, int* there) {
  const auto exists = disk_of(vfs).exists(name);
  *there = exists.value_or(false) ? 1 : 0;
  return exists ? SQLITE_OK : SQLITE_IOERR_ACCESS;
}

int full_path(sqlite3_vfs* /*vfs*/, const char* name, int size, char* out) {
  sqlite3_snprintf(size, out, "%s", name);
  return SQLITE_OK;
}

// The same in every run.
int random_bytes(sqlite3_vfs* /*vfs*/, int size, char* out) {
  std::memset(out, 7, static_cast<std::size_t>(size));
  return size;
}
int wait(sqlite3_vfs* /*vfs*/, int microseconds) { return microseconds; }
int day(sqlite3_vfs* /*vfs*/, double* now) {
  *now = 2459736.5;
  return SQLITE_OK;
}
int last_error(sqlite3_vfs* /*vfs*/, int /*size*/, char* /*out*/) { return 0; }

}  // namespace

DiskVfs::DiskVfs(Disk& disk) {
  static int made = 0;
  name_ = "mandate-disk-" + std::to_string(++made);
  vfs_.iVersion = 1;
  vfs_.szOsFile = sizeof(VfsFile);
  vfs_.mxPathname = 512;
  vfs_.zName = name_.c_str();
  vfs_.pAppData = &disk;
  vfs_.xOpen = open_file;
  vfs_.xDelete = delete_file;
  vfs_.xAccess = look_for;
  vfs_.xFullPathname = full_path;
  vfs_.xRandomness = random_bytes;
  vfs_.xSleep = wait;
  vfs_.xCurrentTime = day;
  vfs_.xGetLastError = last_error;
  sqlite3_vfs_register(&vfs_, 0);
}

DiskVfs::~DiskVfs() { sqlite3_vfs_unregister(&vfs_); }

}  // namespace mandate::fault
