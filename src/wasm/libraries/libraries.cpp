#include <algorithm>
#include <boost/throw_exception.hpp>
#include <cstdint>
#include <cstdlib>
#include <exception>
#include <string_view>

#include "ledger/digest.hpp"
#include "sodium.h"
#include "wasm/base64.hpp"
#include "wasm/module.hpp"
#include "wasm/sha256.hpp"

namespace {

std::string_view bytes_at(const unsigned char* at, std::size_t size) {
  return {reinterpret_cast<const char*>(at), size};
}

}  // namespace

mandate::ledger::Digest mandate::ledger::sha256(std::initializer_list<std::string_view> pieces) {
  wasm::Sha256 sha;
  for (const std::string_view piece : pieces) {
    sha.add(piece);
  }
  return sha.finish();
}

std::size_t sodium_base64_encoded_len(std::size_t size, int /*variant*/) { return ((size + 2) / 3 * 4) + 1; }

char* sodium_bin2base64(char* text, std::size_t /*room*/, const unsigned char* bytes, std::size_t size,
                        int /*variant*/) {
  *std::ranges::copy(mandate::wasm::base64({bytes, size}), text).out = '\0';
  return text;
}

int sodium_base642bin(unsigned char* bytes, std::size_t room, const char* text, std::size_t length,
                      const char* /*ignore*/, std::size_t* size, const char** /*end*/, int /*variant*/) {
  const auto read = mandate::wasm::from_base64({text, length});
  if (!read || read->size() > room) {
    return -1;
  }
  std::ranges::copy(*read, bytes);
  *size = read->size();
  return 0;
}

int crypto_sign_verify_detached(const unsigned char* signature, const unsigned char* message,
                                unsigned long long message_size, const unsigned char* public_key) {
  const bool holds =
      mandate::wasm::signature_answers().holds({std::string(bytes_at(public_key, crypto_sign_PUBLICKEYBYTES)),
                                                std::string(bytes_at(message, static_cast<std::size_t>(message_size))),
                                                std::string(bytes_at(signature, crypto_sign_BYTES))});
  return holds ? 0 : -1;
}

// What Boost does in place of throwing: nothing that a publication holds leads here.
namespace boost {
void throw_exception(const std::exception& /*error*/) { std::abort(); }
void throw_exception(const std::exception& /*error*/, const source_location& /*place*/) { std::abort(); }
}  // namespace boost
