// From a person's number to the tag that stands for the person in one uniqueness scope.
//
// tag = BLAKE2b (RFC 7693) of the number, 16 bytes, keyed with
//       BLAKE2b of "mandate/tag/v1\n" and the scope, 32 bytes, keyed with the key.
//
// The scope keeps tags of two scopes apart even under one key. Numbers are few enough to try them all, so nobody may
// have the key who is not to know the persons; once the key is gone nobody can find them again.
#pragma once

#include <string>
#include <string_view>

#include "declaration/tag.hpp"
#include "ledger/randomness.hpp"
#include "ledger/secret_bytes.hpp"

namespace mandate::identity {

inline constexpr std::size_t tag_key_size = 32;

class Tagger {
 public:
  // `key`: tag_key_size bytes.
  Tagger(const ledger::SecretBytes& key, std::string_view scope);

  // Of the digits of a number, as they are written.
  [[nodiscard]] declaration::Tag tag_of(std::string_view number) const;

 private:
  ledger::SecretBytes key_;  // of the scope
};

[[nodiscard]] ledger::SecretBytes drawn_tag_key(ledger::Randomness& randomness);

}  // namespace mandate::identity
