#include "witness/log_monitor.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "ledger/compact_range.hpp"
#include "ledger/entry_bundle.hpp"
#include "ledger/tile_reader.hpp"

namespace mandate::witness {
namespace {

using ledger::Fault;
using ledger::FaultKind;
using ledger::TreeHead;

constexpr std::size_t most_bad_leaves_named = 20;

// A log of which the checkpoint was read and its signatures looked at.
struct OpenPlace {
  LogPlace place;
  ledger::Policy policy;
  ledger::OpenedCheckpoint opened;
  ledger::KeyHistory keys;  // as far as its leaves were read
};

// Nodes that stand in tiles, with the hashes that they must have.
struct Hashes {
  void add(ledger::NodeId node, const ledger::Digest& hash) {
    if (node.level % ledger::tile_height == 0) {
      nodes.push_back(node);
      digests.push_back(hash);
    }
  }

  std::vector<ledger::NodeId> nodes;
  std::vector<ledger::Digest> digests;
};

Alarm alarm_of(const Fault& fault, Alarm otherwise) {
  const bool is_place = fault.kind == FaultKind::unreadable || fault.kind == FaultKind::not_found;
  return is_place ? Alarm::unreachable : otherwise;
}

class PlaceMonitor {
 public:
  PlaceMonitor(const std::string& name, net::HttpClient& client, const MonitorOptions& options, MonitorRound& round)
      : name_(name), client_(client), options_(options), round_(round) {}

  // The place as it can be held against others; nothing where that makes no sense.
  std::optional<OpenPlace> look(ledger::PosixTime now, MonitorMemory& memory) {
    const std::size_t before = round_.alerts.size();
    round_.places.push_back({.place = name_});
    auto place = open_log_place(name_, client_);
    if (!place) {
      raise(alarm_of(place.error(), Alarm::unreachable), place.error().text());
      check_silence(now, memory);
      return std::nullopt;
    }
    const auto seen = memory.find(name_);
    const MonitoredLog* const last = seen == memory.end() ? nullptr : &seen->second;
    auto open = opened(std::move(*place), last);
    if (!open) {
      check_silence(now, memory);
      return std::nullopt;
    }
    tell(*open);
    if (follows(*open, last) && holds(*open, last) && is_signed(*open) && only_signatures_lack(before)) {
      remember(*open, now, memory);
    }
    check_silence(now, memory);
    return open;
  }

 private:
  void raise(Alarm alarm, std::string found) { round_.alerts.push_back({alarm, name_, std::move(found)}); }

  // Too few cosigners are told of and still remembered: the log itself has signed.
  [[nodiscard]] bool only_signatures_lack(std::size_t before) const {
    return std::all_of(round_.alerts.begin() + static_cast<std::ptrdiff_t>(before), round_.alerts.end(),
                       [](const MonitorAlert& alert) { return alert.alarm == Alarm::too_few; });
  }

  std::optional<OpenPlace> opened(LogPlace place, const MonitoredLog* last) {
    std::optional<ledger::Policy> policy = options_.policy;
    if (!policy) {
      auto own = ledger::parse_policy(place.text_of("policy"));
      if (!own) {
        raise(Alarm::not_signed, "no policy: " + own.error().front().text());
        return std::nullopt;
      }
      policy = std::move(*own);
    }
    ledger::Policy of_log = *policy;
    of_log.quorum.reset();
    const ledger::KeyHistory keys = last == nullptr ? ledger::KeyHistory() : last->keys;
    auto opened = ledger::open_checkpoint(place.note, of_log, keys);
    if (!opened) {  // by keys that the log has changed since; what is read for that is not believed yet
      opened = ledger::open_checkpoint(place.note, of_log, changed_since(place, last, keys));
    }
    if (!opened) {
      raise(Alarm::not_signed, opened.error().text());
      return std::nullopt;
    }
    if (!ledger::meets_quorum(*policy, opened->signed_by)) {
      raise(Alarm::too_few, fmt::format("{} leaves, {} cosignatures that the policy knows",
                                        opened->checkpoint.tree.size, cosigners_of(*opened)));
    }
    return OpenPlace{std::move(place), std::move(of_log), std::move(*opened), keys};
  }

  // With the changes of keys among the leaves that are new, as far as these can be read.
  static ledger::KeyHistory changed_since(const LogPlace& place, const MonitoredLog* last, ledger::KeyHistory keys) {
    const auto note = ledger::parse_note(place.note);
    const auto checkpoint =
        note ? ledger::parse_checkpoint(note->text) : ledger::Result<ledger::Checkpoint>(std::unexpected(note.error()));
    if (!checkpoint) {
      return keys;
    }
    ledger::TileReader reader(*place.source, checkpoint->tree.size);
    std::uint64_t next = last == nullptr ? 0 : last->checkpoint.tree.size;
    while (next < reader.size()) {
      const auto bundle = reader.bundle(next / ledger::full_width);
      const auto entries = bundle ? ledger::parse_bundle(bundle->bytes, bundle->width)
                                  : ledger::Result<std::vector<std::string_view>>(std::unexpected(bundle.error()));
      for (std::size_t i = next % ledger::full_width; entries && i < entries->size(); ++i) {
        static_cast<void>(keys.read(checkpoint->origin, next++, (*entries)[i]));
      }
      if (!entries) {
        break;
      }
    }
    return keys;
  }

  // By whom the leaves say, now that they have been read.
  bool is_signed(const OpenPlace& open) {
    const auto opened = ledger::open_checkpoint(open.place.note, open.policy, open.keys);
    if (!opened) {
      raise(Alarm::not_signed, opened.error().text());
    }
    return opened.has_value();
  }

  static std::size_t cosigners_of(const ledger::OpenedCheckpoint& opened) {
    return static_cast<std::size_t>(
        std::ranges::count_if(opened.signed_by, [](const ledger::Signed& one) { return one.at.has_value(); }));
  }

  void tell(const OpenPlace& open) {
    MonitoredPlace& told = round_.places.back();
    told.origin = open.opened.checkpoint.origin;
    told.size = open.opened.checkpoint.tree.size;
    told.cosigners = cosigners_of(open.opened);
  }

  // Against what was seen before, by what the checkpoints say alone.
  bool follows(const OpenPlace& open, const MonitoredLog* last) {
    if (last == nullptr) {
      return true;
    }
    const ledger::Checkpoint& before = last->checkpoint;
    const ledger::Checkpoint& now = open.opened.checkpoint;
    if (before.origin != now.origin) {
      raise(Alarm::other_log,
            fmt::format("the log {} in place of {}", ledger::excerpt(now.origin), ledger::excerpt(before.origin)));
      return false;
    }
    if (now.tree.size < before.tree.size) {
      raise(Alarm::rolled_back, fmt::format("{} leaves, and {} before", now.tree.size, before.tree.size));
      return false;
    }
    if (now.tree.size == before.tree.size && now.tree.root != before.tree.root) {
      raise(Alarm::forked, fmt::format("another root at {} leaves: {}, and {} before", now.tree.size,
                                       ledger::hexadecimal(now.tree.root), ledger::hexadecimal(before.tree.root)));
      return false;
    }
    round_.places.back().grown = now.tree.size - before.tree.size;
    return true;
  }

  // By the files of the log: it continues what was seen, and its entries give the signed root.
  bool holds(OpenPlace& open, const MonitoredLog* last) {
    const TreeHead head = open.opened.checkpoint.tree;
    const TreeHead before = last == nullptr ? TreeHead{0, ledger::empty_root()} : last->checkpoint.tree;
    ledger::TileReader reader(*open.place.source, head.size);
    const auto root = ledger::read_root(reader, head.size);
    if (!root || *root != head.root) {
      raise(root ? Alarm::bad_tiles : alarm_of(root.error(), Alarm::bad_tiles),
            root ? fmt::format("the tiles of {} leaves do not give the signed root", head.size) : root.error().text());
      return false;
    }
    ledger::CompactRange range;
    if (before.size > 0) {
      auto peaks = reader.read(ledger::peak_nodes(0, before.size));
      auto resumed = peaks ? ledger::CompactRange::resume(before.size, std::move(*peaks))
                           : ledger::Result<ledger::CompactRange>(std::unexpected(peaks.error()));
      if (!resumed) {
        raise(alarm_of(resumed.error(), Alarm::bad_tiles), resumed.error().text());
        return false;
      }
      if (resumed->root() != before.root) {
        raise(Alarm::forked, fmt::format("its first {} leaves are other ones than before", before.size));
        return false;
      }
      range = std::move(*resumed);
    }
    return read_leaves(reader, range, open) && gives(range, head);
  }

  bool gives(const ledger::CompactRange& range, const TreeHead& head) {
    if (range.root() != head.root) {
      raise(Alarm::bad_tiles, fmt::format("the entries of {} leaves do not give the signed root", head.size));
    }
    return range.root() == head.root;
  }

  // Those that are new.
  bool read_leaves(ledger::TileReader& reader, ledger::CompactRange& range, OpenPlace& open) {
    std::size_t bad = 0;
    while (range.size() < reader.size()) {
      const auto bundle = reader.bundle(range.size() / ledger::full_width);
      const auto entries = bundle ? ledger::parse_bundle(bundle->bytes, bundle->width)
                                  : ledger::Result<std::vector<std::string_view>>(std::unexpected(bundle.error()));
      if (!entries) {
        raise(alarm_of(entries.error(), Alarm::bad_tiles), entries.error().text());
        return false;
      }
      Hashes hashes;
      for (std::size_t i = range.size() % ledger::full_width; i < entries->size(); ++i) {
        check_leaf(range.size(), (*entries)[i], bad);
        if (!follow_keys(range.size(), (*entries)[i], open)) {
          return false;
        }
        range.append(ledger::leaf_hash((*entries)[i]),
                     [&](ledger::NodeId node, const ledger::Digest& hash) { hashes.add(node, hash); });
      }
      if (!check_tiles(reader, hashes)) {
        return false;
      }
    }
    if (bad > most_bad_leaves_named) {
      raise(Alarm::bad_leaf, fmt::format("{} more leaves", bad - most_bad_leaves_named));
    }
    return true;
  }

  bool follow_keys(std::uint64_t index, std::string_view leaf, OpenPlace& open) {
    const auto read = open.keys.read(open.opened.checkpoint.origin, index, leaf);
    if (!read) {
      raise(Alarm::not_signed, fmt::format("leaf {}: {}", index, read.error().text()));
    }
    return read.has_value();
  }

  // That the tiles hold what the entries give.
  bool check_tiles(ledger::TileReader& reader, const Hashes& hashes) {
    const auto kept = reader.read(hashes.nodes);
    if (!kept) {
      raise(alarm_of(kept.error(), Alarm::bad_tiles), kept.error().text());
      return false;
    }
    const auto [there, wanted] = std::ranges::mismatch(*kept, hashes.digests);
    if (there != kept->end()) {
      const ledger::NodeId node = hashes.nodes[static_cast<std::size_t>(there - kept->begin())];
      raise(Alarm::bad_tiles, fmt::format("hash {} of tile level {} is not that of the entries", node.index,
                                          node.level / ledger::tile_height));
      return false;
    }
    return true;
  }

  void check_leaf(std::uint64_t index, std::string_view leaf, std::size_t& bad) {
    const auto wrong = options_.check_leaf ? options_.check_leaf(index, leaf) : std::nullopt;
    if (wrong && ++bad <= most_bad_leaves_named) {
      raise(Alarm::bad_leaf, fmt::format("leaf {}: {}", index, *wrong));
    }
  }

  void remember(const OpenPlace& open, ledger::PosixTime now, MonitorMemory& memory) {
    MonitoredLog& log = memory[name_];
    if (log.note != open.place.note) {
      log = {now, open.place.note, open.opened.checkpoint, open.keys};
    }
  }

  void check_silence(ledger::PosixTime now, const MonitorMemory& memory) {
    const auto last = memory.find(name_);
    if (options_.silence > 0 && last != memory.end() && now >= last->second.since &&
        now - last->second.since >= options_.silence) {
      raise(Alarm::silent, fmt::format("nothing new for {} hours", (now - last->second.since) / 3600));
    }
  }

  const std::string& name_;
  net::HttpClient& client_;
  const MonitorOptions& options_;
  MonitorRound& round_;
};

// Whether the smaller of two heads of one log is the beginning of the larger, by the tiles of the larger.
void compare_histories(const OpenPlace& one, const OpenPlace& other, MonitorRound& round) {
  const bool is_larger = one.opened.checkpoint.tree.size >= other.opened.checkpoint.tree.size;
  const OpenPlace& large = is_larger ? one : other;
  const OpenPlace& small = is_larger ? other : one;
  const TreeHead head = small.opened.checkpoint.tree;
  ledger::TileReader reader(*large.place.source, large.opened.checkpoint.tree.size);
  const auto root = ledger::read_root(reader, head.size);
  if (root && *root != head.root) {
    round.alerts.push_back({Alarm::two_histories, small.place.name,
                            fmt::format("its {} leaves are not those of {}", head.size, large.place.name)});
  }
}

}  // namespace

MonitorRound monitor_logs(const std::vector<std::string>& places, net::HttpClient& client,
                          const MonitorOptions& options, ledger::PosixTime now, MonitorMemory& memory) {
  MonitorRound round;
  std::vector<OpenPlace> open;
  for (const std::string& name : places) {
    if (auto place = PlaceMonitor(name, client, options, round).look(now, memory)) {
      const auto same = std::ranges::find_if(open, [&](const OpenPlace& other) {
        return other.opened.checkpoint.origin == place->opened.checkpoint.origin;
      });
      if (same != open.end()) {
        compare_histories(*same, *place, round);
      }
      open.push_back(std::move(*place));
    }
  }
  return round;
}

}  // namespace mandate::witness
