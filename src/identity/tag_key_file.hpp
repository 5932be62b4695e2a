// The key of the tags of one scope as it is kept, outside of every database: a sealed secret (ledger/sealed_secret.hpp)
// of the kind mandate/tag-key/v1, whose second line is the scope.
//
// One file a scope. Deleting it erases: nobody can find the persons behind the tags of that scope any more.
#pragma once

#include <string>
#include <string_view>

#include "identity/tagger.hpp"
#include "ledger/fault.hpp"
#include "ledger/randomness.hpp"
#include "ledger/sealed_secret.hpp"
#include "ledger/secret_bytes.hpp"

namespace mandate::identity {

// The text of a file with a key drawn anew. `scope`: one line, not empty, such as "kz/party_registration".
[[nodiscard]] ledger::Result<std::string> new_tag_key_file(std::string_view scope,
                                                           const ledger::SecretBytes& passphrase,
                                                           ledger::Randomness& randomness,
                                                           const ledger::KeyFileCost& cost = {});

// What makes the tags of that scope. FaultKind::refused where the file is of another scope, not_verified where the
// passphrase is another or the file was changed.
[[nodiscard]] ledger::Result<Tagger> open_tag_key_file(std::string_view text, std::string_view scope,
                                                       const ledger::SecretBytes& passphrase);

}  // namespace mandate::identity
