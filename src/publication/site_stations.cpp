#include "publication/site_stations.hpp"

#include <algorithm>
#include <array>
#include <string>

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
  explicit StationRows(const SiteEdition& edition) : edition_(&edition), cells_(edition.view().count->layout.size()) {
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
    for (std::size_t cell = 0; cell < cells_; ++cell) {
      const Count64 value = counted ? edition_->view().aggregate->sum(station, cell) : record::absent;
      rows_ += "<td>";
      rows_ += value == record::absent ? std::string(publish::empty_cell)
                                       : publish::number_text(value, edition_->language());
      rows_ += "</td>";
    }
  }

  const SiteEdition* edition_;
  std::size_t cells_;
  std::array<std::string, 6> titles_;
  std::string rows_;
};

Markup stations_heading(const SiteEdition& edition) {
  const auto heading = [](const std::string& text) { return element("th", {{"scope", "col"}}, Markup::text(text)); };
  Markup headings = heading(edition.say(SiteWord::column_station)) + heading(edition.say(SiteWord::column_standing));
  for (std::size_t cell = 0; cell < edition.view().count->layout.size(); ++cell) {
    headings += heading(publish::capitalised(publish::cell_text(*edition.view().count, cell, edition.language())));
  }
  return element("thead", element("tr", headings + heading(edition.say(SiteWord::column_receipt))));
}

}  // namespace

Markup stations_table(const SiteEdition& edition, std::span<const std::uint32_t> stations) {
  StationRows rows(edition);
  for (const std::uint32_t station : stations) {
    rows.add(station);
  }
  const std::string name = edition.say(SiteWord::heading_stations);
  return scrolling(name, element("table", {{"class", "stations"}},
                                 element("caption", Markup::text(edition.say(SiteWord::note_cells))) +
                                     stations_heading(edition) + element("tbody", rows.take())));
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
