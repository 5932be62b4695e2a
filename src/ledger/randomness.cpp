#include "ledger/randomness.hpp"

#include <sodium.h>

#include <cstdlib>

namespace mandate::ledger {

void SystemRandomness::fill(std::span<std::uint8_t> bytes) {
  if (sodium_init() < 0) {
    std::abort();  // a machine without randomness must make no keys
  }
  randombytes_buf(bytes.data(), bytes.size());
}

}  // namespace mandate::ledger
