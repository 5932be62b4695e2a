#include "identity/tagger.hpp"

#include <sodium.h>

#include <cassert>

namespace mandate::identity {
namespace {

constexpr std::string_view tag_domain = "mandate/tag/v1\n";

const unsigned char* raw(std::string_view bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }

}  // namespace

Tagger::Tagger(const ledger::SecretBytes& key, std::string_view scope) : key_(crypto_generichash_KEYBYTES) {
  assert(key.span().size() == tag_key_size);
  std::string message(tag_domain);
  message += scope;
  crypto_generichash(key_.span().data(), key_.span().size(), raw(message), message.size(), key.span().data(),
                     key.span().size());
}

declaration::Tag Tagger::tag_of(std::string_view number) const {
  declaration::Tag::Bytes bytes{};
  crypto_generichash(bytes.data(), bytes.size(), raw(number), number.size(), key_.span().data(), key_.span().size());
  return declaration::Tag(bytes);
}

ledger::SecretBytes drawn_tag_key(ledger::Randomness& randomness) {
  ledger::SecretBytes key(tag_key_size);
  randomness.fill(key.span());
  return key;
}

}  // namespace mandate::identity
