// The stations of a table, to notice one that stands twice. Made for a million rows and more: one flat table of hashes,
// the names one behind the other in one text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mandate::io {

class StationSet {
 public:
  // 0 where the station is new; else the line in which it stood first. All calls have the same number of names, which
  // together identify a station within its area.
  std::uint32_t insert(std::uint32_t area, std::span<const std::string_view> names, std::uint32_t line);

 private:
  struct Entry {
    std::uint64_t key = 0;  // where its names begin
    std::uint32_t hash = 0;
    std::uint32_t area = 0;
    std::uint32_t line = 0;
  };

  [[nodiscard]] bool is_entry(const Entry& entry, std::uint32_t hash, std::uint32_t area, std::string_view key) const;
  void grow();

  std::vector<Entry> entries_;
  std::string keys_;                  // of each entry its names, each behind its length
  std::string key_;                   // of the station at hand
  std::vector<std::uint32_t> slots_;  // index of an entry + 1; 0 = free; a power of two, at most half full
};

}  // namespace mandate::io
