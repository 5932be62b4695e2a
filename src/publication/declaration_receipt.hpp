// For the person whose declaration it is: that it stands, as the opening says it, in the signed log of the published
// case.
#pragma once

#include <expected>
#include <string_view>

#include "publication/declaration_digests.hpp"
#include "publication/leaf_receipt.hpp"

namespace mandate::publication {

// The receipt of the leaf of the event, whose root the opening leads to. `policy`: as of `leaf_receipt`.
[[nodiscard]] std::expected<LeafReceipt, Problem> declaration_receipt(PublicationFiles& files,
                                                                      const DeclarationOpening& opening,
                                                                      std::string_view policy);

}  // namespace mandate::publication
