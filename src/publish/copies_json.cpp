#include <boost/json/array.hpp>

#include "publish/copies_view.hpp"
#include "publish/json_text.hpp"
#include "publish/tally_words.hpp"

namespace mandate::publish {
namespace {

namespace json = boost::json;

json::object source_json(const tally::CountSource& source) {
  return {{"source", record::word(source.kind)}, {"name", source.name}};
}

json::array texts_json(const std::vector<std::string>& texts) {
  json::array out;
  for (const std::string& text : texts) {
    out.emplace_back(text);
  }
  return out;
}

json::object result_json(const procedure::Result& result) {
  json::object seats;
  for (const procedure::SeatLine& line : result.seats) {
    seats.emplace(line.list, line.seats);
  }
  return {{"answer", word(result.answer)},
          {"outcome", result.outcome},
          {"seats", std::move(seats)},
          {"winners", texts_json(result.winners)},
          {"leading", texts_json(result.leading)}};
}

json::array differences_json(const CopiesView& view) {
  json::array out;
  for (const tally::StationDifference& difference : view.comparison->differences) {
    json::array cells;
    for (const tally::CellDifference& cell : difference.cells) {
      cells.push_back(json::object{
          {"cell", view.tally.count->layout.cells[cell.cell].name}, {"base", cell.base}, {"other", cell.other}});
    }
    out.push_back(json::object{{"unit", view.tally.count->units.at(difference.station).code},
                               {"standing", word(view.tally.aggregate->standing(difference.station))},
                               {"cells", std::move(cells)},
                               {"lead_moves", difference.lead_moves},
                               {"figures_move", difference.figures_move}});
  }
  return out;
}

json::value effect_json(const CopiesView& view) {
  if (!view.effect) {
    return nullptr;
  }
  json::array changing;
  for (const procedure::DifferenceEffect& effect : view.effect->changing) {
    const std::uint32_t station = view.comparison->differences[effect.difference].station;
    changing.push_back(
        json::object{{"unit", view.tally.count->units.at(station).code}, {"result", result_json(effect.result)}});
  }
  return json::object{{"counted", result_json(view.effect->counted)},
                      {"with_all", result_json(view.effect->with_all)},
                      {"changing", std::move(changing)}};
}

json::array stations_json(const CopiesView& view, const std::vector<std::uint32_t>& stations) {
  json::array out;
  for (const std::uint32_t station : stations) {
    out.emplace_back(view.tally.count->units.at(station).code);
  }
  return out;
}

// The nation and its areas.
json::array coverage_json(const CopiesView& view) {
  json::array out;
  for (std::uint32_t unit = 0; unit < view.tally.count->units.size(); ++unit) {
    const record::Unit& found = view.tally.count->units.at(unit);
    if (unit != 0 && found.parent != 0) {
      continue;
    }
    const tally::CopyCoverage& coverage = view.comparison->coverage[unit];
    out.push_back(json::object{{"unit", found.code},
                               {"stations", coverage.stations},
                               {"with_copy", coverage.with_copy},
                               {"only_other", coverage.only_other},
                               {"differing", coverage.differing},
                               {"electors", coverage.electors},
                               {"electors_with_copy", coverage.electors_with_copy}});
  }
  return out;
}

json::object totals_json(const CopiesView& view) {
  json::object out;
  for (std::size_t cell = 0; cell < view.comparison->totals.size(); ++cell) {
    const tally::CellTotals& totals = view.comparison->totals[cell];
    out.emplace(
        view.tally.count->layout.cells[cell].name,
        json::object{{"stations", totals.stations}, {"base", json_of(totals.base)}, {"other", json_of(totals.other)}});
  }
  return out;
}

}  // namespace

json::object copies_object(const CopiesView& view) {
  return {{"base", source_json(*view.base)},
          {"other", source_json(*view.other)},
          {"coverage", coverage_json(view)},
          {"differences", differences_json(view)},
          {"effect", effect_json(view)},
          {"totals", totals_json(view)},
          {"without_copy", stations_json(view, view.comparison->without_copy)},
          {"only_other", stations_json(view, view.comparison->only_other)}};
}

}  // namespace mandate::publish
