#include "publication/site_unit.hpp"

#include <fmt/format.h>

#include "publication/site_figures.hpp"
#include "publication/site_frame.hpp"
#include "publication/site_map.hpp"
#include "publication/site_stations.hpp"
#include "publish/page.hpp"
#include "publish/requirement_phrase.hpp"

namespace mandate::publication {
namespace {

using publish::element;
using publish::Markup;

// Nation › region › district.
Markup trail_to(const SiteEdition& edition, std::uint32_t unit) {
  Markup items = element("li", element("span", {{"aria-current", "page"}}, Markup::text(edition.name_of(unit))));
  for (std::uint32_t above = unit; above != 0;) {
    above = edition.view().count->units.at(above).parent;
    items = element("li", link_to(edition.place_of(above), edition.name_of(above))) + items;
  }
  return element("nav", {{"class", "trail"}, {"aria-label", edition.say(SiteWord::breadcrumbs)}}, element("ol", items));
}

// What the decision asks of this area.
Markup answer_here(const SiteEdition& edition, std::uint32_t unit) {
  const procedure::Finding* const finding = areas_finding(edition.view().determination->finding);
  Markup items;
  if (finding != nullptr) {
    for (const procedure::Finding& part : finding->parts) {
      if (part.area == edition.view().count->units.at(unit).code) {
        items += element("li", publish::mark_badge(part.answer, edition.language()) +
                                   Markup::text(publish::comparison_sentence(part, edition.wording())));
      }
    }
  }
  return items.empty() ? items
                       : site_section("answer", edition.say(SiteWord::heading_answer_here),
                                      element("ul", {{"class", "tree"}}, items));
}

Markup stations_section(const SiteEdition& edition, std::uint32_t unit, std::size_t page) {
  const std::span<const std::uint32_t> stations = stations_on(edition, unit, page);
  if (stations.empty()) {
    return {};
  }
  const auto number = [&](std::size_t value) { return edition.number(static_cast<Count64>(value)); };
  const std::size_t first = ((page - 1) * stations_a_page) + 1;
  const std::string range = edition.say(SiteWord::stations_page, {{"from", number(first)},
                                                                  {"to", number(first + stations.size() - 1)},
                                                                  {"all", number(edition.stations_of(unit).size())}});
  return site_section("stations", edition.has_stations() ? range : heading_of_stations(edition),
                      page_links(edition, pages_of(edition, unit), page, [&](std::size_t other) {
                        return edition.page_of(unit, other) + "#stations";
                      }) + stations_table(edition, unit, stations));
}

Markup top_of(const SiteEdition& edition, std::uint32_t unit) {
  const record::CountStatus status = unit == 0 ? edition.view().status : edition.view().aggregate->status(unit);
  return trail_to(edition, unit) + element("h1", Markup::text(edition.name_of(unit))) +
         element("p", status_badge(edition, status) + Markup::text(edition.progress_of(unit)));
}

Markup main_of(const SiteEdition& edition, std::uint32_t unit, std::size_t page) {
  Markup main;
  if (page == 1) {
    main += site_section("figures", edition.say(SiteWord::heading_shares), figures_of_unit(edition, unit)) +
            answer_here(edition, unit);
    if (!edition.parts_of(unit).empty()) {
      main += site_section("parts", edition.say(SiteWord::heading_parts), parts_table(edition, unit));
    }
  }
  return main + stations_section(edition, unit, page);
}

}  // namespace

std::vector<SiteFile> unit_pages(const SiteEdition& edition, std::uint32_t unit) {
  std::vector<SiteFile> files;
  for (std::size_t page = 1; page <= pages_of(edition, unit); ++page) {
    SitePage made;
    made.name = edition.page_of(unit, page);
    made.title = edition.name_of(unit) + " — " + edition.title();
    if (page > 1) {
      made.title = edition.say(SiteWord::page_number, {{"number", edition.number(static_cast<Count64>(page))}}) +
                   " — " + made.title;
    }
    made.top = top_of(edition, unit);
    made.main = main_of(edition, unit, page);
    made.wide = true;
    files.push_back(page_file(edition, made));
  }
  return files;
}

}  // namespace mandate::publication
