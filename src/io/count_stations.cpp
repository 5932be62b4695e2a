#include "io/count_stations.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "io/case_options.hpp"
#include "io/csv.hpp"
#include "io/csv_columns.hpp"
#include "io/wording.hpp"

namespace mandate::io {
namespace {

using record::no_unit;
using tally::CountInput;

constexpr std::array<std::string_view, 3> candidate_columns = {"district", "candidate", "list"};
constexpr std::array<std::string_view, 5> envelope_columns = {"station", "received", "opened", "region", "district"};

// The text of a table that a key names; `file` is its name in problems.
std::optional<std::string> table_text(const CaseContext& context, const Node* node, std::string& file) {
  std::optional<NamedText> named = node == nullptr ? std::nullopt : text_named(context, *node);
  if (!named) {
    return std::nullopt;
  }
  file = std::move(named->file);
  return std::move(named->text);
}

// A district by its code, or by its name where only one has it.
std::vector<std::uint32_t> districts_called(const record::UnitTree& units, std::string_view text) {
  if (const std::optional<std::uint32_t> unit = units.find(text)) {
    return {*unit};
  }
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = 0; i < units.size(); ++i) {
    if (units.at(i).kind == "district" && units.at(i).name == text) {
      found.push_back(i);
    }
  }
  return found;
}

void read_candidate(CsvReader& csv, std::span<const std::size_t> columns, CountInput& result) {
  const CsvField& district = csv.row()[columns[0]];
  const CsvField& id = csv.row()[columns[1]];
  const CsvField& list = csv.row()[columns[2]];
  const std::vector<record::Option>& options = result.input.records.front().options;
  const std::vector<std::uint32_t> units = districts_called(result.units, district.text);
  if (units.size() != 1) {
    csv.report(csv.place(district),
               (units.empty() ? "the unknown district " : "several districts ") + in_quotes(district.text),
               "one district of the register", "Write its code, such as KZ-10/3");
  }
  const auto same = [&](const auto& other) { return other.id == id.text; };
  if (id.text.empty() || std::ranges::any_of(result.candidates, same) || std::ranges::any_of(options, same)) {
    csv.report(csv.place(id),
               id.text.empty() ? "no candidate" : "the candidate " + in_quotes(id.text) + " for the second time",
               "an id that stands once, and is no list's", "Give every candidate an id");
  }
  if (!list.text.empty() && std::ranges::find(options, list.text, &record::Option::id) == options.end()) {
    csv.report(csv.place(list), "the unregistered list " + in_quotes(list.text), "a list of the case, or nothing",
               "Leave it empty for the self-nominated");
  }
  const std::uint32_t unit = units.size() == 1 ? units.front() : 0;
  result.candidates.push_back({result.units.at(unit).code, unit, std::string(id.text), std::string(list.text),
                               options.size() + result.candidates.size()});
}

// yes, no, or empty for no; nothing after a problem.
std::optional<bool> yes_or_no(CsvReader& csv, const CsvField& field) {
  if (field.text == "yes") {
    return true;
  }
  if (field.text == "no" || field.text.empty()) {
    return false;
  }
  csv.report(csv.place(field), in_quotes(field.text), "yes, no, or nothing for no");
  return std::nullopt;
}

void read_envelope(CsvReader& csv, std::span<const std::size_t> columns, StationColumns& stations, CountInput& result) {
  const std::uint32_t station = stations.station_of(csv);
  const CsvField& opened_field = csv.row()[columns[2]];
  const std::optional<bool> received = yes_or_no(csv, csv.row()[columns[1]]);
  const std::optional<bool> opened = yes_or_no(csv, opened_field);
  if (station == no_unit || !received || !opened) {
    return;
  }
  if (*opened && !*received) {
    csv.report(csv.place(opened_field), "an envelope that was opened and not received", "received before it was opened",
               "Correct one of them");
    return;
  }
  if (*received) {
    result.envelopes.emplace_back(station, *opened ? tally::Envelope::opened : tally::Envelope::received);
  }
}

void read_set_aside(const CaseContext& context, const Node& node, bool annulled, const StationFinder& finder,
                    CountInput& result) {
  MappingReader reader(context.yaml, node, annulled ? "an annulled station" : "a quarantined station");
  tally::SetAside one;
  const std::string code = reader.require_text("station");
  one.reason = reader.require_text("reason");
  const bool repeat = annulled && reader.take_bool("repeat_vote", false);
  reader.finish();
  if (annulled) {
    one.standing = repeat ? tally::Standing::repeat_vote : tally::Standing::annulled;
  }
  if (code.empty()) {
    return;
  }
  one.station = finder.find({{}, {}, code}).station;
  if (one.station == no_unit) {
    context.yaml.report(reader.place_of("station"), "the unknown station " + in_quotes(code),
                        "the code of a station of the register",
                        "Write it with region and district, such as KZ-10/3/117");
    return;
  }
  if (std::ranges::find(result.set_aside, one.station, &tally::SetAside::station) != result.set_aside.end()) {
    context.yaml.report(reader.place_of("station"), "the station " + in_quotes(code) + " set aside for the second time",
                        "each station once, quarantined or annulled", "Remove one of them");
    return;
  }
  result.set_aside.push_back(std::move(one));
}

}  // namespace

void take_candidates(const CaseContext& context, MappingReader& reader, CountInput& result) {
  std::string file;
  const std::optional<std::string> text = table_text(context, reader.take("candidates_file"), file);
  if (!text) {
    return;
  }
  CsvReader csv({file, context.yaml.problems}, *text);
  const std::optional<std::vector<std::size_t>> columns = find_columns(csv, candidate_columns);
  while (columns && csv.next()) {
    read_candidate(csv, *columns, result);
  }
  csv.finish();
}

void take_set_aside(const CaseContext& context, MappingReader& reader, const StationFinder& finder,
                    CountInput& result) {
  for (const bool annulled : {false, true}) {
    const Node* const node = reader.take(annulled ? "annulled" : "quarantined");
    if (node != nullptr && node->kind != Node::Kind::sequence) {
      context.yaml.report(node->at, std::string(describe(node->kind)), "a sequence of {station: …, reason: …}");
    }
    for (std::size_t i = 0; node != nullptr && node->kind == Node::Kind::sequence && i < node->items.size(); ++i) {
      read_set_aside(context, node->items[i], annulled, finder, result);
    }
  }
}

void take_envelopes(const CaseContext& context, MappingReader& reader, const StationTables& tables,
                    CountInput& result) {
  std::string file;
  const std::optional<std::string> text = table_text(context, reader.take("envelopes_file"), file);
  if (!text) {
    return;
  }
  CsvReader csv({file, context.yaml.problems}, *text);
  const std::optional<std::vector<std::size_t>> columns = find_columns(csv, envelope_columns, 3);
  if (columns) {
    StationColumns stations(tables, (*columns)[0], (*columns)[3], (*columns)[4]);
    while (csv.next()) {
      read_envelope(csv, *columns, stations, result);
    }
  }
  csv.finish();
}

}  // namespace mandate::io
