#include "ledger/signature.hpp"

#include <fmt/format.h>
#include <sodium.h>

#include "ledger/encoding.hpp"

namespace mandate::ledger {
namespace {

constexpr std::size_t time_size = 8;

bool is_ed25519(std::string_view signature, std::string_view message, std::string_view public_key) {
  return signature.size() == crypto_sign_BYTES && public_key.size() == crypto_sign_PUBLICKEYBYTES &&
         crypto_sign_verify_detached(reinterpret_cast<const unsigned char*>(signature.data()),
                                     reinterpret_cast<const unsigned char*>(message.data()), message.size(),
                                     reinterpret_cast<const unsigned char*>(public_key.data())) == 0;
}

std::unexpected<Fault> signature_fails(const VerifierKey& key) {
  return fault(FaultKind::not_verified,
               fmt::format("a signature of {} (key {}) that does not hold", key.name, hexadecimal(key.id)),
               "a signature over exactly this text",
               "the text or the signature has been changed; fetch it again, and keep this one as evidence");
}

std::unexpected<Fault> wrong_type(const VerifierKey& key, std::string_view expected) {
  return fault(FaultKind::refused,
               fmt::format("the key {} of signature type 0x{:02x}", key.name, static_cast<unsigned>(key.type)),
               std::string(expected));
}

Result<Signed> verify_cosignature(std::string_view text, std::string_view bytes, const VerifierKey& key) {
  if (bytes.size() != time_size + crypto_sign_BYTES) {
    return signature_fails(key);
  }
  const PosixTime time = from_big_endian(bytes.substr(0, time_size));
  constexpr PosixTime latest = 0x7FFF'FFFF'FFFF'FFFFU;
  if (time > latest || !is_ed25519(bytes.substr(time_size), cosigned_message(text, time), key.public_key)) {
    return signature_fails(key);
  }
  return Signed{key, time};
}

}  // namespace

Result<Signature> sign(std::string_view text, const SigningKey& key) {
  const VerifierKey& verifier = key.verifier();
  if (verifier.type != SignatureType::ed25519) {
    return wrong_type(verifier, "a key of type 0x01 to sign a note");
  }
  return Signature{verifier.name, verifier.id, key.sign(text)};
}

Result<Signature> cosign(std::string_view text, PosixTime time, const SigningKey& key) {
  const VerifierKey& verifier = key.verifier();
  if (verifier.type != SignatureType::ed25519_cosignature) {
    return wrong_type(verifier, "a key of type 0x04 to cosign a checkpoint");
  }
  if (time == 0) {
    return fault(FaultKind::refused, "a cosignature without a time", "seconds since 1970");
  }
  return Signature{verifier.name, verifier.id, big_endian(time, time_size) + key.sign(cosigned_message(text, time))};
}

std::string cosigned_message(std::string_view text, PosixTime time) {
  return fmt::format("cosignature/v1\ntime {}\n{}", time, text);
}

bool is_by(const Signature& signature, const VerifierKey& key) {
  return signature.id == key.id && signature.name == key.name;
}

Result<Signed> verify(std::string_view text, const Signature& signature, const VerifierKey& key) {
  switch (key.type) {
    case SignatureType::ed25519:
      if (!is_ed25519(signature.bytes, text, key.public_key)) {
        return signature_fails(key);
      }
      return Signed{key, std::nullopt};
    case SignatureType::ed25519_cosignature:
      return verify_cosignature(text, signature.bytes, key);
    case SignatureType::ml_dsa_44_cosignature:
      break;
  }
  return wrong_type(key, "0x01 or 0x04, the types that can be verified here");
}

}  // namespace mandate::ledger
