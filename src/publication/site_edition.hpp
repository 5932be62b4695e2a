// One language of a site: what each of its pages needs to say and where its pages stand.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "area/area_map.hpp"
#include "base/localized_text.hpp"
#include "publication/publication_view.hpp"
#include "publication/site_words.hpp"
#include "publish/markup.hpp"
#include "publish/tally_view.hpp"
#include "publish/wording.hpp"
#include "record/count.hpp"
#include "record/figures.hpp"

namespace mandate::publication {

// How many stations stand on one page.
inline constexpr std::size_t stations_a_page = 500;

class SiteEdition {
 public:
  // View and map outlive the edition; `map`: of the areas in force on the day, nullptr where none is at hand.
  SiteEdition(const PublicationView& view, const area::AreaMap* map, Language language);

  [[nodiscard]] const PublicationView& view() const { return *view_; }
  [[nodiscard]] const area::AreaMap* map() const { return map_; }
  [[nodiscard]] Language language() const { return language_; }
  [[nodiscard]] const publish::TallyView& tally() const { return tally_; }
  [[nodiscard]] const publish::Wording& wording() const { return wording_; }

  [[nodiscard]] std::string say(SiteWord word, std::initializer_list<publish::Filling> fillings = {}) const {
    return site_say(word, language_, fillings);
  }
  [[nodiscard]] std::string number(Count64 value) const { return wording_.number(value); }
  [[nodiscard]] std::string title() const;
  [[nodiscard]] std::string status() const { return std::string(status_title(view_->status, language_)); }

  // "Abai" for an area of the law, the nation's name, else the name as printed, or the code.
  [[nodiscard]] std::string name_of(std::uint32_t unit) const;
  // Whether anything is counted below the areas of the law. Where areas are all that was published, nothing is said of
  // stations.
  [[nodiscard]] bool has_stations() const { return has_stations_; }
  // "Stations counted: 7 of 9 (77.78 %)"; empty where there are none.
  [[nodiscard]] std::string progress_of(std::uint32_t unit) const;

  // Figures that people look for, each with what its percentage is of.
  [[nodiscard]] const std::vector<std::pair<record::Count, std::optional<record::Count>>>& figures() const {
    return figures_;
  }
  // part of whole in hundredths of a percent, rounded down; nothing where one is not known, or the whole is 0.
  [[nodiscard]] static std::optional<Count64> hundredths(const record::Figure& part, const record::Figure& whole);
  [[nodiscard]] std::string figure_or_dash(const record::Figure& figure) const;
  [[nodiscard]] std::string percent_or_dash(const record::Figure& part, const record::Figure& whole) const;

  // Whether the unit has a page: every one that has parts, but the nation only where stations are among them.
  [[nodiscard]] bool has_page(std::uint32_t unit) const;
  // "unit-KZ-10.html"; the nation is "index.html". With a page number from 1 the following ones.
  [[nodiscard]] std::string page_of(std::uint32_t unit, std::size_t page = 1) const;
  // The page that shows its figures, with an anchor for a station.
  [[nodiscard]] std::string place_of(std::uint32_t unit) const;
  // By code of an area; the nation for an empty one; empty where there is no such unit.
  [[nodiscard]] std::string place_of_area(std::string_view area) const;
  // Cells of a protocol that say something of the unit: all but the votes of who stands in other districts.
  [[nodiscard]] std::vector<std::size_t> cells_of(std::uint32_t unit) const;
  [[nodiscard]] std::string name_of_cell(std::size_t cell) const;
  [[nodiscard]] const std::vector<std::uint32_t>& parts_of(std::uint32_t unit) const { return parts_[unit]; }
  [[nodiscard]] const std::vector<std::uint32_t>& stations_of(std::uint32_t unit) const { return stations_[unit]; }

 private:
  [[nodiscard]] bool is_area(std::uint32_t unit) const;

  const PublicationView* view_;
  const area::AreaMap* map_;
  Language language_;
  publish::TallyView tally_;
  publish::Wording wording_;
  std::vector<std::pair<record::Count, std::optional<record::Count>>> figures_;
  bool has_stations_ = false;
  std::vector<std::vector<std::uint32_t>> parts_;     // by unit: children that have children
  std::vector<std::vector<std::uint32_t>> stations_;  // by unit: children that are stations
  std::vector<std::uint32_t> place_;                  // by unit: of a station among those of its parent
};

// A code as part of a file's name and of an address: letters, digits, '.' and '-' as they stand, '/' as '_', any other
// byte as '~' and two digits. Different codes give different names.
[[nodiscard]] std::string file_name_of(std::string_view code);

}  // namespace mandate::publication
