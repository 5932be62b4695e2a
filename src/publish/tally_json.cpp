#include "publish/tally_json.hpp"

#include <algorithm>
#include <array>

#include "publish/determination_json.hpp"
#include "publish/json_text.hpp"
#include "publish/tally_words.hpp"

namespace mandate::publish {
namespace {

namespace json = boost::json;
using tally::Progress;
using tally::Standing;

constexpr std::array<Standing, 5> standings = {Standing::outstanding, Standing::counted, Standing::quarantined,
                                               Standing::annulled, Standing::repeat_vote};

json::object group_json(const Progress::Group& group) {
  return {{"stations", group.stations}, {"electors", group.electors}, {"unknown_electors", group.unknown_electors}};
}

json::object progress_json(const Progress& progress) {
  json::object out{{"expected", group_json(progress.expected())}};
  for (const Standing standing : standings) {
    out.emplace(word(standing), group_json(progress.of(standing)));
  }
  return out;
}

json::value parent_json(const TallyView& view, std::uint32_t unit) {
  const std::uint32_t parent = view.count->units.at(unit).parent;
  return parent == record::no_unit ? json::value() : json::value(view.count->units.at(parent).code);
}

json::object sums_json(const TallyView& view, std::uint32_t unit) {
  json::object sums;
  for (std::size_t cell = 0; cell < view.count->layout.size(); ++cell) {
    sums.emplace(view.count->layout.cells[cell].name, json_of(view.aggregate->figure(unit, cell)));
  }
  return sums;
}

json::object unit_json(const TallyView& view, std::uint32_t unit) {
  const record::Unit& found = view.count->units.at(unit);
  return {{"unit", found.code},
          {"name", found.name},
          {"kind", found.kind},
          {"within", parent_json(view, unit)},
          {"status", record::word(view.aggregate->status(unit))},
          {"progress", progress_json(view.aggregate->progress(unit))},
          {"sums", sums_json(view, unit)}};
}

json::array units_json(const TallyView& view) {
  json::array units;
  for (const std::uint32_t unit : shown_units(view)) {
    units.push_back(unit_json(view, unit));
  }
  return units;
}

json::array waiting_json(const TallyView& view) {
  json::array waiting;
  for (const std::uint32_t station : view.count->units.leaves()) {
    if (view.aggregate->standing(station) == Standing::outstanding && view.count->units.is_within(station, view.unit)) {
      const record::Unit& unit = view.count->units.at(station);
      waiting.push_back(json::object{{"unit", unit.code}, {"electors", json_of(unit.electors)}});
    }
  }
  return waiting;
}

json::array set_aside_json(const TallyView& view) {
  json::array out;
  for (const tally::SetAside& one : view.count->set_aside) {
    out.push_back(json::object{{"unit", view.count->units.at(one.station).code},
                               {"standing", word(one.standing)},
                               {"reason", text_or_null(one.reason)}});
  }
  return out;
}

json::array moved_json(const TallyView& view) {
  json::array out;
  for (const tally::StationMove& move : view.count->moved) {
    out.push_back(json::object{{"unit", view.count->units.at(move.station).code}, {"before", move.before}});
  }
  return out;
}

json::value value_json(Count64 value) { return value == record::absent ? json::value() : json::value(value); }

// Where a station is open: the same protocol from every source.
json::value protocols_json(const TallyView& view) {
  if (!view.aggregate->is_station(view.unit)) {
    return nullptr;
  }
  json::array out;
  for (const tally::CountSource& source : view.count->sources) {
    const auto row = std::ranges::find(source.table.units(), view.unit);
    if (row == source.table.units().end()) {
      continue;
    }
    json::object values;
    for (std::size_t cell = 0; cell < view.count->layout.size(); ++cell) {
      values.emplace(
          view.count->layout.cells[cell].name,
          value_json(source.table.value(static_cast<std::size_t>(row - source.table.units().begin()), cell)));
    }
    out.push_back(json::object{{"source", record::word(source.kind)}, {"name", source.name}, {"values", values}});
  }
  return out;
}

json::array notes_json(const TallyView& view) {
  json::array out;
  for (const tally::StationNotes& notes : view.count->notes) {
    if (!view.count->units.is_within(notes.station, view.unit)) {
      continue;
    }
    json::array failed;
    for (const record::FailedCheck& check : notes.failed) {
      failed.push_back(json::object{{"check", check.check}, {"level", check.error ? "error" : "warning"}});
    }
    json::array explanations;
    for (const tally::GivenExplanation& given : notes.explanations) {
      explanations.push_back(json::object{{"check", given.explanation.check},
                                          {"text", given.explanation.text},
                                          {"actor", given.actor},
                                          {"at", given.at},
                                          {"lapsed", given.lapsed}});
    }
    json::array history;
    for (const tally::FigureHistory& change : notes.history) {
      history.push_back(json::object{{"cell", view.count->layout.cells[change.cell].name},
                                     {"from", value_json(change.from)},
                                     {"to", value_json(change.to)},
                                     {"reason", change.reason},
                                     {"actor", change.actor},
                                     {"at", change.at}});
    }
    out.push_back(json::object{{"unit", view.count->units.at(notes.station).code},
                               {"failed", std::move(failed)},
                               {"explanations", std::move(explanations)},
                               {"history", std::move(history)}});
  }
  return out;
}

json::value envelopes_json(const TallyView& view) {
  if (view.envelopes == nullptr) {
    return nullptr;
  }
  const tally::EnvelopeCounts& counts = view.envelopes->counts(view.unit);
  return json::object{{"expected", counts.reached(tally::Envelope::expected)},
                      {"received", counts.reached(tally::Envelope::received)},
                      {"opened", counts.reached(tally::Envelope::opened)},
                      {"entered", counts.reached(tally::Envelope::entered)}};
}

json::value source_json(const TallyView& view) {
  if (view.source == nullptr) {
    return nullptr;
  }
  return json::object{{"source", record::word(view.source->kind)}, {"name", view.source->name}};
}

}  // namespace

boost::json::array cells_json(const tally::CountInput& count) {
  json::array cells;
  for (const record::Cell& cell : count.layout.cells) {
    cells.emplace_back(cell.name);
  }
  return cells;
}

std::string tally_json(const TallyView& view) {
  json::array empty_areas;
  for (const std::string& code : view.count->areas_without_station) {
    empty_areas.emplace_back(code);
  }
  const json::object out{{"schema", "mandate/tally/1"},
                         {"count", view.count->id},
                         {"synthetic", view.count->synthetic},
                         {"case", view.count->input.id},
                         {"title", json_of(view.count->input.title)},
                         {"date", view.count->input.date.iso()},
                         {"published", word(view.count->publication)},
                         {"source", source_json(view)},
                         {"cells", cells_json(*view.count)},
                         {"open", unit_json(view, view.unit)},
                         {"units", units_json(view)},
                         {"protocols", protocols_json(view)},
                         {"notes", notes_json(view)},
                         {"waiting", waiting_json(view)},
                         {"set_aside", set_aside_json(view)},
                         {"moved", moved_json(view)},
                         {"areas_without_station", std::move(empty_areas)},
                         {"envelopes", envelopes_json(view)},
                         {"decision", determination_object(*view.complete)},
                         {"decision_so_far", determination_object(*view.so_far)}};
  return json_text(out);
}

}  // namespace mandate::publish
