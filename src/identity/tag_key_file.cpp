#include "identity/tag_key_file.hpp"

namespace mandate::identity {
namespace {

constexpr std::string_view tag_key_kind = "mandate/tag-key/v1";

static_assert(tag_key_size == ledger::sealed_secret_size);

}  // namespace

ledger::Result<std::string> new_tag_key_file(std::string_view scope, const ledger::SecretBytes& passphrase,
                                             ledger::Randomness& randomness, const ledger::KeyFileCost& cost) {
  if (scope.empty() || scope.find('\n') != std::string_view::npos) {
    return ledger::fault(ledger::FaultKind::refused, "a scope that is no line", "one line that is not empty");
  }
  return ledger::seal_secret(tag_key_kind, scope, drawn_tag_key(randomness), passphrase, randomness, cost);
}

ledger::Result<Tagger> open_tag_key_file(std::string_view text, std::string_view scope,
                                         const ledger::SecretBytes& passphrase) {
  const auto owner = ledger::owner_of_secret(tag_key_kind, text);
  if (!owner) {
    return std::unexpected(owner.error());
  }
  if (*owner != scope) {
    return ledger::fault(ledger::FaultKind::refused, "the key of the scope " + *owner, std::string(scope),
                         "name the key file of this scope");
  }
  const auto key = ledger::open_secret(tag_key_kind, text, passphrase);
  return key ? ledger::Result<Tagger>(std::in_place, *key, scope) : std::unexpected(key.error());
}

}  // namespace mandate::identity
