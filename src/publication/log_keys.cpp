#include "publication/log_keys.hpp"

#include <fmt/format.h>

#include <array>
#include <utility>

#include "ledger/checkpoint.hpp"
#include "publication/publication_files.hpp"

namespace mandate::publication {
namespace {

std::unexpected<Problem> no_key(const ledger::Fault& fault) {
  return std::unexpected(Problem{std::string(key_name), {}, fault.found, fault.expected, fault.advice});
}

}  // namespace

std::expected<void, Problem> LogKeys::follow(const std::vector<std::string>& published) {
  const ledger::VerifierKey& key = key_->verifier();
  for (std::uint64_t i = 0; i < published.size(); ++i) {
    if (const auto read = history_.read(key.name, i, published[i]); !read) {
      return no_key(read.error());
    }
  }
  const auto& changes = history_.rotations();
  if (changes.empty() || changes.back().new_keys == std::vector<ledger::VerifierKey>{key}) {
    return {};
  }
  return no_key({ledger::FaultKind::refused,
                 fmt::format("the key {}, which leaf {} of the log took away", ledger::verifier_key_text(key),
                             changes.back().leaf),
                 "the key that it brought, " + ledger::verifier_key_text(changes.back().new_keys.front()),
                 "Name the new key with --key"});
}

std::expected<RotationLeaf, Problem> LogKeys::change(std::uint64_t leaf) {
  const std::array<const ledger::SigningKey*, 1> old_keys = {key_};
  const std::array<const ledger::SigningKey*, 1> new_keys = {next_};
  const auto entry = ledger::key_rotation_entry(leaf, leaf + 2, old_keys, new_keys);
  if (!entry) {
    return no_key(entry.error());
  }
  if (const auto follows = history_.read(key_->verifier().name, leaf, *entry); !follows) {
    return no_key(follows.error());
  }
  const auto note = ledger::note_text(history_.rotations().back().note);
  return note ? std::expected<RotationLeaf, Problem>(RotationLeaf{*note}) : no_key(note.error());
}

ledger::Result<std::string> LogKeys::sign(const ledger::TreeHead& tree, std::string_view before) const {
  std::vector<const ledger::SigningKey*> signers = {key_};
  if (changes()) {
    signers.push_back(next_);
  }
  auto note = ledger::sign_checkpoint({key_->verifier().name, tree, {}}, signers);
  const auto earlier = ledger::parse_note(before);
  return note && earlier && note->starts_with(earlier->text) ? std::string(before) : std::move(note);
}

}  // namespace mandate::publication
