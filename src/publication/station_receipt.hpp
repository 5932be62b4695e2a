// The receipt of one station: that its protocol, with these figures, stands in the signed log. A text file (tlog-proof,
// C2SP) that whoever has it can verify without the publication.
//
// It is made from the tiles and data/receipts.csv when somebody asks for it: of a hundred thousand stations the
// receipts would be larger than everything else, and each is two tiles and a checkpoint away.
#pragma once

#include <expected>
#include <string_view>

#include "base/problem.hpp"
#include "publication/leaf_receipt.hpp"
#include "publication/publication_files.hpp"

namespace mandate::publication {

using StationReceipt = LeafReceipt;

// Verified before it is given: the leaf is the station's, stands under the root of the checkpoint, and the checkpoint
// is good by the policy: `policy`, or where that is empty the publication's own word. Nothing else is looked at.
[[nodiscard]] std::expected<StationReceipt, Problem> station_receipt(PublicationFiles& files, std::string_view station,
                                                                     std::string_view policy);

}  // namespace mandate::publication
