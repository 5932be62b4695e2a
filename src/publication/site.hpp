// The site of a publication: pages in three languages that need no network, no server and no script.
//
//   index.html             the choice of the language
//   site.css               one style sheet for all of them: light, dark, print
//   <language>/index.html  the answer, why, where, what is missing, corrections, law, downloads, how to check
//   <language>/unit-….html a region, a district: its figures, its parts, and its stations page by page
//   <language>/corrections.html, screen.html (for a hall), feed.xml (Atom)
//
// Nothing is decided here, and the same view gives the same bytes.
#pragma once

#include <span>
#include <vector>

#include "area/area_map.hpp"
#include "publication/publication_view.hpp"

namespace mandate::publication {

// `maps`: that are at hand; the one whose regions are those of the count is shown.
[[nodiscard]] std::vector<SiteFile> site(const PublicationView& view, std::span<const area::AreaMap> maps);

// The same in parts that can be made at the same time: what is of no language, and the pages of one.
[[nodiscard]] std::vector<SiteFile> site_entrance(const PublicationView& view);
[[nodiscard]] std::vector<SiteFile> site_in(const PublicationView& view, std::span<const area::AreaMap> maps,
                                            Language language);

}  // namespace mandate::publication
