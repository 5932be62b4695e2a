// A log as it grows: entries go in, the files to write come out. It keeps the right edge alone, at most one unfinished
// tile a level and one unfinished bundle, so that n entries cost n whatever the size; nothing is written here.
//
// The order that is safe against a crash: write what `take_files` gives, read it back and hash it
// (`grow_from_entries`), compare with `root`, sign, publish the checkpoint last.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/compact_range.hpp"
#include "ledger/fault.hpp"
#include "ledger/resource.hpp"
#include "ledger/tile_reader.hpp"

namespace mandate::ledger {

class TiledLog {
 public:
  TiledLog() = default;

  // As it stands at the size of the reader: fetches the right edge, at most nine files.
  [[nodiscard]] static Result<TiledLog> resume(TileReader& reader);

  // The index of the entry. Nothing has happened after a fault.
  Result<std::uint64_t> append(std::string_view entry);

  [[nodiscard]] std::uint64_t size() const { return range_.size(); }
  [[nodiscard]] Digest root() const { return range_.root(); }
  [[nodiscard]] const CompactRange& range() const { return range_; }

  // The files that are new or longer since the last call or `resume`: bundles, then tiles from the lowest level. A full
  // one is given once; a narrow one stands in its own file, so that none is ever overwritten.
  [[nodiscard]] std::vector<Resource> take_files();
  // The full ones of these alone, so that many entries can be taken in without their files being kept; the narrow ones
  // are still to come.
  [[nodiscard]] std::vector<Resource> take_full_files();

 private:
  void add_to_tile(std::uint32_t level, std::uint64_t index, const Digest& hash);

  CompactRange range_;
  std::string bundle_;              // the unfinished one
  std::vector<std::string> edges_;  // the unfinished tile of each level
  std::vector<Resource> full_bundles_;
  std::vector<Resource> full_tiles_;
  std::uint64_t taken_ = 0;  // the size at the last call
};

}  // namespace mandate::ledger
