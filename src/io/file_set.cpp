#include "io/file_set.hpp"

#include <zip.h>

#include <algorithm>
#include <array>
#include <system_error>
#include <utility>

#include "base/node_reader.hpp"

namespace mandate::io {

struct ZipArchive {
  struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
  };

  std::unique_ptr<zip_t, Discard> handle;
};

namespace {

namespace fs = std::filesystem;

class ZipMember final : public ByteSource {
 public:
  ZipMember(std::shared_ptr<ZipArchive> archive, zip_file_t* file) : archive_(std::move(archive)), file_(file) {}

  BytesRead read(std::span<char> room) override {
    const zip_int64_t read = zip_fread(file_.get(), room.data(), room.size());
    if (read < 0) {
      return std::unexpected(DecompressionFault{
          "corrupted zip data (" + std::string(zip_error_strerror(zip_file_get_error(file_.get()))) + ")",
          "Fetch or compress the file again"});
    }
    return static_cast<std::size_t>(read);
  }

 private:
  struct Close {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
  };

  std::shared_ptr<ZipArchive> archive_;  // outlives its member
  std::unique_ptr<zip_file_t, Close> file_;
};

bool is_zip(const fs::path& path, Problems& problems) {
  const std::unique_ptr<ByteSource> source = open_bytes(path, problems);
  std::array<char, 4> first{};
  const auto read = source == nullptr ? BytesRead(0) : source->read(first);
  return read && std::string_view(first.data(), *read) == "PK\x03\x04";
}

std::shared_ptr<ZipArchive> open_zip(const fs::path& path, const ReadContext& context) {
  int reason = 0;
  auto archive = std::make_shared<ZipArchive>();
  archive->handle.reset(zip_open(path.c_str(), ZIP_RDONLY | ZIP_CHECKCONS, &reason));
  if (archive->handle == nullptr) {
    zip_error_t error;
    zip_error_init_with_code(&error, reason);
    context.report({}, "a zip file that cannot be opened (" + std::string(zip_error_strerror(&error)) + ")",
                   "a whole zip file", "Fetch the file again");
    zip_error_fini(&error);
    return nullptr;
  }
  return archive;
}

std::vector<std::string> names_in_zip(const ZipArchive& archive) {
  std::vector<std::string> names;
  const zip_int64_t members = zip_get_num_entries(archive.handle.get(), 0);
  for (zip_int64_t i = 0; i < members && names.size() < most_files; ++i) {
    const char* const name = zip_get_name(archive.handle.get(), static_cast<zip_uint64_t>(i), 0);
    if (name != nullptr && !std::string_view(name).ends_with('/')) {
      names.emplace_back(name);
    }
  }
  return names;
}

std::vector<std::string> names_in_folder(const fs::path& path) {
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator at(path, error), end; !error && at != end && names.size() < most_files;
       at.increment(error)) {
    if (at->is_regular_file(error)) {
      names.push_back(at->path().filename().string());
    }
  }
  return names;
}

}  // namespace

std::optional<FileSet> FileSet::open(const std::filesystem::path& path, Problems& problems) {
  FileSet files;
  files.path_ = path;
  std::error_code error;
  if (fs::is_directory(path, error)) {
    files.names_ = names_in_folder(path);
  } else {
    const std::size_t before = problems.size();
    const bool zipped = is_zip(path, problems);
    if (problems.size() != before) {
      return std::nullopt;
    }
    if (!zipped) {
      files.path_ = path.parent_path();
      files.names_.push_back(path.filename().string());
      return files;
    }
    files.archive_ = open_zip(path, ReadContext{path.string(), &problems});
    if (files.archive_ == nullptr) {
      return std::nullopt;
    }
    files.names_ = names_in_zip(*files.archive_);
  }
  std::ranges::sort(files.names_);
  return files;
}

std::optional<std::string> FileSet::find(std::string_view last_part) const {
  if (archive_ == nullptr) {
    std::error_code error;
    return fs::exists(path_ / last_part, error) ? std::optional<std::string>(last_part) : std::nullopt;
  }
  const auto found =
      std::ranges::find_if(names_, [&](const std::string& name) { return fs::path(name).filename() == last_part; });
  return found == names_.end() ? std::nullopt : std::optional(*found);
}

std::string FileSet::path_of(std::string_view name) const { return (path_ / name).string(); }

std::unique_ptr<ByteSource> FileSet::open_file(std::string_view name, Problems& problems) const {
  if (archive_ == nullptr) {
    return open_bytes(path_ / name, problems);
  }
  const ReadContext context{path_of(name), &problems};
  zip_stat_t size{};
  zip_file_t* const file = zip_fopen(archive_->handle.get(), std::string(name).c_str(), 0);
  if (file == nullptr || zip_stat(archive_->handle.get(), std::string(name).c_str(), 0, &size) != 0) {
    context.report({},
                   "a member of a zip file that cannot be read (" +
                       std::string(zip_error_strerror(zip_get_error(archive_->handle.get()))) + ")",
                   "a member without a password", "Unpack the file yourself, and read the folder");
    return nullptr;
  }
  return bounded(std::make_unique<ZipMember>(archive_, file), most_streamed(size.comp_size));
}

}  // namespace mandate::io
