// Figures of units as tables, charts and maps: the same numbers to read and to look at.
#pragma once

#include <cstdint>

#include "publication/site_edition.hpp"
#include "publish/markup.hpp"

namespace mandate::publication {

// The figures of one unit with their percentages, and the votes of each list or candidate as bars.
[[nodiscard]] publish::Markup figures_of_unit(const SiteEdition& edition, std::uint32_t unit);

// The parts of a unit, one row each and the unit itself as the sum: status, stations, figures.
[[nodiscard]] publish::Markup parts_table(const SiteEdition& edition, std::uint32_t unit);

// Turnout of the areas of the law as bars; empty where the count does not know it.
[[nodiscard]] publish::Markup turnout_chart(const SiteEdition& edition);

// A bar of so many hundredths of a percent, for those who look; the number stands beside it.
[[nodiscard]] publish::Markup measure(Count64 hundredths);

}  // namespace mandate::publication
