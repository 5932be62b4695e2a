// The keys of the vectors, which are published and sign nothing that matters.
#pragma once

#include <utility>

#include "ledger/signing_key.hpp"
#include "ledger/vectors_for_tests.hpp"

namespace mandate::ledger::keys_for_tests {

inline SigningKey log_key() {
  return *SigningKey::parse(vectors_for_tests::text(vectors_for_tests::vectors().at("tessera_log").at("skey")));
}

inline SigningKey key_of(std::string_view name, SignatureType type, char filled_with) {
  return *SigningKey::from_seed(name, type, SecretBytes(std::string(32, filled_with)));
}

inline SigningKey witness_key() { return key_of("witness.example/w1", SignatureType::ed25519_cosignature, '\x07'); }

// Bytes 1, 2, 3, … in place of random ones.
class CountingRandomness final : public Randomness {
 public:
  void fill(std::span<std::uint8_t> bytes) override {
    for (std::uint8_t& byte : bytes) {
      byte = ++last_;
    }
  }

 private:
  std::uint8_t last_ = 0;
};

}  // namespace mandate::ledger::keys_for_tests
