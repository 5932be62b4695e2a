// For tests: a log of the entries "0", "1", "2", … in memory, signed at any of its sizes, with a branch that leaves it.
#pragma once

#include <gtest/gtest.h>

#include <array>
#include <string>

#include "ledger/checkpoint.hpp"
#include "ledger/key_rotation.hpp"
#include "ledger/keys_for_tests.hpp"
#include "ledger/log_files_for_tests.hpp"

namespace mandate::witness::for_tests {

inline constexpr const char* origin = "log.example/vote";

inline const ledger::SigningKey& log_key() {
  static const ledger::SigningKey key = ledger::keys_for_tests::key_of(origin, ledger::SignatureType::ed25519, 'L');
  return key;
}
inline ledger::SigningKey witness_key(char filled = 'W') {
  return ledger::keys_for_tests::key_of(std::string("witness.example/") + filled,
                                        ledger::SignatureType::ed25519_cosignature, filled);
}

// The key that takes the place of `log_key`, and the entry which says so.
inline const ledger::SigningKey& next_key() {
  static const ledger::SigningKey key = ledger::keys_for_tests::key_of(origin, ledger::SignatureType::ed25519, 'M');
  return key;
}
inline std::string change_of_keys(std::uint64_t leaf) {
  const std::array<const ledger::SigningKey*, 1> before = {&log_key()};
  const std::array<const ledger::SigningKey*, 1> after = {&next_key()};
  return ledger::key_rotation_entry(leaf, leaf + 1, before, after).value();
}

// The entries from `branch` on are other ones than those of the log that never branches.
struct LogForTests {
  explicit LogForTests(std::uint64_t size, std::uint64_t branch = UINT64_MAX) {
    for (std::uint64_t i = 0; i < size; ++i) {
      EXPECT_TRUE(log.append(ledger::tree_for_tests::entry_text(i) + (i >= branch ? " of the branch" : "")));
    }
    files.keep(log.take_files());
    files.files["checkpoint"] = note();
  }

  // Whose entry `change` is this one, with a checkpoint that these have signed.
  LogForTests(std::uint64_t size, std::uint64_t change, const std::string& entry,
              std::initializer_list<const ledger::SigningKey*> signers) {
    for (std::uint64_t i = 0; i < size; ++i) {
      EXPECT_TRUE(log.append(i == change ? entry : ledger::tree_for_tests::entry_text(i)));
    }
    files.keep(log.take_files());
    files.files["checkpoint"] = ledger::sign_checkpoint(checkpoint(), std::vector(signers)).value();
  }

  [[nodiscard]] ledger::Checkpoint checkpoint() const { return {origin, {log.size(), log.root()}, {}}; }
  [[nodiscard]] std::string note() const {
    const std::array<const ledger::SigningKey*, 1> signers = {&log_key()};
    return ledger::sign_checkpoint(checkpoint(), signers).value();
  }

  ledger::TiledLog log;
  ledger::log_files_for_tests::MemoryFiles files;
};

}  // namespace mandate::witness::for_tests
