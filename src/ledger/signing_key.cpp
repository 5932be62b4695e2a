#include "ledger/signing_key.hpp"

#include <fmt/format.h>
#include <sodium.h>

#include <array>
#include <utility>

#include "ledger/encoding.hpp"

namespace mandate::ledger {
namespace {

constexpr std::size_t seed_size = crypto_sign_SEEDBYTES;
constexpr std::string_view skey_prefix = "PRIVATE+KEY+";

// Says nothing of what was found: it is a secret.
std::unexpected<Fault> no_skey() {
  return fault(FaultKind::malformed, "a private key that cannot be read",
               "PRIVATE+KEY+name+key id+base64(signature type, seed of 32 bytes)",
               "copy it whole, in one line without a line end");
}

// Decoded where it stays, so that no copy is left behind.
SecretBytes secret_from_base64(std::string_view text) {
  SecretBytes bytes(text.size() / 4 * 3);
  bytes.shorten(decode_base64(text, bytes.span()).value_or(0));
  return bytes;
}

}  // namespace

SigningKey::SigningKey(VerifierKey verifier, SecretBytes secret)
    : verifier_(std::move(verifier)), secret_(std::move(secret)) {}

Result<SigningKey> SigningKey::generate(std::string_view name, SignatureType type, Randomness& randomness) {
  SecretBytes seed(seed_size);
  randomness.fill(seed.span());
  return from_seed(name, type, seed);
}

Result<SigningKey> SigningKey::from_seed(std::string_view name, SignatureType type, const SecretBytes& seed) {
  if (seed.span().size() != seed_size || type == SignatureType::ml_dsa_44_cosignature) {
    return fault(
        FaultKind::refused,
        fmt::format("a seed of {} bytes for signature type 0x{:02x}", seed.span().size(), static_cast<unsigned>(type)),
        "32 bytes for type 0x01 or 0x04");
  }
  std::array<unsigned char, crypto_sign_PUBLICKEYBYTES> public_key{};
  SecretBytes secret(crypto_sign_SECRETKEYBYTES);
  crypto_sign_seed_keypair(public_key.data(), secret.span().data(), seed.span().data());
  auto verifier = make_verifier_key(
      name, type, std::string_view(reinterpret_cast<const char*>(public_key.data()), public_key.size()));
  if (!verifier) {
    return std::unexpected(verifier.error());
  }
  return SigningKey(std::move(*verifier), std::move(secret));
}

Result<SigningKey> SigningKey::parse(std::string_view text) {
  if (!text.starts_with(skey_prefix)) {
    return no_skey();
  }
  text.remove_prefix(skey_prefix.size());
  const std::size_t first = text.find('+');
  const std::size_t second = first == std::string_view::npos ? first : text.find('+', first + 1);
  if (second == std::string_view::npos) {
    return no_skey();
  }
  const auto id = from_hexadecimal(text.substr(first + 1, second - first - 1));
  const SecretBytes material = secret_from_base64(text.substr(second + 1));
  if (!id || material.view().size() != 1 + seed_size) {
    return no_skey();
  }
  const auto type = static_cast<SignatureType>(material.view().front());
  auto key = from_seed(text.substr(0, first), type, SecretBytes(material.view().substr(1)));
  if (key && key->verifier().id != *id) {
    return no_skey();
  }
  return key;
}

SecretBytes SigningKey::seed() const { return SecretBytes(secret_.view().substr(0, seed_size)); }

std::string SigningKey::sign(std::string_view message) const {
  std::string signature(crypto_sign_BYTES, '\0');
  crypto_sign_detached(reinterpret_cast<unsigned char*>(signature.data()), nullptr,
                       reinterpret_cast<const unsigned char*>(message.data()), message.size(), secret_.span().data());
  return signature;
}

}  // namespace mandate::ledger
