#include "ledger/tree_hash.hpp"

#include <algorithm>
#include <array>

namespace mandate::ledger {

Digest leaf_hash(std::string_view entry) { return sha256({std::string_view("\x00", 1), entry}); }

Digest node_hash(const Digest& left, const Digest& right) {
  std::array<char, 65> bytes{};
  bytes.front() = '\x01';
  std::ranges::copy(bytes_of(left), bytes.begin() + 1);
  std::ranges::copy(bytes_of(right), bytes.begin() + 33);
  return sha256(std::string_view(bytes.data(), bytes.size()));
}

Digest empty_root() { return sha256(std::string_view()); }

}  // namespace mandate::ledger
