#include "sequencer/stock.hpp"

#include <fmt/format.h>

#include <string_view>
#include <utility>

#include "ledger/tree_hash.hpp"
#include "sequencer/published_file.hpp"

namespace mandate::sequencer {
namespace {

constexpr std::uint64_t looked_at_once = 4096;

class Stocktaking {
 public:
  Stocktaking(std::string_view origin, ledger::ResourceReader& files, std::set<std::uint64_t> sizes)
      : origin_(origin), files_(files), sizes_(std::move(sizes)) {}

  void add(const SignedTree& one) {
    sizes_.insert(one.tree.size);
    heads_.push_back(one.tree);
    stock_.tree.signed_size = one.tree.size;
    stock_.last = one;
  }

  void begin() { note_root(); }

  [[nodiscard]] Outcome<void> add(const KeptEntry& entry) {
    if (ledger::leaf_hash(entry.bytes) != entry.hash) {
      return sequencer_error(SequencerFault::damaged,
                             fmt::format("entry {} does not have the hash that is kept with it", entry.index));
    }
    if (const auto read = stock_.keys.read(origin_, entry.index, entry.bytes); !read) {
      return sequencer_error(SequencerFault::damaged, read.error());
    }
    all_.append(entry.hash);
    note_root();
    if (entry.index >= stock_.tree.signed_size) {
      return {};
    }
    if (const auto appended = stock_.log.append(entry.bytes); !appended) {
      return sequencer_error(SequencerFault::damaged, appended.error());
    }
    return stock_.log.size() % looked_at_once == 0 ? look_at(stock_.log.take_full_files()) : Outcome<void>();
  }

  [[nodiscard]] Outcome<Stock> end() {
    for (const ledger::TreeHead& head : heads_) {
      const auto root = stock_.tree.roots.find(head.size);
      if (root == stock_.tree.roots.end() || root->second != head.root) {
        return sequencer_error(SequencerFault::damaged,
                               fmt::format("the {} entries that were signed do not give the root that was signed, {}",
                                           head.size, ledger::hexadecimal(head.root)));
      }
    }
    auto looked = look_at(stock_.log.take_files());
    return looked ? Outcome<Stock>(std::move(stock_)) : std::unexpected(looked.error());
  }

 private:
  void note_root() {
    if (sizes_.contains(all_.size())) {
      stock_.tree.roots.emplace(all_.size(), all_.root());
    }
  }

  [[nodiscard]] Outcome<void> look_at(std::vector<ledger::Resource> expected) {
    for (ledger::Resource& file : expected) {
      const auto same = is_as_on_disk(files_, file);
      if (!same) {
        return std::unexpected(same.error());
      }
      if (!*same) {
        stock_.wanting.push_back(std::move(file));
      }
    }
    return {};
  }

  std::string_view origin_;
  ledger::ResourceReader& files_;
  std::set<std::uint64_t> sizes_;
  std::vector<ledger::TreeHead> heads_;
  ledger::CompactRange all_;
  Stock stock_;
};

}  // namespace

Outcome<Stock> take_stock(LogState& state, ledger::ResourceReader& files, std::set<std::uint64_t> sizes) {
  Stocktaking stocktaking(state.identity().origin, files, std::move(sizes));
  auto done = state.read_checkpoints([&](const SignedTree& one) { stocktaking.add(one); });
  stocktaking.begin();
  if (done) {
    done = state.read_entries(0, state.size(), [&](const KeptEntry& entry) { return stocktaking.add(entry); });
  }
  return done ? stocktaking.end() : std::unexpected(done.error());
}

}  // namespace mandate::sequencer
