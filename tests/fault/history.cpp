#include "fault/history.hpp"

#include <utility>

#include "ledger/checkpoint.hpp"
#include "ledger/entry_bundle.hpp"
#include "ledger/tile_reader.hpp"
#include "ledger/tiled_log.hpp"

namespace mandate::fault {
namespace {

class MapReader final : public ledger::ResourceReader {
 public:
  explicit MapReader(const FileMap& files) : files_(files) {}

  [[nodiscard]] ledger::Result<std::string> read(std::string_view name, std::size_t most) override {
    const auto found = files_.find(std::string(name));
    if (found == files_.end() || found->second.size() > most) {
      return ledger::fault(ledger::FaultKind::not_found, std::string(name), "a file of the log");
    }
    return found->second;
  }

 private:
  const FileMap& files_;
};

Recomputed not_held(std::string fault) { return {{}, std::move(fault)}; }

}  // namespace

Recomputed recomputed(const FileMap& files, const ledger::TreeHead& tree) {
  MapReader source(files);
  ledger::TileReader reader(source, tree.size);
  ledger::TiledLog log;
  Recomputed result;
  for (std::uint64_t i = 0; i * ledger::full_width < tree.size; ++i) {
    const auto bundle = reader.bundle(i);
    if (!bundle) {
      return not_held(bundle.error().text());
    }
    const auto entries = ledger::parse_bundle(bundle->bytes, bundle->width);
    for (const std::string_view entry : *entries) {
      static_cast<void>(log.append(entry));
      result.entries.emplace_back(entry);
    }
  }
  if (log.root() != tree.root) {
    return not_held("the entries do not give the root of the checkpoint");
  }
  for (const ledger::Resource& file : log.take_files()) {
    const auto found = files.find(file.name);
    if (found == files.end() || found->second != file.bytes) {
      return not_held(file.name + (found == files.end() ? " is missing" : " is another"));
    }
  }
  return result;
}

void History::acknowledged(std::uint64_t first, const std::vector<std::string>& entries) {
  for (const std::string& entry : entries) {
    const auto [known, added] = entries_.emplace(first++, entry);
    if (!added) {
      breach("the index " + std::to_string(known->first) + " was given twice");
    }
  }
}

void History::saw(const std::string& checkpoint, const FileMap& durable) {
  const auto note = ledger::parse_note(checkpoint);
  const auto parsed =
      note ? ledger::parse_checkpoint(note->text) : ledger::Result<ledger::Checkpoint>(std::unexpected(note.error()));
  if (!parsed) {
    breach("a checkpoint that cannot be read was to be seen: " + parsed.error().text());
    return;
  }
  const ledger::TreeHead& tree = parsed->tree;
  if (seen_.emplace(tree.size, tree.root).first->second != tree.root) {
    breach("two roots at the size " + std::to_string(tree.size));
  }
  if (const Recomputed kept = recomputed(durable, tree); !kept.fault.empty()) {
    breach("published at the size " + std::to_string(tree.size) + " and not durable: " + kept.fault);
  }
}

void History::settled(const ledger::TreeHead& tree, const FileMap& files) {
  const Recomputed kept = recomputed(files, tree);
  if (!kept.fault.empty()) {
    breach("the log does not hold: " + kept.fault);
    return;
  }
  for (const auto& [index, entry] : entries_) {
    if (index >= kept.entries.size() || kept.entries[index] != entry) {
      breach("the acknowledged entry " + std::to_string(index) + " is lost");
      return;
    }
  }
  if (!seen_.empty() && seen_.rbegin()->first > tree.size) {
    breach("a log of " + std::to_string(tree.size) + " that was seen with " + std::to_string(seen_.rbegin()->first));
  }
}

}  // namespace mandate::fault
