#include "sequencer/posix_disk.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <system_error>
#include <utility>

#include "store/writer_lock.hpp"

namespace mandate::sequencer {
namespace {

namespace fs = std::filesystem;

std::unexpected<DiskError> disk_error(std::string_view call, const std::string& path, int code) {
  return std::unexpected(
      DiskError{code, std::string(call) + " of " + path + ": " + std::generic_category().message(code)});
}

class PosixFile final : public DiskFile {
 public:
  PosixFile(int descriptor, std::string path) : descriptor_(descriptor), path_(std::move(path)) {}
  PosixFile(const PosixFile&) = delete;
  PosixFile& operator=(const PosixFile&) = delete;
  PosixFile(PosixFile&&) = delete;
  PosixFile& operator=(PosixFile&&) = delete;
  ~PosixFile() override { close(descriptor_); }

  [[nodiscard]] DiskResult<std::size_t> read_at(std::uint64_t offset, std::span<char> into) override {
    std::size_t done = 0;
    while (done < into.size()) {
      const ssize_t got = pread(descriptor_, into.data() + done, into.size() - done, static_cast<off_t>(offset + done));
      if (got == 0) {
        break;
      }
      if (got < 0 && errno != EINTR) {
        return disk_error("read", path_, errno);
      }
      done += got < 0 ? 0U : static_cast<std::size_t>(got);
    }
    return done;
  }

  [[nodiscard]] DiskResult<void> write_at(std::uint64_t offset, std::string_view bytes) override {
    while (!bytes.empty()) {
      const ssize_t put = pwrite(descriptor_, bytes.data(), bytes.size(), static_cast<off_t>(offset));
      if (put < 0 && errno != EINTR) {
        return disk_error("write", path_, errno);
      }
      const std::size_t written = put < 0 ? 0U : static_cast<std::size_t>(put);
      bytes.remove_prefix(written);
      offset += written;
    }
    return {};
  }

  [[nodiscard]] DiskResult<void> resize(std::uint64_t size) override {
    return ftruncate(descriptor_, static_cast<off_t>(size)) == 0 ? DiskResult<void>()
                                                                 : disk_error("resizing", path_, errno);
  }

  [[nodiscard]] DiskResult<std::uint64_t> size() override {
    struct stat facts{};
    if (fstat(descriptor_, &facts) != 0) {
      return disk_error("size", path_, errno);
    }
    return static_cast<std::uint64_t>(facts.st_size);
  }

  [[nodiscard]] DiskResult<void> sync() override {
    return fdatasync(descriptor_) == 0 ? DiskResult<void>() : disk_error("fdatasync", path_, errno);
  }

 private:
  int descriptor_;
  std::string path_;
};

class PosixLock final : public DiskLock {
 public:
  explicit PosixLock(store::WriterLock lock) : lock_(std::move(lock)) {}

 private:
  store::WriterLock lock_;
};

int flags_of(Opening how) {
  switch (how) {
    case Opening::read:
      return O_RDONLY | O_CLOEXEC;
    case Opening::write:
      return O_RDWR | O_CREAT | O_CLOEXEC;
    case Opening::make:
      break;
  }
  return O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC;
}

}  // namespace

DiskResult<std::unique_ptr<DiskFile>> PosixDisk::open(std::string_view name, Opening how) {
  std::string path = path_of(name);
  const int descriptor = ::open(path.c_str(), flags_of(how), 0644);
  if (descriptor < 0) {
    return disk_error("opening", path, errno);
  }
  return std::make_unique<PosixFile>(descriptor, std::move(path));
}

DiskResult<bool> PosixDisk::exists(std::string_view name) {
  struct stat facts{};
  const std::string path = path_of(name);
  if (stat(path.c_str(), &facts) == 0) {
    return true;
  }
  if (errno == ENOENT || errno == ENOTDIR) {
    return false;
  }
  return disk_error("looking", path, errno);
}

DiskResult<void> PosixDisk::remove(std::string_view name) {
  const std::string path = path_of(name);
  return unlink(path.c_str()) == 0 || errno == ENOENT ? DiskResult<void>() : disk_error("removing", path, errno);
}

DiskResult<void> PosixDisk::rename(std::string_view from, std::string_view to) {
  const std::string source = path_of(from);
  const std::string target = path_of(to);
  return std::rename(source.c_str(), target.c_str()) == 0 ? DiskResult<void>() : disk_error("renaming", source, errno);
}

DiskResult<void> PosixDisk::make_folder(std::string_view name) {
  const std::string path = path_of(name);
  return mkdir(path.c_str(), 0755) == 0 || errno == EEXIST ? DiskResult<void>() : disk_error("making", path, errno);
}

DiskResult<void> PosixDisk::sync_folder(std::string_view name) {
  const std::string path = path_of(name);
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) {
    return disk_error("opening", path, errno);
  }
  const int code = fsync(descriptor) == 0 ? 0 : errno;
  close(descriptor);
  return code == 0 ? DiskResult<void>() : disk_error("fsync", path, code);
}

DiskResult<std::vector<std::string>> PosixDisk::list(std::string_view folder) {
  std::vector<std::string> names;
  std::error_code error;
  const std::string path = path_of(folder);
  fs::directory_iterator entry(path, error);
  if (error == std::errc::no_such_file_or_directory) {
    return names;
  }
  while (!error && entry != fs::directory_iterator()) {
    names.push_back(entry->path().filename().string() + (entry->is_directory(error) ? "/" : ""));
    entry.increment(error);
  }
  if (error) {
    return disk_error("listing", path, error.value());
  }
  std::ranges::sort(names);
  return names;
}

DiskResult<std::unique_ptr<DiskLock>> PosixDisk::lock(std::string_view name) {
  auto taken = store::WriterLock::take(path_of(name));
  if (!taken) {
    const bool held = taken.error().fault == store::StoreFault::second_writer;
    return std::unexpected(DiskError{held ? EWOULDBLOCK : EIO, taken.error().found});
  }
  return std::make_unique<PosixLock>(std::move(*taken));
}

SqliteName PosixDisk::sqlite_name(std::string_view name) const { return {path_of(name), {}}; }

}  // namespace mandate::sequencer
