#include "io/station_register.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <unordered_map>
#include <utility>

#include "area/area.hpp"
#include "io/area_finder.hpp"
#include "io/csv.hpp"
#include "io/csv_columns.hpp"
#include "io/station_finder.hpp"
#include "io/whole_number.hpp"
#include "io/wording.hpp"

namespace mandate::io {
namespace {

using record::no_unit;

constexpr std::array<std::string_view, 5> register_columns = {"station", "region", "name", "district", "electors"};
enum class RegisterColumn : std::size_t { station, region, name, district, electors };

class RegisterReader {
 public:
  RegisterReader(CsvReader& csv, const RegisterLaw& law) : csv_(csv), law_(law) {}

  StationRegister read() {
    const std::size_t required = law_.area_kinds.empty() ? 1 : 2;
    const std::optional<std::vector<std::size_t>> columns = find_columns(csv_, register_columns, required);
    if (!columns) {
      return {};
    }
    columns_ = *columns;
    result_.units.add({law_.country->law.country, law_.country->law.label.in(Language::en), "nation", no_unit});
    while (csv_.next()) {
      read_row();
    }
    if (csv_.records() == 0) {
      csv_.report({}, "no row under the header line", "one row a station", "Add the stations");
    }
    name_areas_without_station();
    return std::move(result_);
  }

 private:
  [[nodiscard]] std::size_t index_of(RegisterColumn column) const { return columns_[static_cast<std::size_t>(column)]; }
  [[nodiscard]] CsvField field(RegisterColumn column) const {
    const std::size_t index = index_of(column);
    return index == no_column ? CsvField{} : csv_.row()[index];
  }

  void read_row() {
    const CsvField number = field(RegisterColumn::station);
    if (!is_part(number, "station") || !is_part(field(RegisterColumn::district), "district")) {
      return;
    }
    if (number.text.empty()) {
      csv_.report(csv_.place(number), "no station", "its number", "Number every station");
      return;
    }
    const std::optional<std::uint32_t> region = region_of(field(RegisterColumn::region));
    const std::optional<std::uint32_t> above =
        region ? district_of(*region, field(RegisterColumn::district)) : std::nullopt;
    const std::optional<std::optional<Count64>> electors = electors_of(field(RegisterColumn::electors));
    if (above && electors) {
      add_station(*above, *region, number, *electors);
    }
  }

  // A slash parts the codes of units.
  bool is_part(const CsvField& field, std::string_view what) {
    if (field.text.find('/') == std::string_view::npos) {
      return true;
    }
    csv_.report(csv_.place(field), "the " + std::string(what) + " " + in_quotes(field.text), "a name without '/'",
                "Write the district in its own column");
    return false;
  }

  // The unit of the area, made where it is new; the nation where votes are not counted by area.
  std::optional<std::uint32_t> region_of(const CsvField& field) {
    if (index_of(RegisterColumn::region) == no_column) {
      return 0;
    }
    const auto known = regions_.find(field.text);
    if (known != regions_.end()) {
      return known->second == no_unit ? std::nullopt : std::optional(known->second);
    }
    const area::Area* const area = area_of(field);
    const std::uint32_t unit = area == nullptr ? no_unit : unit_of(*area);
    regions_.emplace(field.text, unit);
    return unit == no_unit ? std::nullopt : std::optional(unit);
  }

  const area::Area* area_of(const CsvField& field) {
    if (field.text.empty()) {
      csv_.report(csv_.place(field), "no region", "the code, a name or an alias of an area",
                  "Name the region of every station");
      return nullptr;
    }
    AreaFinder::Result found = AreaFinder(law_.country->law.areas, law_.day).find(field.text);
    if (found.area == nullptr) {
      csv_.report(csv_.place(field), std::move(found.found), std::move(found.expected), std::move(found.advice));
      return nullptr;
    }
    return law_.only_in_force && !may_stand(field, *found.area) ? nullptr : found.area;
  }

  bool may_stand(const CsvField& field, const area::Area& area) {
    const bool of_kind =
        law_.area_kinds.empty() || std::ranges::find(law_.area_kinds, area.kind) != law_.area_kinds.end();
    if (area.in_force(law_.day) && of_kind) {
      return true;
    }
    const std::string advice = area.split_from.empty()
                                   ? "Compare the register with the areas of the day: mandate law diff"
                                   : "Until " + (area.from ? area.from->iso() : "then") + " its stations are of " +
                                         area.split_from + ", of which it was made";
    csv_.report(csv_.place(field),
                "the area " + in_quotes(field.text) + " (" + area.code + "), over which votes are not counted on " +
                    law_.day.iso(),
                "an area that is in force that day", advice);
    return false;
  }

  std::uint32_t unit_of(const area::Area& area) {
    if (const std::optional<std::uint32_t> unit = result_.units.find(area.code)) {
      return *unit;
    }
    const std::uint32_t unit = *result_.units.add({area.code, area.name_on(law_.day).in(Language::en), area.kind, 0});
    result_.areas.push_back(unit);
    return unit;
  }

  std::optional<std::uint32_t> district_of(std::uint32_t region, const CsvField& field) {
    if (field.text.empty()) {
      return region;
    }
    const std::string code = unit_code(result_.units.at(region).code, field.text, {});
    if (const std::optional<std::uint32_t> known = result_.units.find(code)) {
      if (result_.units.at(*known).kind == "district") {
        return known;
      }
    } else if (const auto made = result_.units.add({code, std::string(field.text), "district", region})) {
      return made;
    }
    csv_.report(csv_.place(field), "the district " + in_quotes(field.text) + ", whose code " + code + " is a station's",
                "districts and stations that can be told apart", "Give every station of the region its district");
    return std::nullopt;
  }

  // Nothing after a problem; an empty cell is no number of electors.
  std::optional<std::optional<Count64>> electors_of(const CsvField& field) {
    const std::expected<Count64, NumberFault> value = read_whole_number(field.text);
    if (value) {
      return std::optional(*value);
    }
    if (value.error() == NumberFault::empty) {
      return std::optional<Count64>();
    }
    csv_.report(csv_.place(field),
                std::string(found(value.error())) + ", " + in_quotes(field.text) + ", for 'electors'",
                "a whole number ≥ 0, or nothing where it is not known", std::string(advice(value.error())));
    return std::nullopt;
  }

  void add_station(std::uint32_t above, std::uint32_t region, const CsvField& number, std::optional<Count64> electors) {
    const std::string code = unit_code(result_.units.at(above).code, {}, number.text);
    const CsvField name = field(RegisterColumn::name);
    const std::string printed(name.text.empty() ? number.text : name.text);
    const std::optional<std::uint32_t> unit = result_.units.add({code, printed, "precinct", above, electors});
    if (!unit) {
      report_twice(code, region, number);
      return;
    }
    lines_.resize(*unit + 1);
    lines_[*unit] = csv_.line();
    if (!sum_of_electors(electors.value_or(0))) {
      csv_.report(csv_.place(field(RegisterColumn::electors)), "a sum of electors outside 64 bits",
                  "electors that add up to at most 9223372036854775807", "Compare the register with its source");
    }
  }

  bool sum_of_electors(Count64 more) {
    const std::optional<Count64> sum = checked_add(electors_, more);
    electors_ = sum.value_or(electors_);
    return sum.has_value();
  }

  void report_twice(const std::string& code, std::uint32_t region, const CsvField& number) {
    const std::uint32_t before = *result_.units.find(code);
    if (result_.units.at(before).kind != "precinct") {
      csv_.report(csv_.place(number),
                  "the station " + in_quotes(number.text) + ", whose code " + code + " is a district's",
                  "districts and stations that can be told apart", "Give every station of the region its district");
      return;
    }
    csv_.report(
        csv_.place(number),
        "the station " + in_quotes(number.text) + " of " + result_.units.at(region).code + " for the second time",
        "each station once; it stands first in line " + std::to_string(lines_[before]),
        "Remove one of them; where numbers repeat from one district to the next, name the district");
  }

  void name_areas_without_station() {
    if (!law_.only_in_force || law_.area_kinds.empty()) {
      return;
    }
    for (const area::Area* const area : area::in_force(law_.country->law.areas, law_.area_kinds, law_.day)) {
      if (!result_.units.find(area->code)) {
        result_.areas_without_station.push_back(area->code);
      }
    }
  }

  CsvReader& csv_;
  const RegisterLaw& law_;
  std::vector<std::size_t> columns_;
  std::unordered_map<std::string_view, std::uint32_t> regions_;  // looked up only, never walked
  std::vector<std::uint32_t> lines_;                             // by unit
  Count64 electors_ = 0;
  StationRegister result_;
};

// Stations of that number and name, wherever they stand.
std::vector<std::uint32_t> namesakes(const StationFinder& finder, const record::UnitTree& tree, std::string_view number,
                                     const std::string& name) {
  StationFinder::Result found = finder.find({{}, {}, number});
  if (found.station != no_unit) {
    found.several.push_back(found.station);
  }
  std::erase_if(found.several, [&](std::uint32_t station) { return tree.at(station).name != name; });
  return std::move(found.several);
}

}  // namespace

StationRegister read_station_register(const ReadContext& file, std::string_view text, const RegisterLaw& law) {
  CsvReader csv(file, text);
  StationRegister result = csv.header().empty() ? StationRegister() : RegisterReader(csv, law).read();
  csv.finish();
  return result;
}

std::vector<tally::StationMove> moved_stations(const record::UnitTree& before, const record::UnitTree& now) {
  if (before.size() == 0 || now.size() == 0) {
    return {};  // a register that could not be read
  }
  const StationFinder finder(now);
  const StationFinder old_finder(before);
  std::vector<tally::StationMove> moved;
  for (const std::uint32_t station : before.leaves()) {
    const record::Unit& unit = before.at(station);
    const std::string_view number = old_finder.number(station);
    if (now.find(unit.code)) {
      continue;
    }
    const std::vector<std::uint32_t> then = namesakes(old_finder, before, number, unit.name);
    const std::vector<std::uint32_t> today = namesakes(finder, now, number, unit.name);
    if (then.size() == 1 && today.size() == 1 && !before.find(now.at(today.front()).code)) {
      moved.push_back({today.front(), unit.code});
    }
  }
  std::ranges::sort(moved, {}, &tally::StationMove::station);
  return moved;
}

}  // namespace mandate::io
