#include "ledger/verifier_key.hpp"

#include <fmt/format.h>

#include <optional>

#include "ledger/digest.hpp"
#include "ledger/encoding.hpp"
#include "ledger/note_characters.hpp"

namespace mandate::ledger {
namespace {

constexpr std::string_view vkey_form = "name+key id+base64(signature type, public key)";

// Nothing for a type that is not known here.
std::optional<std::size_t> public_key_size(SignatureType type) {
  switch (type) {
    case SignatureType::ed25519:
    case SignatureType::ed25519_cosignature:
      return 32;
    case SignatureType::ml_dsa_44_cosignature:
      return 1312;
  }
  return std::nullopt;
}

std::unexpected<Fault> no_vkey(std::string_view text, std::string expected) {
  return fault(FaultKind::malformed, "the verifier key " + excerpt(text), std::move(expected),
               "copy it whole from whoever publishes it");
}

}  // namespace

bool is_key_name(std::string_view name) {
  return !name.empty() && name.find('+') == std::string_view::npos && is_note_text(name) && !has_space(name);
}

Result<VerifierKey> make_verifier_key(std::string_view name, SignatureType type, std::string_view public_key) {
  if (!is_key_name(name)) {
    return fault(FaultKind::malformed, "the key name " + excerpt(name), "a name without spaces and plus signs",
                 "use the address of the log without https://, such as example.org/election");
  }
  if (public_key_size(type) != public_key.size()) {
    return fault(FaultKind::malformed,
                 fmt::format("{} bytes of public key with signature type 0x{:02x}", public_key.size(),
                             static_cast<unsigned>(type)),
                 "32 bytes with type 0x01 or 0x04, 1312 with 0x06");
  }
  const char type_byte = static_cast<char>(type);
  const Digest digest = sha256({name, "\n", std::string_view(&type_byte, 1), public_key});
  const auto id = static_cast<std::uint32_t>(from_big_endian(bytes_of(digest).substr(0, 4)));
  return VerifierKey{std::string(name), id, type, std::string(public_key)};
}

Result<VerifierKey> parse_verifier_key(std::string_view text) {
  const std::size_t first = text.find('+');
  const std::size_t second = first == std::string_view::npos ? first : text.find('+', first + 1);
  if (second == std::string_view::npos) {
    return no_vkey(text, std::string(vkey_form));
  }
  const auto id = from_hexadecimal(text.substr(first + 1, second - first - 1));
  const auto material = from_base64(text.substr(second + 1));
  if (!id || !material || material->empty()) {
    return no_vkey(text, std::string(vkey_form));
  }
  const auto key = make_verifier_key(text.substr(0, first), static_cast<SignatureType>(material->front()),
                                     std::string_view(*material).substr(1));
  if (key && key->id != *id) {
    return no_vkey(text, "the key id " + hexadecimal(key->id) + " that follows from name, type and public key");
  }
  return key;
}

std::string verifier_key_text(const VerifierKey& key) {
  return key.name + '+' + hexadecimal(key.id) + '+' + base64(static_cast<char>(key.type) + key.public_key);
}

}  // namespace mandate::ledger
