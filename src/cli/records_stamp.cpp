#include "cli/records_stamp.hpp"

#include <algorithm>
#include <system_error>

namespace mandate::cli {
namespace {

namespace fs = std::filesystem;

}  // namespace

void add_entry(const fs::path& file, std::vector<RecordsStamp::Entry>& entries) {
  std::error_code error;
  const std::uintmax_t bytes = fs::file_size(file, error);
  const fs::file_time_type time = error ? fs::file_time_type() : fs::last_write_time(file, error);
  if (!error) {
    entries.emplace_back(file.generic_string(), bytes, std::int64_t{time.time_since_epoch().count()});
  }
}

RecordsStamp stamp_of(const fs::path& path, const fs::path& log) {
  RecordsStamp stamp;
  std::error_code error;
  const fs::path folder = fs::is_directory(path, error) ? path : path.parent_path();
  const std::string log_name = log.filename().generic_string();
  fs::recursive_directory_iterator entry(folder.empty() ? fs::path(".") : folder, error);
  while (!error && entry != fs::recursive_directory_iterator()) {
    // The files that SQLite keeps beside a database begin with its name.
    const bool of_log = !log_name.empty() && entry->path().filename().generic_string().starts_with(log_name);
    if (!of_log && entry->is_regular_file(error)) {
      add_entry(entry->path(), stamp.tables);
    }
    entry.increment(error);
  }
  std::ranges::sort(stamp.tables);
  if (!log.empty()) {
    add_entry(log, stamp.log);
    add_entry(log.generic_string() + "-wal", stamp.log);
  }
  return stamp;
}

}  // namespace mandate::cli
