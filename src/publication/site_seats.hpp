// Seats of an election: the tables of the determination, and the winner of every single-member district.
#pragma once

#include <optional>

#include "publication/site_edition.hpp"
#include "publish/markup.hpp"
#include "publish/report.hpp"

namespace mandate::publication {

// Seats by list and tier, candidates, ties, and the way to the districts; empty where nobody is elected.
[[nodiscard]] publish::Markup seats_section(const SiteEdition& edition, const publish::Report& report);
// Of all districts, in their order; nothing where no seat is won in a district whose votes are known.
[[nodiscard]] std::optional<SiteFile> districts_page(const SiteEdition& edition);

}  // namespace mandate::publication
