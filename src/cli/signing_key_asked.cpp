#include "cli/signing_key_asked.hpp"

#include <utility>

#include "cli/output.hpp"
#include "cli/passphrase.hpp"
#include "io/text_file.hpp"
#include "ledger/key_file.hpp"

namespace mandate::cli {

std::optional<ledger::SigningKey> signing_key_asked(const std::string& file, const std::string& passphrase_file) {
  Problems problems;
  const std::optional<std::string> text = io::read_text_file(file, problems);
  write_problems(problems);
  const std::optional<ledger::SecretBytes> passphrase = text ? passphrase_asked(passphrase_file, false) : std::nullopt;
  if (!passphrase) {
    return std::nullopt;
  }
  auto key = ledger::open_key(*text, *passphrase);
  if (!key) {
    write_complaint("--key " + file + ": " + key.error().text());
    return std::nullopt;
  }
  return std::move(*key);
}

std::optional<ledger::SigningKey> cosigning_key_asked(const std::string& file, const std::string& passphrase_file) {
  auto key = signing_key_asked(file, passphrase_file);
  if (key && key->verifier().type != ledger::SignatureType::ed25519_cosignature) {
    write_complaint("--key " + file +
                    ": a key that signs a log; witnesses and officers have keys of their own, which "
                    "`mandate log key --cosigner` makes");
    return std::nullopt;
  }
  return key;
}

}  // namespace mandate::cli
