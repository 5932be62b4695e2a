// The regions on maps: the answer of a test that is asked region by region, and turnout.
#pragma once

#include "publication/site_edition.hpp"
#include "publish/markup.hpp"

namespace mandate::publication {

// Figures with a key; empty where no map of the areas is at hand.
[[nodiscard]] publish::Markup maps_markup(const SiteEdition& edition);

// The finding of the determination that asks the areas one by one; nullptr where there is none.
[[nodiscard]] const procedure::Finding* areas_finding(const procedure::Finding& finding);

}  // namespace mandate::publication
