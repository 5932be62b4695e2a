#include "signature/persons_number.hpp"

#include <openssl/crypto.h>

#include <algorithm>

namespace mandate::signature {

std::optional<PersonsNumber> PersonsNumber::of(std::string_view bytes) {
  if (bytes.size() > most_bytes) {
    return std::nullopt;
  }
  PersonsNumber number;
  std::ranges::copy(bytes, number.bytes_.begin());
  number.size_ = bytes.size();
  return number;
}

PersonsNumber::~PersonsNumber() { OPENSSL_cleanse(bytes_.data(), bytes_.size()); }

}  // namespace mandate::signature
