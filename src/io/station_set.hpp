// The stations of a table, to notice one that stands twice. Made for a hundred thousand rows and more: one flat
// table of hashes, keys as views into the text of the file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace mandate::io {

class StationSet {
 public:
  // `parts`: how many names together identify a station within its area.
  explicit StationSet(std::size_t parts) : parts_(parts) {}

  // 0 where the station is new; else the line in which it stood first. `names` has `parts` names, which outlive the
  // set.
  std::uint32_t insert(std::uint32_t area, std::span<const std::string_view> names, std::uint32_t line);

 private:
  struct Entry {
    std::uint64_t hash = 0;
    std::uint32_t area = 0;
    std::uint32_t line = 0;
  };

  [[nodiscard]] bool is_entry(std::size_t index, std::uint64_t hash, std::uint32_t area,
                              std::span<const std::string_view> names) const;
  void grow();

  std::size_t parts_;
  std::vector<Entry> entries_;
  std::vector<std::string_view> names_;  // `parts` an entry
  std::vector<std::uint32_t> slots_;     // index of an entry + 1; 0 = free; a power of two, at most half full
};

}  // namespace mandate::io
