// Bytes that nobody can guess, passed in so that a replay draws what it drew.
#pragma once

#include <cstdint>
#include <span>

namespace mandate::ledger {

class Randomness {
 public:
  Randomness() = default;
  Randomness(const Randomness&) = delete;
  Randomness& operator=(const Randomness&) = delete;
  Randomness(Randomness&&) = delete;
  Randomness& operator=(Randomness&&) = delete;
  virtual ~Randomness() = default;

  virtual void fill(std::span<std::uint8_t> bytes) = 0;
};

// The operating system's own.
class SystemRandomness final : public Randomness {
 public:
  void fill(std::span<std::uint8_t> bytes) override;
};

}  // namespace mandate::ledger
