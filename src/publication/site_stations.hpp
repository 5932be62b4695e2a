// The stations of a unit, page by page: every cell of the protocol, where the station stands, and its entry in the log.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "publication/site_edition.hpp"
#include "publish/markup.hpp"

namespace mandate::publication {

// A table of these stations of a unit, one row each with an anchor (file_name_of its code).
[[nodiscard]] publish::Markup stations_table(const SiteEdition& edition, std::uint32_t unit,
                                             std::span<const std::uint32_t> stations);

// "Stations", or "Area" where areas are all that was published.
[[nodiscard]] std::string heading_of_stations(const SiteEdition& edition);

// How many pages the stations of the unit take; 1 where there are none.
[[nodiscard]] std::size_t pages_of(const SiteEdition& edition, std::uint32_t unit);
// The stations on a page, from 1.
[[nodiscard]] std::span<const std::uint32_t> stations_on(const SiteEdition& edition, std::uint32_t unit,
                                                         std::size_t page);

}  // namespace mandate::publication
