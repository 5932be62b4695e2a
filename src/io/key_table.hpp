// Numbers texts in the order in which they first come. Made for a million and more: one flat table of hashes, the texts
// one behind the other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mandate::io {

class KeyTable {
 public:
  // The number of the text within its scope, from 0; the next free one where it is new.
  std::uint32_t number_of(std::uint32_t scope, std::string_view text);

  // How many there are.
  [[nodiscard]] std::size_t size() const { return entries_.size(); }

 private:
  struct Entry {
    std::uint64_t begin = 0;  // of its text
    std::uint32_t size = 0;
    std::uint32_t hash = 0;
    std::uint32_t scope = 0;
  };

  [[nodiscard]] bool is_entry(const Entry& entry, std::uint32_t hash, std::uint32_t scope, std::string_view text) const;
  void grow();

  std::vector<Entry> entries_;
  std::string texts_;
  std::vector<std::uint32_t> slots_;  // index of an entry + 1; 0 = free; a power of two, at most half full
};

}  // namespace mandate::io
