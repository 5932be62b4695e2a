#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "ledger/checkpoint.hpp"
#include "ledger/encoding.hpp"
#include "ledger/key_history.hpp"
#include "ledger/policy.hpp"
#include "ledger/tiled_log.hpp"
#include "publication/log_files.hpp"
#include "publication/log_policy.hpp"
#include "publication/verify_context.hpp"
#include "publication/verify_scope.hpp"

namespace mandate::publication {
namespace {

std::string text_of(const FileBytes& files, std::string_view name) {
  const auto file = files.find(name);
  return file == files.end() ? std::string() : file->second;
}

// The files that were read, as the source of a log.
class ReadLog final : public ledger::ResourceReader {
 public:
  explicit ReadLog(const FileBytes& files) : files_(&files) {}

  [[nodiscard]] ledger::Result<std::string> read(std::string_view name, std::size_t most) override {
    const std::string path = std::string(log_folder) + std::string(name);
    const auto file = files_->find(path);
    if (file == files_->end()) {
      return ledger::fault(ledger::FaultKind::not_found, "no file " + path, "a file of the log");
    }
    if (file->second.size() > most) {
      return ledger::fault(ledger::FaultKind::malformed, path + ": a longer file", "at most " + std::to_string(most));
    }
    return file->second;
  }

 private:
  const FileBytes* files_;
};

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

class LogVerifier {
 public:
  LogVerifier(const FileBytes& files, const VerifyScope& scope, const VerifyRequest& request,
              const VerifyReport& report)
      : files_(files), scope_(scope), request_(request), report_(report), keys_(scope.signatures) {}

  std::vector<std::string> verify() {
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
    std::vector<std::string> entries = read_leaves(checkpoint->tree);
    follow_keys(checkpoint->origin, entries);
    verify_key(checkpoint->origin);
    if (scope_.signatures) {
      verify_signatures(note);
    } else {
      report_.note(VerifyCheck::signatures, "no signature was verified: it cannot be done here");
    }
    verify_officers(entries, note);
    if (request_.earlier) {
      verify_earlier(*checkpoint, entries);
    }
    return entries;
  }

 private:
  // Who signs for the log, as far as its leaves change that.
  void follow_keys(const std::string& origin, const std::vector<std::string>& entries) {
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
  void verify_officers(const std::vector<std::string>& entries, const std::string& note) {
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
  std::vector<std::string> read_leaves(const ledger::TreeHead& head) {
    ReadLog source(files_);
    auto log = read_entries(source, head.size);
    if (!log) {
      report_.fail(VerifyCheck::log, std::string(entries_place), log.error().found, log.error().expected);
      return {};
    }
    Verification& verification = report_.verification();
    verification.leaves = head.size;
    verification.root = ledger::hexadecimal(log->log.root());
    report_.looked(VerifyCheck::log, head.size);
    if (log->log.root() != head.root) {
      report_.fail(VerifyCheck::log, std::string(checkpoint_name), "the root " + ledger::hexadecimal(head.root),
                   ledger::hexadecimal(log->log.root()) + ", which the entries give");
    }
    verify_tiles(log->log.take_files());
    return std::move(log->entries);
  }

  void verify_tiles(const std::vector<ledger::Resource>& tiles) {
    std::vector<std::string> expected;
    for (const ledger::Resource& file : tiles) {
      expected.push_back(std::string(log_folder) + file.name);
      verify_tile(expected.back(), file.bytes);
    }
    std::ranges::sort(expected);
    for (const auto& [name, bytes] : files_) {
      if (name.starts_with("log/tile/") && !std::ranges::binary_search(expected, name)) {
        report_.fail(VerifyCheck::log, name, "a tile that the log of this size does not have");
      }
    }
  }

  void verify_tile(const std::string& name, const std::string& expected) {
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
  void verify_earlier(const ledger::Checkpoint& now, const std::vector<std::string>& entries) {
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
    } else if (root_of(entries, before->tree.size) != before->tree.root) {
      report_.fail(VerifyCheck::log, std::string(checkpoint_name),
                   "a log that forked: its first " + std::to_string(before->tree.size) +
                       " leaves are other ones than those that were signed before",
                   "the root " + ledger::hexadecimal(before->tree.root));
    }
  }

  static ledger::Digest root_of(const std::vector<std::string>& entries, std::uint64_t size) {
    ledger::CompactRange range;
    for (std::uint64_t i = 0; i < std::min<std::uint64_t>(size, entries.size()); ++i) {
      range.append(ledger::leaf_hash(entries[i]));
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

std::vector<std::string> verify_log(const FileBytes& files, const VerifyScope& scope, const VerifyRequest& request,
                                    const VerifyReport& report) {
  return LogVerifier(files, scope, request, report).verify();
}

}  // namespace mandate::publication
