// The receipt of one leaf of a published log: that it stands under the root of a checkpoint which is good by a policy.
#pragma once

#include <cstdint>
#include <expected>
#include <functional>
#include <string>
#include <string_view>

#include "base/problem.hpp"
#include "ledger/fault.hpp"
#include "ledger/tile_reader.hpp"
#include "publication/publication_files.hpp"

namespace mandate::publication {

struct LeafFound {
  std::uint64_t index = 0;
  std::string leaf;  // its bytes
};

struct LeafReceipt {
  std::uint64_t index = 0;  // of the leaf
  std::string leaf;         // its bytes
  std::string proof;        // the tlog-proof
};

// Looks for the leaf in a log of that size.
using FindLeaf = std::function<std::expected<LeafFound, Problem>(ledger::TileReader& reader, std::uint64_t size)>;

// Verified before it is given. `policy`: whom the reader trusts; where it is empty the publication's own word.
[[nodiscard]] std::expected<LeafReceipt, Problem> leaf_receipt(PublicationFiles& files, std::string_view policy,
                                                               const FindLeaf& find);

[[nodiscard]] std::expected<std::string, Problem> text_of_file(PublicationFiles& files, std::string_view name);
[[nodiscard]] std::unexpected<Problem> no_receipt(std::string_view file, std::string found, std::string expected);
[[nodiscard]] std::unexpected<Problem> no_receipt(std::string_view file, const ledger::Fault& fault);

}  // namespace mandate::publication
