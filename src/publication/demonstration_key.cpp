#include <string>

#include "ledger/digest.hpp"
#include "publication/publish.hpp"

namespace mandate::publication {

ledger::Result<ledger::SigningKey> demonstration_key(std::string_view case_id) {
  std::string name = "demonstration.invalid/";
  for (const char c : case_id) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    name += plain ? c : '-';
  }
  const ledger::Digest seed = ledger::sha256({"mandate/demonstration-key/1\n", case_id});
  return ledger::SigningKey::from_seed(name, ledger::SignatureType::ed25519,
                                       ledger::SecretBytes(ledger::bytes_of(seed)));
}

}  // namespace mandate::publication
