// Whether the records of a count changed on disk since they were read: names, sizes and times of its files.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <tuple>
#include <vector>

namespace mandate::cli {

// Of the files in the folder of the case. Those of an event log (name.db, name.db-wal) are apart: whoever reads it sees
// one state of it even while it is written, which a table does not promise.
struct RecordsStamp {
  using Entry = std::tuple<std::string, std::uintmax_t, std::int64_t>;  // path, bytes, time
  std::vector<Entry> tables;
  std::vector<Entry> log;

  friend bool operator==(const RecordsStamp&, const RecordsStamp&) = default;
};

// `path`: the folder of a case, or a file in it. `log`: of its events; empty: none. What cannot be read is left out.
[[nodiscard]] RecordsStamp stamp_of(const std::filesystem::path& path, const std::filesystem::path& log);

// One file; none where it cannot be read.
void add_entry(const std::filesystem::path& file, std::vector<RecordsStamp::Entry>& entries);

}  // namespace mandate::cli
