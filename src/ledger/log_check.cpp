#include "ledger/log_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "ledger/compact_range.hpp"
#include "ledger/entry_bundle.hpp"
#include "ledger/key_history.hpp"
#include "ledger/tile_reader.hpp"

namespace mandate::ledger {
namespace {

using Digests = std::vector<Digest>;

Result<Checkpoint> checkpoint_in(std::string_view bytes) {
  const auto note = parse_note(bytes);
  return note ? parse_checkpoint(note->text) : Result<Checkpoint>(std::unexpected(note.error()));
}

std::vector<NodeId> nodes_of(const Tile& tile) {
  std::vector<NodeId> nodes;
  for (std::uint32_t i = 0; i < tile.width; ++i) {
    nodes.push_back({tile.level * tile_height, (tile.index * full_width) + i});
  }
  return nodes;
}

Digest root_of_full(const Digests& hashes) {
  CompactRange range;
  for (const Digest& hash : hashes) {
    range.append(hash);
  }
  return range.root();
}

// Where two lists of hashes differ: the first place, and how many there are.
struct Difference {
  std::size_t first = 0;
  std::size_t count = 0;
};

Difference difference_of(const Digests& a, const Digests& b) {
  Difference difference;
  for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
    if (a[i] != b[i] && difference.count++ == 0) {
      difference.first = i;
    }
  }
  return difference;
}

std::string and_more(std::size_t count) {
  return count > 1 ? fmt::format(", and {} more in this file", count - 1) : "";
}

class LogChecker {
 public:
  LogChecker(ResourceReader& files, const LogCheckRequest& request) : files_(files), request_(request) {}

  LogReport check() {
    const auto bytes = files_.read("checkpoint", most_note_bytes);
    auto checkpoint = bytes ? checkpoint_in(*bytes) : Result<Checkpoint>(std::unexpected(bytes.error()));
    looked(LogCheck::checkpoint);
    if (!checkpoint) {
      add(LogCheck::checkpoint, "checkpoint", checkpoint.error());
      return std::move(report_);
    }
    report_.checkpoint = std::move(*checkpoint);
    read_earlier();
    check_files(report_.checkpoint->tree);
    check_signatures(*bytes);  // by the keys that the entries lead to
    return std::move(report_);
  }

 private:
  void looked(LogCheck check) { ++report_.looked_at.at(static_cast<std::size_t>(check)); }
  void add(LogCheck check, std::string where, std::string found, std::string expected) {
    report_.faults.push_back({check, std::move(where), std::move(found), std::move(expected)});
  }
  void add(LogCheck check, std::string where, const Fault& fault) {
    add(check, std::move(where), fault.found, fault.expected);
  }

  void check_signatures(std::string_view bytes) {
    if (request_.policy == nullptr) {
      return;
    }
    looked(LogCheck::signatures);
    auto opened = open_checkpoint(bytes, *request_.policy, keys_);
    if (opened) {
      report_.signed_by = std::move(opened->signed_by);
    } else {
      add(LogCheck::signatures, "checkpoint", opened.error());
    }
  }

  void read_earlier() {
    if (!request_.earlier) {
      return;
    }
    looked(LogCheck::earlier);
    auto earlier = checkpoint_in(*request_.earlier);
    const Checkpoint& now = *report_.checkpoint;
    if (!earlier) {
      add(LogCheck::earlier, "the earlier checkpoint", earlier.error());
    } else if (earlier->origin != now.origin) {
      add(LogCheck::earlier, "the earlier checkpoint", "the log " + excerpt(earlier->origin), "the log " + now.origin);
    } else if (earlier->tree.size > now.tree.size) {
      add(LogCheck::earlier, "checkpoint", fmt::format("a log of {} leaves: it was rolled back", now.tree.size),
          fmt::format("at least the {} that were signed before", earlier->tree.size));
    } else {
      earlier_ = earlier->tree;
    }
  }

  void check_files(const TreeHead& tree) {
    TileReader reader(files_, tree.size);
    look_back();
    Digests below;
    for (std::uint64_t i = 0; i * full_width < tree.size && goes_on(); ++i) {
      check_leaves(reader, {0, i, width_at(0, i, tree.size)}, below);
    }
    for (std::uint32_t level = 1; (tree.size >> (level * tile_height)) != 0 && goes_on(); ++level) {
      below = check_level(reader, level, below);
    }
    looked(LogCheck::root);
    if (is_whole_ && goes_on() && all_.root() != tree.root) {
      add(LogCheck::root, "checkpoint",
          fmt::format("{} entries that give the root {}", tree.size, hexadecimal(all_.root())),
          "the root that was signed, " + hexadecimal(tree.root));
    }
  }

  bool goes_on() {
    if (report_.faults.size() == most_log_faults) {
      add(LogCheck::checkpoint, "checkpoint", fmt::format("{} faults; the rest was not looked for", most_log_faults),
          "the files of a log of this size");
    }
    return report_.faults.size() < most_log_faults;
  }

  // The entries of a bundle, the tile over them, and what both give: the root of the tile to `above`, the leaves to the
  // tree.
  void check_leaves(TileReader& reader, const Tile& tile, Digests& above) {
    const auto entries = entry_hashes(reader, tile);
    const auto hashes = tile_hashes(reader, tile);
    if (entries && hashes) {
      const Difference other = difference_of(*entries, *hashes);
      if (other.count != 0) {
        add(LogCheck::entries,
            fmt::format("{}, entry {}", path_of(BundleId{tile.index, tile.width}),
                        (tile.index * full_width) + other.first),
            fmt::format("an entry with the hash {}{}", hexadecimal((*entries)[other.first]), and_more(other.count)),
            fmt::format("{}, as in {}", hexadecimal((*hashes)[other.first]), path_of(tile)));
      }
    }
    is_whole_ = is_whole_ && entries;
    for (const Digest& leaf : entries ? *entries : Digests()) {
      all_.append(leaf);
      look_back();
    }
    if (tile.width == full_width) {
      above.push_back(root_of_full(hashes ? *hashes : entries.value_or(Digests())));
    }
  }

  Result<Digests> entry_hashes(TileReader& reader, const Tile& tile) {
    looked(LogCheck::entries);
    const auto bundle = reader.bundle(tile.index);
    if (!bundle) {
      add(LogCheck::entries, path_of(BundleId{tile.index, tile.width}), bundle.error());
      return std::unexpected(bundle.error());
    }
    Digests hashes;
    const auto entries = parse_bundle(bundle->bytes, bundle->width);
    for (const std::string_view entry : *entries) {
      read_keys(tile, hashes.size(), entry);
      hashes.push_back(leaf_hash(entry));
    }
    return hashes;
  }

  void read_keys(const Tile& tile, std::uint64_t place, std::string_view entry) {
    const std::uint64_t index = (tile.index * full_width) + place;
    if (const auto read = keys_.read(report_.checkpoint->origin, index, entry); !read) {
      looked(LogCheck::signatures);
      add(LogCheck::signatures, fmt::format("{}, entry {}", path_of(BundleId{tile.index, tile.width}), index),
          read.error());
    }
  }

  Result<Digests> tile_hashes(TileReader& reader, const Tile& tile) {
    looked(LogCheck::tiles);
    auto hashes = reader.read(nodes_of(tile));
    if (!hashes) {
      add(LogCheck::tiles, path_of(tile), hashes.error());
    }
    return hashes;
  }

  // Against the roots of the tiles below; the roots of its own full tiles.
  Digests check_level(TileReader& reader, std::uint32_t level, const Digests& below) {
    Digests above;
    for (std::uint64_t first = 0; first < below.size() && goes_on(); first += full_width) {
      const std::size_t width = std::min<std::size_t>(full_width, below.size() - first);
      const Tile tile{level, first / full_width, static_cast<std::uint32_t>(width)};
      const Digests expected(below.begin() + static_cast<std::ptrdiff_t>(first),
                             below.begin() + static_cast<std::ptrdiff_t>(first + width));
      const auto hashes = tile_hashes(reader, tile);
      const Difference other = hashes ? difference_of(*hashes, expected) : Difference();
      if (other.count != 0) {
        add(LogCheck::tiles, fmt::format("{}, hash {}", path_of(tile), other.first),
            hexadecimal((*hashes)[other.first]) + and_more(other.count),
            fmt::format("{}, which {} gives", hexadecimal(expected[other.first]),
                        path_of(Tile{level - 1, first + other.first})));
      }
      if (width == full_width) {
        above.push_back(root_of_full(hashes ? *hashes : expected));
      }
    }
    return above;
  }

  // At the size of the earlier checkpoint.
  void look_back() {
    if (earlier_ && is_whole_ && all_.size() == earlier_->size && all_.root() != earlier_->root) {
      add(LogCheck::earlier, "checkpoint",
          fmt::format("a log that forked: its first {} entries are other ones than those that were signed before",
                      earlier_->size),
          "the root " + hexadecimal(earlier_->root));
    }
  }

  ResourceReader& files_;
  const LogCheckRequest& request_;
  LogReport report_;
  std::optional<TreeHead> earlier_;
  KeyHistory keys_;
  CompactRange all_;
  bool is_whole_ = true;  // every entry so far could be read
};

}  // namespace

bool LogReport::holds(LogCheck check) const {
  return std::ranges::find(faults, check, &LogFault::check) == faults.end();
}

LogReport check_log(ResourceReader& files, const LogCheckRequest& request) {
  return LogChecker(files, request).check();
}

}  // namespace mandate::ledger
