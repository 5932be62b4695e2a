#include "ledger/secret_bytes.hpp"

#include <sodium.h>

#include <algorithm>
#include <cstdlib>

namespace mandate::ledger {
namespace {

// Without memory for a secret there is nothing to go on with, and nothing that could be told to a caller.
std::uint8_t* fenced_memory(std::size_t size) {
  void* memory = sodium_init() < 0 ? nullptr : sodium_malloc(std::max<std::size_t>(size, 1));
  if (memory == nullptr) {
    std::abort();
  }
  return static_cast<std::uint8_t*>(memory);
}

}  // namespace

SecretBytes::SecretBytes(std::size_t size) : bytes_(fenced_memory(size)), size_(size) {
  std::ranges::fill(span(), std::uint8_t{0});
}

SecretBytes::SecretBytes(std::string_view bytes) : SecretBytes(bytes.size()) {
  std::ranges::copy(bytes, span().begin());
}

void SecretBytes::Wipe::operator()(std::uint8_t* bytes) const { sodium_free(bytes); }

}  // namespace mandate::ledger
