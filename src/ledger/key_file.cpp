#include "ledger/key_file.hpp"

namespace mandate::ledger {
namespace {

constexpr std::string_view key_file_kind = "mandate/key-file/v1";

}  // namespace

Result<std::string> seal_key(const SigningKey& key, const SecretBytes& passphrase, Randomness& randomness,
                             const KeyFileCost& cost) {
  return seal_secret(key_file_kind, verifier_key_text(key.verifier()), key.seed(), passphrase, randomness, cost);
}

Result<SigningKey> open_key(std::string_view text, const SecretBytes& passphrase) {
  const auto verifier = verifier_in(text);
  if (!verifier) {
    return std::unexpected(verifier.error());
  }
  const auto seed = open_secret(key_file_kind, text, passphrase);
  if (!seed && seed.error().kind == FaultKind::not_verified) {
    return fault(FaultKind::not_verified, "a passphrase that does not open the key of " + verifier->name,
                 seed.error().expected, seed.error().advice);
  }
  if (!seed) {
    return std::unexpected(seed.error());
  }
  auto key = SigningKey::from_seed(verifier->name, verifier->type, *seed);
  if (key && key->verifier() != *verifier) {
    return no_key_file("the seed of another key", verifier_key_text(*verifier));
  }
  return key;
}

Result<VerifierKey> verifier_in(std::string_view text) {
  const auto owner = owner_of_secret(key_file_kind, text);
  return owner ? parse_verifier_key(*owner) : std::unexpected(owner.error());
}

}  // namespace mandate::ledger
