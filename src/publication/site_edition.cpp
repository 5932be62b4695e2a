#include "publication/site_edition.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "publish/display.hpp"
#include "publish/report.hpp"

namespace mandate::publication {
namespace {

publish::TallyView tally_of(const PublicationView& view) {
  return {.count = view.count,
          .aggregate = view.aggregate,
          .complete = view.determination,
          .so_far = view.so_far,
          .source = view.count->commission()};
}

// Whose votes in a district the cell holds; nullptr: it is another figure.
const tally::DistrictCandidate* candidate_of(const tally::CountInput& count, std::size_t cell) {
  const auto found = std::ranges::find_if(count.candidates, [&](const tally::DistrictCandidate& candidate) {
    return count.layout.cells[cell].option == candidate.option;
  });
  return found == count.candidates.end() ? nullptr : &*found;
}

bool stands_as_it_is(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
}

}  // namespace

std::string file_name_of(std::string_view code) {
  std::string name;
  for (const char c : code) {
    if (c == '/') {
      name += '_';
    } else if (stands_as_it_is(c)) {
      name += c;
    } else {
      name += fmt::format("~{:02x}", static_cast<unsigned char>(c));
    }
  }
  return name;
}

SiteEdition::SiteEdition(const PublicationView& view, const area::AreaMap* map, Language language)
    : view_(&view), map_(map), language_(language), tally_(tally_of(view)), wording_(*view.determination, language) {
  figures_ = publish::shown_figures(tally_);
  const record::UnitTree& units = view.count->units;
  parts_.resize(units.size());
  stations_.resize(units.size());
  place_.resize(units.size());
  for (std::uint32_t unit = 1; unit < units.size(); ++unit) {
    const std::uint32_t parent = units.at(unit).parent;
    const bool is_station = view.aggregate->is_station(unit);
    place_[unit] = static_cast<std::uint32_t>(stations_[parent].size());
    (is_station ? stations_ : parts_)[parent].push_back(unit);
    has_stations_ = has_stations_ || (is_station && !is_area(unit));
  }
}

std::string SiteEdition::title() const { return publish::printable(view_->count->input.title.in(language_)); }

std::string SiteEdition::name_of(std::uint32_t unit) const {
  const record::Unit& found = view_->count->units.at(unit);
  if (unit == 0 && view_->country != nullptr) {
    return wording_.in_language(view_->country->law.label);
  }
  if (is_area(unit)) {
    return wording_.area(found.code);
  }
  const bool says_more = !found.name.empty() && found.name != found.code && !found.code.ends_with("/" + found.name);
  return publish::printable(says_more ? found.code + " " + found.name : found.code);
}

std::string SiteEdition::progress_of(std::uint32_t unit) const {
  if (!has_stations_) {
    return {};
  }
  const tally::Progress progress = view_->aggregate->progress(unit);
  const Count64 counted = progress.of(tally::Standing::counted).stations;
  const Count64 expected = progress.expected().stations;
  return say(
      SiteWord::stations_counted,
      {{"counted", number(counted)}, {"expected", number(expected)}, {"share", wording_.percent(counted, expected)}});
}

std::optional<Count64> SiteEdition::hundredths(const record::Figure& part, const record::Figure& whole) {
  if (!part.present() || !whole.present() || whole.value <= 0 || part.value < 0) {
    return std::nullopt;
  }
  return static_cast<Count64>(product(std::min(part.value, whole.value), 10'000) / whole.value);
}

std::string SiteEdition::figure_or_dash(const record::Figure& figure) const {
  return figure.present() ? number(figure.value) : std::string(publish::empty_cell);
}

std::string SiteEdition::percent_or_dash(const record::Figure& part, const record::Figure& whole) const {
  return part.present() && whole.present() ? wording_.percent(part.value, whole.value)
                                           : std::string(publish::empty_cell);
}

bool SiteEdition::has_page(std::uint32_t unit) const {
  return !view_->aggregate->is_station(unit) && (unit != 0 || !stations_[0].empty());
}

std::string SiteEdition::page_of(std::uint32_t unit, std::size_t page) const {
  const std::string name = "unit-" + file_name_of(view_->count->units.at(unit).code);
  return page == 1 ? name + ".html" : fmt::format("{}.page-{}.html", name, page);
}

std::string SiteEdition::place_of(std::uint32_t unit) const {
  if (unit == 0) {
    return "index.html#regions";
  }
  if (!view_->aggregate->is_station(unit)) {
    return page_of(unit);
  }
  const record::Unit& station = view_->count->units.at(unit);
  return page_of(station.parent, (place_[unit] / stations_a_page) + 1) + "#" + file_name_of(station.code);
}

bool SiteEdition::is_area(std::uint32_t unit) const {
  const std::vector<std::uint32_t>& areas = view_->count->areas;
  return std::ranges::find(areas, unit) != areas.end();
}

std::vector<std::size_t> SiteEdition::cells_of(std::uint32_t unit) const {
  const tally::CountInput& count = *view_->count;
  std::vector<std::size_t> cells;
  for (std::size_t cell = 0; cell < count.layout.size(); ++cell) {
    const tally::DistrictCandidate* const candidate = candidate_of(count, cell);
    if (candidate == nullptr || count.units.is_within(candidate->unit, unit) ||
        count.units.is_within(unit, candidate->unit)) {
      cells.push_back(cell);
    }
  }
  return cells;
}

std::string SiteEdition::name_of_cell(std::size_t cell) const {
  const tally::DistrictCandidate* const candidate = candidate_of(*view_->count, cell);
  return publish::capitalised(candidate == nullptr ? publish::cell_text(*view_->count, cell, language_)
                                                   : publish::printable(candidate->id));
}

std::string SiteEdition::place_of_area(std::string_view area) const {
  const std::optional<std::uint32_t> unit = area.empty() ? 0 : view_->count->units.find(area);
  return unit ? place_of(*unit) : std::string();
}

}  // namespace mandate::publication
