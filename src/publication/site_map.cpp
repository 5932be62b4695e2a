#include "publication/site_map.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "publication/site_frame.hpp"
#include "publish/map_picture.hpp"
#include "publish/page.hpp"
#include "publish/picture.hpp"
#include "publish/requirement_phrase.hpp"

namespace mandate::publication {
namespace {

using publish::element;
using publish::empty_element;
using publish::MapRegion;
using publish::Markup;
using record::Count;

constexpr Count64 percent_in_hundredths = 100;

// Rounded down, as every percentage of the site: 49.6 % must not read as a half.
std::string whole_percent(Count64 hundredths) { return fmt::format("{}", hundredths / percent_in_hundredths); }

Markup swatch(const std::string& shade, const std::string& text) {
  const auto square = [](const std::string& shape_class) {
    return empty_element("rect", {{"class", shape_class}, {"width", "66"}, {"height", "39"}});
  };
  Markup shape = square(shade);
  if (shade == "no" || shade == "unknown") {
    shape += square("over-" + shade);
  }
  return element("li",
                 element("svg", {{"class", "map-key"}, {"viewBox", "0 0 66 39"}, {"aria-hidden", "true"}}, shape) +
                     Markup::text(text));
}

Markup map_figure(const SiteEdition& edition, const std::string& caption, std::vector<MapRegion> regions,
                  const Markup& swatches) {
  const Markup picture = publish::map_picture({edition.map(), caption, std::move(regions)});
  return element("figure", element("figcaption", Markup::text(caption)) + scrolling(caption, picture) +
                               element("ul", {{"class", "swatches"}}, swatches) +
                               publish::paragraph_markup(edition.say(SiteWord::map_text)));
}

MapRegion region_of(const SiteEdition& edition, std::uint32_t unit) {
  MapRegion region;
  region.code = edition.view().count->units.at(unit).code;
  region.title = edition.name_of(unit);
  region.href = edition.place_of(unit);
  region.shade = "rest";
  return region;
}

// Five steps of equal width from the lowest share to the highest, in whole percents.
struct Shades {
  Count64 from = 0;
  Count64 step = 1;

  [[nodiscard]] Count64 of(Count64 hundredths) const {
    return std::clamp<Count64>(((hundredths / percent_in_hundredths) - from) / step, 0, publish::map_shades - 1);
  }
};

Shades shades_of(const std::vector<Count64>& shares) {
  const auto [least, most] = std::ranges::minmax(shares);
  Shades shades;
  shades.from = least / percent_in_hundredths;
  const Count64 width = (most / percent_in_hundredths) + 1 - shades.from;
  shades.step = (width + publish::map_shades - 1) / publish::map_shades;
  return shades;
}

Markup shade_key(const SiteEdition& edition, const Shades& shades) {
  Markup swatches;
  for (int i = 0; i < publish::map_shades; ++i) {
    const Count64 from = shades.from + (shades.step * i);
    if (from < 100) {
      swatches += swatch(
          fmt::format("s{}", i),
          edition.say(SiteWord::legend_range, {{"from", fmt::format("{}", from)},
                                               {"to", fmt::format("{}", std::min<Count64>(from + shades.step, 100))}}));
    }
  }
  return swatches;
}

Markup turnout_map(const SiteEdition& edition) {
  std::vector<MapRegion> regions;
  std::vector<std::pair<std::size_t, Count64>> shares;
  for (const std::uint32_t unit : edition.view().count->areas) {
    const record::FigureRow row = publish::figures_in(edition.tally(), unit);
    const record::Figure& took_part = row.at(Count::participants);
    regions.push_back(region_of(edition, unit));
    regions.back().title += ": " + edition.percent_or_dash(took_part, row.at(Count::electors));
    if (const auto share = SiteEdition::hundredths(took_part, row.at(Count::electors))) {
      shares.emplace_back(regions.size() - 1, *share);
      regions.back().text = whole_percent(*share);
    }
  }
  if (shares.empty()) {
    return {};
  }
  std::vector<Count64> values;
  std::ranges::transform(shares, std::back_inserter(values), &std::pair<std::size_t, Count64>::second);
  const Shades shades = shades_of(values);
  for (const auto& [region, share] : shares) {
    regions[region].shade = fmt::format("s{}", shades.of(share));
  }
  Markup swatches = shade_key(edition, shades);
  if (shares.size() < regions.size()) {
    swatches += swatch("rest", edition.say(SiteWord::nothing_counted));
  }
  return map_figure(edition, edition.say(SiteWord::map_turnout), std::move(regions), swatches);
}

// The percentage that the test compares, where its figures are known.
std::string text_of_test(const procedure::Finding& finding) {
  const procedure::ComparisonDetail* const detail = publish::first_comparison(finding);
  if (detail == nullptr || !detail->of) {
    return {};
  }
  const auto share = SiteEdition::hundredths(detail->count.figure, detail->of->figure);
  return share ? whole_percent(*share) : std::string();
}

Markup answer_map(const SiteEdition& edition) {
  const procedure::Finding* const finding = areas_finding(edition.view().determination->finding);
  if (finding == nullptr) {
    return {};
  }
  std::vector<MapRegion> regions;
  for (const procedure::Finding& part : finding->parts) {
    const std::optional<std::uint32_t> unit = edition.view().count->units.find(part.area);
    if (!unit) {
      continue;
    }
    regions.push_back(region_of(edition, *unit));
    regions.back().shade = publish::answer_class(part.answer);
    regions.back().text = text_of_test(part);
    regions.back().title +=
        ": " + edition.wording().answer(part.answer) + ". " + publish::comparison_sentence(part, edition.wording());
  }
  const std::string label = finding->label == nullptr ? std::string() : edition.wording().in_language(*finding->label);
  const std::string caption = edition.say(SiteWord::map_answers) + (label.empty() ? "" : ". " + label);
  return map_figure(edition, caption, std::move(regions),
                    swatch("yes", edition.say(SiteWord::answer_holds)) +
                        swatch("no", edition.say(SiteWord::answer_fails)) +
                        swatch("unknown", edition.say(SiteWord::answer_open)));
}

}  // namespace

const procedure::Finding* areas_finding(const procedure::Finding& finding) {
  if (finding.kind == procedure::FindingKind::areas && !finding.parts.empty()) {
    return &finding;
  }
  for (const procedure::Finding& part : finding.parts) {
    if (const procedure::Finding* const found = areas_finding(part); found != nullptr) {
      return found;
    }
  }
  return nullptr;
}

Markup maps_markup(const SiteEdition& edition) {
  if (edition.map() == nullptr) {
    return {};
  }
  const Markup maps = answer_map(edition) + turnout_map(edition);
  return maps.empty() ? maps : publish::map_outlines(*edition.map()) + element("div", {{"class", "card"}}, maps);
}

}  // namespace mandate::publication
