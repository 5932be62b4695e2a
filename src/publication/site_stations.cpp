#include "publication/site_stations.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "publication/site_frame.hpp"
#include "publish/display.hpp"
#include "publish/number.hpp"
#include "publish/report.hpp"

namespace mandate::publication {
namespace {

using publish::element;
using publish::Markup;

// Rows of a hundred thousand stations, put together as text: everything from a record is escaped by Markup::text.
class StationRows {
 public:
  StationRows(const SiteEdition& edition, const std::vector<std::size_t>& cells) : edition_(&edition), cells_(&cells) {
    for (std::size_t i = 0; i < titles_.size(); ++i) {
      titles_.at(i) = Markup::text(standing_title(static_cast<StationStanding>(i), edition.language())).html();
    }
  }

  void add(std::uint32_t station) {
    const PublicationView& view = edition_->view();
    const StationStanding standing = view.standings[station];
    rows_ += "<tr id=\"" + file_name_of(view.count->units.at(station).code) + "\"";
    rows_ += standing == StationStanding::counted ? ">" : " class=\"aside\">";
    rows_ += "<th scope=\"row\">" + Markup::text(edition_->name_of(station)).html() + "</th><td>";
    rows_ += titles_.at(static_cast<std::size_t>(standing)) + "</td>";
    add_figures(station);
    const std::uint64_t receipt = view.receipts[station];
    rows_ += "<td>";
    rows_ += receipt == no_leaf ? std::string(publish::empty_cell) : std::to_string(receipt);
    rows_ += "</td></tr>\n";
  }

  [[nodiscard]] Markup take() const { return Markup::trusted(rows_); }

 private:
  void add_figures(std::uint32_t station) {
    const bool counted = edition_->view().standings[station] == StationStanding::counted;
    for (const std::size_t cell : *cells_) {
      const Count64 value = counted ? edition_->view().aggregate->sum(station, cell) : record::absent;
      rows_ += "<td>";
      rows_ += value == record::absent ? std::string(publish::empty_cell)
                                       : publish::number_text(value, edition_->language());
      rows_ += "</td>";
    }
  }

  const SiteEdition* edition_;
  const std::vector<std::size_t>* cells_;
  std::array<std::string, 6> titles_;
  std::string rows_;
};

Markup stations_heading(const SiteEdition& edition, const std::vector<std::size_t>& cells) {
  const auto heading = [](const std::string& text) { return element("th", {{"scope", "col"}}, Markup::text(text)); };
  const std::string first = edition.has_stations() ? edition.say(SiteWord::column_station)
                                                   : edition.wording().say(publish::Message::column_area);
  Markup headings = heading(first) + heading(edition.say(SiteWord::column_standing));
  for (const std::size_t cell : cells) {
    headings += heading(edition.name_of_cell(cell));
  }
  return element("thead", element("tr", headings + heading(edition.say(SiteWord::column_receipt))));
}

}  // namespace

Markup stations_table(const SiteEdition& edition, std::uint32_t unit, std::span<const std::uint32_t> stations) {
  const std::vector<std::size_t> cells = edition.cells_of(unit);
  StationRows rows(edition, cells);
  for (const std::uint32_t station : stations) {
    rows.add(station);
  }
  const std::string name = heading_of_stations(edition);
  return scrolling(name, element("table", {{"class", "stations"}},
                                 element("caption", Markup::text(edition.say(SiteWord::note_cells))) +
                                     stations_heading(edition, cells) + element("tbody", rows.take())));
}

std::string heading_of_stations(const SiteEdition& edition) {
  return edition.has_stations() ? edition.say(SiteWord::heading_stations) : edition.say(SiteWord::heading_regions);
}

std::size_t pages_of(const SiteEdition& edition, std::uint32_t unit) {
  const std::size_t stations = edition.stations_of(unit).size();
  return std::max<std::size_t>(1, (stations + stations_a_page - 1) / stations_a_page);
}

std::span<const std::uint32_t> stations_on(const SiteEdition& edition, std::uint32_t unit, std::size_t page) {
  const std::span<const std::uint32_t> all = edition.stations_of(unit);
  const std::size_t first = std::min(all.size(), (page - 1) * stations_a_page);
  return all.subspan(first, std::min(stations_a_page, all.size() - first));
}

}  // namespace mandate::publication
