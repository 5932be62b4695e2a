#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "ledger/checkpoint.hpp"
#include "ledger/compact_range.hpp"
#include "ledger/entry_bundle.hpp"
#include "ledger/key_history.hpp"
#include "ledger/policy.hpp"
#include "ledger/tile.hpp"
#include "ledger/tree_hash.hpp"
#include "publication/log_policy.hpp"
#include "publication/verify_context.hpp"
#include "publication/verify_events.hpp"
#include "publication/verify_scope.hpp"

namespace mandate::publication {
namespace {

std::string text_of(const FileBytes& files, std::string_view name) {
  const auto file = files.find(name);
  return file == files.end() ? std::string() : file->second;
}

std::optional<ledger::Policy> policy_of(const std::string& text, std::string_view name, const VerifyReport& report) {
  auto policy = ledger::parse_policy(text);
  if (policy) {
    return std::move(*policy);
  }
  for (const ledger::Fault& fault : policy.error()) {
    report.fail(VerifyCheck::signatures, std::string(name), fault.found, fault.expected);
  }
  return std::nullopt;
}

constexpr std::string_view entries_place = "log/tile/entries";

// The nodes of a tree that stand in tiles, by the level of these, and its root.
struct TreeLevels {
  explicit TreeLevels(const std::vector<ledger::Digest>& leaves) {
    ledger::CompactRange range;
    for (const ledger::Digest& leaf : leaves) {
      range.append(leaf, [&](ledger::NodeId node, const ledger::Digest& hash) {
        if (node.level % ledger::tile_height == 0) {
          levels.resize(std::max<std::size_t>(levels.size(), (node.level / ledger::tile_height) + 1));
          levels[node.level / ledger::tile_height].push_back(hash);
        }
      });
    }
    root = range.root();
  }

  [[nodiscard]] std::string_view bytes_of(const ledger::Tile& tile) const {
    const std::span hashes = std::span(levels[tile.level]).subspan(tile.index * ledger::full_width, tile.width);
    const auto bytes = std::as_bytes(hashes);
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
  }

  std::vector<std::vector<ledger::Digest>> levels;
  ledger::Digest root{};
};

class LogVerifier {
 public:
  LogVerifier(const FileBytes& files, const VerifyScope& scope, const VerifyRequest& request,
              const VerifyReport& report)
      : files_(files), scope_(scope), request_(request), report_(report), keys_(scope.signatures) {}

  LogLeaves verify() {
    const std::string note = text_of(files_, checkpoint_name);
    const auto parsed = ledger::parse_note(note);
    const auto checkpoint = parsed ? ledger::parse_checkpoint(parsed->text)
                                   : ledger::Result<ledger::Checkpoint>(std::unexpected(parsed.error()));
    report_.looked(VerifyCheck::signatures);
    if (!checkpoint) {
      report_.fail(VerifyCheck::signatures, std::string(checkpoint_name), checkpoint.error().found,
                   checkpoint.error().expected);
      return {};
    }
    report_.verification().origin = checkpoint->origin;
    LogLeaves leaves = read_leaves(checkpoint->tree);
    follow_keys(checkpoint->origin, leaves.entries);
    verify_key(checkpoint->origin);
    if (scope_.signatures) {
      verify_signatures(note);
    } else {
      report_.note(VerifyCheck::signatures, "no signature was verified: it cannot be done here");
    }
    verify_officers(leaves.entries, note);
    if (request_.earlier) {
      verify_earlier(*checkpoint, leaves.hashes);
    }
    return leaves;
  }

 private:
  // Who signs for the log, as far as its leaves change that.
  void follow_keys(const std::string& origin, const std::vector<std::string_view>& entries) {
    for (std::uint64_t i = 0; i < entries.size(); ++i) {
      if (const auto read = keys_.read(origin, i, entries[i]); !read) {
        report_.fail(VerifyCheck::signatures, leaf_place(i), read.error().found, read.error().expected);
      }
    }
    report_.looked(VerifyCheck::signatures, keys_.rotations().size());
  }

  // The key that the publication names, and the policy that names it too.
  void verify_key(const std::string& origin) {
    std::string text = text_of(files_, key_name);
    report_.looked(VerifyCheck::signatures);
    if (text.ends_with('\n')) {
      text.pop_back();
    }
    const auto key = ledger::parse_verifier_key(text);
    if (!key) {
      report_.fail(VerifyCheck::signatures, std::string(key_name), key.error().found, key.error().expected);
      return;
    }
    report_.verification().key = text;
    if (key->name != origin) {
      report_.fail(VerifyCheck::signatures, std::string(key_name), "the key of " + shown_text(key->name),
                   "the key of the log's origin, " + shown_text(origin));
    }
    if (!keys_.rotations().empty() && keys_.rotations().back().new_keys != std::vector{*key}) {
      report_.fail(VerifyCheck::signatures, std::string(key_name), "the key " + text,
                   ledger::verifier_key_text(keys_.rotations().back().new_keys.front()) + ", which " +
                       leaf_place(keys_.rotations().back().leaf) + " brought");
    }
    const auto policy = policy_of(text_of(files_, policy_name), policy_name, report_);
    report_.looked(VerifyCheck::signatures);
    if (policy && std::ranges::find(policy->logs, *key, &ledger::Policy::Log::key) == policy->logs.end()) {
      report_.fail(VerifyCheck::signatures, std::string(policy_name), "a policy that does not name the log's key",
                   text);
    }
  }

  void verify_signatures(const std::string& note) {
    report_.looked(VerifyCheck::signatures);
    const bool own = !request_.policy;
    const auto policy = own ? policy_of(text_of(files_, policy_name), policy_name, report_)
                            : policy_of(*request_.policy, "the policy that you gave", report_);
    const auto opened = policy ? ledger::open_checkpoint(note, *policy, keys_)
                               : ledger::Result<ledger::OpenedCheckpoint>(std::unexpected(ledger::Fault()));
    if (policy && !opened) {
      report_.fail(VerifyCheck::signatures, std::string(checkpoint_name), opened.error().found,
                   opened.error().expected);
    }
    if (own) {
      report_.note(VerifyCheck::signatures,
                   "the key is the publication's own word: compare it with the one that the authority announced");
    }
  }

  // Those that the log itself names, whatever its policy says.
  void verify_officers(const std::vector<std::string_view>& entries, const std::string& note) {
    LeafReader reader;
    const auto leaf = entries.empty() ? std::expected<Leaf, std::string>(std::unexpected(std::string()))
                                      : reader.read(entries.front());
    const auto* const definition = leaf ? std::get_if<DefinitionLeaf>(&*leaf) : nullptr;
    if (definition == nullptr || definition->officers.empty()) {
      return;
    }
    report_.looked(VerifyCheck::signatures);
    const std::size_t signed_by = officers_who_signed(*definition, note);
    if (signed_by < definition->officers_needed) {
      report_.fail(VerifyCheck::signatures, std::string(checkpoint_name),
                   "signatures of " + std::to_string(signed_by) + " officers",
                   std::to_string(definition->officers_needed) + " of those that leaf 0 names");
    }
  }

  // Entries as far as their bundles can be read; the tree over them is held against every tile and the signed root.
  LogLeaves read_leaves(const ledger::TreeHead& head) {
    LogLeaves leaves;
    if (!read_entries(head.size, leaves.entries)) {
      return {};
    }
    leaves.hashes = hashes_of(leaves.entries);
    const TreeLevels tree(leaves.hashes);
    Verification& verification = report_.verification();
    verification.leaves = head.size;
    verification.root = ledger::hexadecimal(tree.root);
    report_.looked(VerifyCheck::log, head.size);
    if (tree.root != head.root) {
      report_.fail(VerifyCheck::log, std::string(checkpoint_name), "the root " + ledger::hexadecimal(head.root),
                   ledger::hexadecimal(tree.root) + ", which the entries give");
    }
    verify_tiles(head.size, tree);
    return leaves;
  }

  bool read_entries(std::uint64_t size, std::vector<std::string_view>& entries) {
    constexpr std::uint64_t most_reserved = 1'000'000;  // the size is no more than the word of a file
    entries.reserve(std::min(size, most_reserved));
    for (std::uint64_t i = 0; i * ledger::full_width < size; ++i) {
      const ledger::BundleId bundle{i, ledger::width_at(0, i, size)};
      const std::string name = std::string(log_folder) + ledger::path_of(bundle);
      const auto file = files_.find(name);
      const auto read = file == files_.end()
                            ? ledger::fault(ledger::FaultKind::not_found, "no file " + name, "a file of the log")
                            : ledger::parse_bundle(file->second, bundle.width);
      if (!read) {
        report_.fail(VerifyCheck::log, std::string(entries_place), read.error().found, read.error().expected);
        return false;
      }
      entries.insert(entries.end(), read->begin(), read->end());
    }
    return true;
  }

  [[nodiscard]] std::vector<ledger::Digest> hashes_of(std::span<const std::string_view> entries) const {
    constexpr std::size_t portion = 4'096;
    std::vector<ledger::Digest> hashes(entries.size());
    std::vector<Work> pieces;
    for (std::size_t first = 0; first < entries.size(); first += portion) {
      pieces.emplace_back([&, first] {
        for (std::size_t i = first; i < std::min(first + portion, entries.size()); ++i) {
          hashes[i] = ledger::leaf_hash(entries[i]);
        }
      });
    }
    do_all(request_.workers, pieces);
    return hashes;
  }

  void verify_tiles(std::uint64_t size, const TreeLevels& tree) {
    std::vector<std::string> expected;
    for (const ledger::BundleId& bundle : ledger::bundles_grown(0, size)) {
      report_.looked(VerifyCheck::log);
      expected.push_back(std::string(log_folder) + ledger::path_of(bundle));
    }
    for (const ledger::Tile& tile : ledger::tiles_grown(0, size)) {
      expected.push_back(std::string(log_folder) + ledger::path_of(tile));
      verify_tile(expected.back(), tree.bytes_of(tile));
    }
    std::ranges::sort(expected);
    for (const auto& [name, bytes] : files_) {
      if (name.starts_with("log/tile/") && !std::ranges::binary_search(expected, name)) {
        report_.fail(VerifyCheck::log, name, "a tile that the log of this size does not have");
      }
    }
  }

  void verify_tile(const std::string& name, std::string_view expected) {
    report_.looked(VerifyCheck::log);
    const auto file = files_.find(name);
    if (file == files_.end()) {
      report_.fail(VerifyCheck::log, name, "no such file", "a tile of the log");
      return;
    }
    if (file->second != expected) {
      const auto [there, wanted] = std::ranges::mismatch(file->second, expected);
      report_.fail(VerifyCheck::log, name,
                   "another hash, number " + std::to_string((there - file->second.begin()) / 32) + " of the tile",
                   "the hash that the entries give");
    }
  }

  // The log at hand continues the one that was seen: never shorter, and the same as far as that went.
  void verify_earlier(const ledger::Checkpoint& now, const std::vector<ledger::Digest>& hashes) {
    report_.looked(VerifyCheck::log);
    const std::string file = "the earlier checkpoint";
    const auto note = ledger::parse_note(*request_.earlier);
    const auto before =
        note ? ledger::parse_checkpoint(note->text) : ledger::Result<ledger::Checkpoint>(std::unexpected(note.error()));
    if (!before) {
      report_.fail(VerifyCheck::log, file, before.error().found, before.error().expected);
    } else if (before->origin != now.origin) {
      report_.fail(VerifyCheck::log, file, "the log " + shown_text(before->origin),
                   "the log " + shown_text(now.origin));
    } else if (before->tree.size > now.tree.size) {
      report_.fail(VerifyCheck::log, std::string(checkpoint_name),
                   "a log of " + std::to_string(now.tree.size) + " leaves: it was rolled back",
                   "at least the " + std::to_string(before->tree.size) + " that were signed before");
    } else if (root_of(hashes, before->tree.size) != before->tree.root) {
      report_.fail(VerifyCheck::log, std::string(checkpoint_name),
                   "a log that forked: its first " + std::to_string(before->tree.size) +
                       " leaves are other ones than those that were signed before",
                   "the root " + ledger::hexadecimal(before->tree.root));
    }
  }

  static ledger::Digest root_of(const std::vector<ledger::Digest>& hashes, std::uint64_t size) {
    ledger::CompactRange range;
    for (std::uint64_t i = 0; i < std::min<std::uint64_t>(size, hashes.size()); ++i) {
      range.append(hashes[i]);
    }
    return range.root();
  }

  const FileBytes& files_;
  const VerifyScope& scope_;
  const VerifyRequest& request_;
  const VerifyReport& report_;
  ledger::KeyHistory keys_;
};

}  // namespace

LogLeaves verify_log(const FileBytes& files, const VerifyScope& scope, const VerifyRequest& request,
                     const VerifyReport& report) {
  return LogVerifier(files, scope, request, report).verify();
}

}  // namespace mandate::publication
