#include "publication/site.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

#include "publication/site_feed.hpp"
#include "publication/site_frame.hpp"
#include "publication/site_front.hpp"
#include "publication/site_law.hpp"
#include "publication/site_seats.hpp"
#include "publication/site_unit.hpp"

namespace mandate::publication {
namespace {

// The areas of the law on the day: those with stations, and those without.
std::vector<std::string_view> areas_of_day(const tally::CountInput& count) {
  std::vector<std::string_view> codes(count.areas_without_station.begin(), count.areas_without_station.end());
  for (const std::uint32_t unit : count.areas) {
    codes.push_back(count.units.at(unit).code);
  }
  return codes;
}

void add_edition(const SiteEdition& edition, const LawsOfCount& laws, std::vector<SiteFile>& files) {
  const PublicationView& view = edition.view();
  files.push_back(front_page(edition));
  files.push_back(screen_page(edition));
  std::ranges::move(corrections_pages(edition), std::back_inserter(files));
  files.push_back(law_page(edition, laws));
  if (std::optional<SiteFile> districts = districts_page(edition)) {
    files.push_back(std::move(*districts));
  }
  files.push_back(feed(edition));
  for (std::uint32_t unit = 0; unit < view.count->units.size(); ++unit) {
    if (edition.has_page(unit)) {
      std::ranges::move(unit_pages(edition, unit), std::back_inserter(files));
    }
  }
}

}  // namespace

std::vector<SiteFile> site_entrance(const PublicationView& view) {
  std::vector<SiteFile> files;
  files.push_back(language_page(view));
  files.push_back({"site.css", site_style_sheet()});
  std::ranges::copy(view.check, std::back_inserter(files));
  return files;
}

std::vector<SiteFile> site_in(const PublicationView& view, std::span<const area::AreaMap> maps, Language language) {
  std::vector<SiteFile> files;
  add_edition(SiteEdition(view, area::map_of(maps, areas_of_day(*view.count)), language), laws_of_count(view), files);
  return files;
}

std::vector<SiteFile> site(const PublicationView& view, std::span<const area::AreaMap> maps) {
  std::vector<SiteFile> files = site_entrance(view);
  for (const Language language : languages) {
    std::ranges::move(site_in(view, maps, language), std::back_inserter(files));
  }
  return files;
}

}  // namespace mandate::publication
