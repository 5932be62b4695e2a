// Who signs the log of a publication: the key at hand, and the one that takes its place with this publication, if any.
#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.hpp"
#include "ledger/key_history.hpp"
#include "ledger/merkle_verify.hpp"
#include "ledger/signing_key.hpp"
#include "publication/leaf.hpp"

namespace mandate::publication {

class LogKeys {
 public:
  // Both outlive it. `next` is nullptr where the key stays.
  LogKeys(const ledger::SigningKey& key, const ledger::SigningKey* next) : key_(&key), next_(next) {}

  [[nodiscard]] bool changes() const { return next_ != nullptr; }
  // The key that readers are told.
  [[nodiscard]] const ledger::VerifierKey& in_force() const { return (changes() ? next_ : key_)->verifier(); }

  // That the key is the one which signs since the last change in the log that was published.
  [[nodiscard]] std::expected<void, Problem> follow(const std::vector<std::string>& published);
  // The change, as leaf of that index; the decision stands behind it, and is the last that both keys sign.
  [[nodiscard]] std::expected<RotationLeaf, Problem> change(std::uint64_t leaf);

  // A checkpoint of this tree; `before` where that is one of the same tree: whoever has signed it has signed it still.
  [[nodiscard]] ledger::Result<std::string> sign(const ledger::TreeHead& tree, std::string_view before) const;

 private:
  const ledger::SigningKey* key_;
  const ledger::SigningKey* next_;
  ledger::KeyHistory history_;
};

}  // namespace mandate::publication
