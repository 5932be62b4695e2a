#include "wasm/browser_check.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "ledger/checkpoint.hpp"
#include "ledger/entry_bundle.hpp"
#include "ledger/key_rotation.hpp"
#include "ledger/policy.hpp"
#include "ledger/tile.hpp"
#include "publication/manifest.hpp"
#include "publication/verify_scope.hpp"
#include "wasm/recomputation.hpp"

namespace mandate::wasm {
namespace {

namespace names = publication;
using NamedFiles = std::map<std::string, std::string, std::less<>>;

// More than any country has stations and corrections, and no more names than a browser holds.
constexpr std::uint64_t most_leaves = 20'000'000;

// The files that were fed, each handed over once.
class FedFiles final : public publication::PublicationFiles {
 public:
  explicit FedFiles(NamedFiles files) : files_(std::move(files)) {}

  [[nodiscard]] std::expected<std::optional<std::string>, Problem> read(std::string_view name,
                                                                        std::uint64_t /*most*/) override {
    const auto file = files_.find(name);
    return file == files_.end() ? std::nullopt : std::optional(std::move(file->second));
  }

  [[nodiscard]] std::expected<std::vector<std::string>, Problem> names() override {
    std::vector<std::string> all;
    all.reserve(files_.size());
    for (const auto& [name, bytes] : files_) {
      all.push_back(name);
    }
    return all;
  }

 private:
  NamedFiles files_;
};

std::string_view text_in(const NamedFiles& files, std::string_view name) {
  const auto file = files.find(name);
  return file == files.end() ? std::string_view() : std::string_view(file->second);
}

std::uint64_t leaves_of(std::string_view note_bytes) {
  const auto note = ledger::parse_note(note_bytes);
  const auto checkpoint =
      note ? ledger::parse_checkpoint(note->text) : ledger::Result<ledger::Checkpoint>(std::unexpected(note.error()));
  return checkpoint && checkpoint->tree.size <= most_leaves ? checkpoint->tree.size : 0;
}

void add_log_files(std::uint64_t leaves, std::vector<std::string>& all) {
  const std::string folder(names::log_folder);
  for (const ledger::BundleId& bundle : ledger::bundles_grown(0, leaves)) {
    all.push_back(folder + ledger::path_of(bundle));
  }
  for (const ledger::Tile& tile : ledger::tiles_grown(0, leaves)) {
    all.push_back(folder + ledger::path_of(tile));
  }
}

std::vector<ledger::VerifierKey> keys_of(const ledger::Policy& policy) {
  std::vector<ledger::VerifierKey> keys;
  for (const ledger::Policy::Log& log : policy.logs) {
    keys.push_back(log.key);
  }
  for (const ledger::Policy::Witness& witness : policy.witnesses) {
    keys.push_back(witness.key);
  }
  return keys;
}

}  // namespace

bool is_looked_at(std::string_view name) {
  constexpr std::array<std::string_view, 6> beside = {names::about_name, names::case_name,   names::determination_name,
                                                      names::rules_name, names::policy_name, names::key_name};
  const bool is_format = name == names::results_nist_name || name == names::results_eml_name;
  return (name.starts_with("data/") && !is_format) || std::ranges::find(beside, name) != beside.end();
}

void BrowserCheck::begin(std::string_view name) {
  lacking_.erase(std::string(name));
  open_ = &files_.insert_or_assign(std::string(name), std::string()).first->second;
}

void BrowserCheck::add(std::string_view bytes) {
  if (open_ != nullptr) {
    open_->append(bytes);
  }
}

void BrowserCheck::lack(std::string_view name) { lacking_.emplace(name); }

bool BrowserCheck::is_settled(const std::string& name) const {
  return files_.contains(name) || lacking_.contains(name);
}

std::vector<std::string> BrowserCheck::needed() const {
  std::vector<std::string> all = {std::string(names::manifest_name), std::string(names::checkpoint_name)};
  if (const auto entries = publication::read_manifest(text_in(files_, names::manifest_name))) {
    for (const publication::ManifestEntry& entry : *entries) {
      if (is_looked_at(entry.path)) {
        all.push_back(entry.path);
      }
    }
  }
  add_log_files(leaves_of(text_in(files_, names::checkpoint_name)), all);
  return all;
}

std::vector<std::string> BrowserCheck::wanted() const {
  std::vector<std::string> all = needed();
  std::erase_if(all, [&](const std::string& name) { return is_settled(name); });
  std::ranges::sort(all);
  return all;
}

void BrowserCheck::ask_signatures() const {
  const auto note = ledger::parse_note(text_in(files_, names::checkpoint_name));
  const auto policy = ledger::parse_policy(text_in(files_, names::policy_name));
  if (!note || !policy) {
    return;
  }
  std::vector<ledger::VerifierKey> keys = keys_of(*policy);
  ask_changes_of_keys(keys);
  for (const ledger::Signature& signature : note->signatures) {
    for (const ledger::VerifierKey& key : keys) {
      if (ledger::is_by(signature, key)) {
        static_cast<void>(ledger::verify(note->text, signature, key));  // it is the asking that counts
      }
    }
  }
}

// Those that were given up have signed the changes, and the checkpoint at one.
void BrowserCheck::ask_changes_of_keys(std::vector<ledger::VerifierKey>& keys) const {
  for (const ledger::BundleId& bundle : ledger::bundles_grown(0, leaves_of(text_in(files_, names::checkpoint_name)))) {
    const std::string name = std::string(names::log_folder) + ledger::path_of(bundle);
    const auto entries = ledger::parse_bundle(text_in(files_, name), bundle.width);
    for (const std::string_view entry : entries ? *entries : std::vector<std::string_view>()) {
      if (const auto change = ledger::parse_key_rotation(entry)) {
        static_cast<void>(ledger::verify_key_rotation(*change));
        keys.insert(keys.end(), change->old_keys.begin(), change->old_keys.end());
        keys.insert(keys.end(), change->new_keys.begin(), change->new_keys.end());
      }
    }
  }
}

std::string BrowserCheck::recompute(bool signatures, const std::function<void(publication::VerifyCheck)>& stage) {
  open_ = nullptr;
  FedFiles files(std::exchange(files_, {}));
  std::optional<RecomputedFigures> figures;
  publication::VerifyScope scope;
  scope.has = is_looked_at;
  scope.signatures = signatures;
  scope.recomputed = [&](const publication::PublishedCount& published) { figures = figures_of(published); };
  publication::VerifyRequest request;
  request.stage = stage;
  const auto verification = publication::verify_within(scope, files, request);
  return verification ? recomputation_json(*verification, figures, signatures) : refusal_json(verification.error());
}

}  // namespace mandate::wasm
