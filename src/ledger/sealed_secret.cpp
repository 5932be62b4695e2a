#include "ledger/sealed_secret.hpp"

#include <fmt/format.h>
#include <sodium.h>

#include <optional>
#include <utility>

#include "ledger/encoding.hpp"
#include "ledger/text_lines.hpp"

namespace mandate::ledger {
namespace {

constexpr std::string_view kdf_word = "argon2id13 ";
constexpr std::size_t sealed_size = sealed_secret_size + crypto_aead_xchacha20poly1305_ietf_ABYTES;

struct SealedFile {
  std::string owner;
  KeyFileCost cost;
  std::string salt;
  std::string nonce;
  std::string sealed;
  std::string_view associated;  // the text before "sealed"
};

const unsigned char* raw(std::string_view bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }

bool is_allowed(const KeyFileCost& cost) {
  return cost.passes >= least_key_file_cost.passes && cost.passes <= most_key_file_cost.passes &&
         cost.memory >= least_key_file_cost.memory && cost.memory <= most_key_file_cost.memory;
}

std::optional<KeyFileCost> read_cost(std::string_view line) {
  if (!line.starts_with(kdf_word)) {
    return std::nullopt;
  }
  line.remove_prefix(kdf_word.size());
  const std::size_t space = line.find(' ');
  const auto passes = from_decimal(line.substr(0, space));
  const auto memory = space == std::string_view::npos ? std::nullopt : from_decimal(line.substr(space + 1));
  if (!passes || !memory || !is_allowed({*passes, *memory})) {
    return std::nullopt;
  }
  return KeyFileCost{*passes, *memory};
}

// The bytes behind the word, of exactly that number.
std::optional<std::string> read_bytes(std::optional<std::string_view> line, std::string_view word, std::size_t size) {
  if (!line || !line->starts_with(word)) {
    return std::nullopt;
  }
  auto bytes = from_base64(line->substr(word.size()));
  return bytes && bytes->size() == size ? bytes : std::nullopt;
}

Result<SealedFile> parse_sealed(std::string_view kind, std::string_view text) {
  TextLines lines(text);
  if (lines.next() != kind) {
    return no_key_file("another first line", std::string(kind));
  }
  const std::string_view owner = lines.next().value_or("");
  const auto cost = read_cost(lines.next().value_or(""));
  if (!cost) {
    return no_key_file("another third line", "argon2id13, 1 to 16 passes and 8192 to 1073741824 bytes");
  }
  auto salt = read_bytes(lines.next(), "salt ", crypto_pwhash_SALTBYTES);
  auto nonce = read_bytes(lines.next(), "nonce ", crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
  const std::string_view associated = text.substr(0, text.size() - lines.rest().size());
  auto sealed = read_bytes(lines.next(), "sealed ", sealed_size);
  if (!salt || !nonce || !sealed || !lines.rest().empty()) {
    return no_key_file("other lines behind the third", "salt, nonce and sealed, with 16, 24 and 48 bytes in base64");
  }
  return SealedFile{std::string(owner), *cost, std::move(*salt), std::move(*nonce), std::move(*sealed), associated};
}

// Nothing where the memory asked for is not to be had.
std::optional<SecretBytes> stretched(const SecretBytes& passphrase, std::string_view salt, const KeyFileCost& cost) {
  SecretBytes key(crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
  const int done =
      crypto_pwhash(key.span().data(), key.span().size(), passphrase.view().data(), passphrase.view().size(), raw(salt),
                    cost.passes, cost.memory, crypto_pwhash_ALG_ARGON2ID13);
  return done == 0 ? std::optional(std::move(key)) : std::nullopt;
}

std::unexpected<Fault> no_memory(const KeyFileCost& cost) {
  return fault(FaultKind::refused, "too little memory to open a key file", fmt::format("{} bytes", cost.memory),
               "close other programs and try again");
}

std::string drawn(Randomness& randomness, std::size_t size) {
  std::string bytes(size, '\0');
  randomness.fill({reinterpret_cast<std::uint8_t*>(bytes.data()), size});
  return bytes;
}

}  // namespace

Result<std::string> seal_secret(std::string_view kind, std::string_view owner, const SecretBytes& secret,
                                const SecretBytes& passphrase, Randomness& randomness, const KeyFileCost& cost) {
  if (passphrase.view().empty() || !is_allowed(cost)) {
    return fault(FaultKind::refused, passphrase.view().empty() ? "an empty passphrase" : "a cost outside the limits",
                 "a passphrase, 1 to 16 passes and 8192 to 1073741824 bytes");
  }
  const std::string salt = drawn(randomness, crypto_pwhash_SALTBYTES);
  const std::string nonce = drawn(randomness, crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
  const std::string associated = fmt::format("{}\n{}\n{}{} {}\nsalt {}\nnonce {}\n", kind, owner, kdf_word, cost.passes,
                                             cost.memory, base64(salt), base64(nonce));
  const auto key = stretched(passphrase, salt, cost);
  if (!key) {
    return no_memory(cost);
  }
  std::string sealed(sealed_size, '\0');
  crypto_aead_xchacha20poly1305_ietf_encrypt(reinterpret_cast<unsigned char*>(sealed.data()), nullptr,
                                             secret.span().data(), secret.span().size(), raw(associated),
                                             associated.size(), nullptr, raw(nonce), key->span().data());
  return associated + "sealed " + base64(sealed) + '\n';
}

Result<SecretBytes> open_secret(std::string_view kind, std::string_view text, const SecretBytes& passphrase) {
  const auto file = parse_sealed(kind, text);
  if (!file) {
    return std::unexpected(file.error());
  }
  const auto key = stretched(passphrase, file->salt, file->cost);
  if (!key) {
    return no_memory(file->cost);
  }
  SecretBytes secret(sealed_secret_size);
  const int opened = crypto_aead_xchacha20poly1305_ietf_decrypt(
      secret.span().data(), nullptr, nullptr, raw(file->sealed), file->sealed.size(), raw(file->associated),
      file->associated.size(), raw(file->nonce), key->span().data());
  if (opened != 0) {
    return fault(FaultKind::not_verified, "a passphrase that does not open the key of " + file->owner,
                 "the passphrase that the key was kept with",
                 "type it again; if it is right, the file has been changed: restore it from its copy");
  }
  return secret;
}

Result<std::string> owner_of_secret(std::string_view kind, std::string_view text) {
  auto file = parse_sealed(kind, text);
  if (!file) {
    return std::unexpected(file.error());
  }
  return std::move(file->owner);
}

std::unexpected<Fault> no_key_file(std::string found, std::string expected) {
  return fault(FaultKind::malformed, "a key file with " + std::move(found), std::move(expected),
               "restore the file from its copy");
}

}  // namespace mandate::ledger
