// The page of a region, district or other unit, with those that follow it where its stations take several.
#pragma once

#include <cstdint>
#include <vector>

#include "publication/site_edition.hpp"

namespace mandate::publication {

[[nodiscard]] std::vector<SiteFile> unit_pages(const SiteEdition& edition, std::uint32_t unit);

}  // namespace mandate::publication
