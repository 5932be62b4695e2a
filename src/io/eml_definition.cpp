#include "io/eml_definition.hpp"

#include <utility>

#include "base/localized_text.hpp"
#include "base/wording.hpp"
#include "io/contest_builder.hpp"
#include "io/unit_rows.hpp"
#include "io/whole_number.hpp"
#include "io/wording.hpp"

namespace mandate::io::eml {
namespace {

// "GEMEENTE-0312": regions of several categories share numbers.
std::string region_code(pugi::xml_node region, const char* category, const char* number) {
  const std::string kind = region.attribute(category).value();
  const std::string which = region.attribute(number).value();
  return which.empty() ? kind : kind + "-" + which;
}

void read_tree(Reading& reading, pugi::xml_node tree) {
  std::vector<UnitRow> rows;
  for (const pugi::xml_node region : children(tree, "Region")) {
    const std::string code = region_code(region, "RegionCategory", "RegionNumber");
    rows.push_back(
        {{code, child_text(region, "RegionName"), region.attribute("RegionCategory").value(), record::no_unit, {}},
         region_code(region, "SuperiorRegionCategory", "SuperiorRegionNumber"),
         {},
         "ElectionTree/Region"});
  }
  reading.read.results.units = make_units(rows, reading.source.problems()).tree;
}

void read_parties(Reading& reading, pugi::xml_node parties, ContestBuilder& builder) {
  std::size_t number = 0;
  for (const pugi::xml_node party : children(parties, "RegisteredParty")) {
    const std::string name = child_text(party, "RegisteredAppellation");
    builder.option({std::to_string(++number), same_in_all(name), record::OptionKind::list, {}, {}, false});
  }
  if (number > 0) {
    reading.read.assumed.emplace_back("registered parties have no number here; they are numbered in their order");
  }
}

// Whether the tree is one of Dutch regions, which the profile can hold.
bool is_dutch(const record::UnitTree& units) {
  for (const record::Unit& unit : units.units()) {
    const bool numbered = unit.code.starts_with(unit.kind + "-") &&
                          read_whole_number(std::string_view(unit.code).substr(unit.kind.size() + 1)).has_value();
    if (unit.kind.empty() || (!numbered && unit.code != unit.kind)) {
      return false;
    }
  }
  return units.size() > 0;
}

void write_tree(const record::UnitTree& units, pugi::xml_node election) {
  const auto number_of = [](const record::Unit& unit) {
    return unit.code.size() > unit.kind.size() ? unit.code.substr(unit.kind.size() + 1) : std::string();
  };
  const pugi::xml_node tree = add(election, "kr:ElectionTree");
  for (const record::Unit& unit : units.units()) {
    const pugi::xml_node region = add(tree, "kr:Region");
    if (const std::string number = number_of(unit); !number.empty()) {
      set(region, "RegionNumber", number);
    }
    set(region, "RegionCategory", unit.kind);
    if (unit.parent != record::no_unit) {
      const record::Unit& parent = units.at(unit.parent);
      if (const std::string number = number_of(parent); !number.empty()) {
        set(region, "SuperiorRegionNumber", number);
      }
      set(region, "SuperiorRegionCategory", parent.kind);
    }
    add(region, "kr:RegionName", unit.name);
  }
}

void say_no_figures(Writing& writing) {
  for (const record::Contest& contest : writing.results.contests) {
    for (std::size_t row = 0; row < contest.protocols.rows(); ++row) {
      writing.left_out.count("protocols (message 510 has them)");
    }
  }
}

}  // namespace

void read_definition(Reading& reading) {
  const pugi::xml_node event = reading.source.require(reading.source.root(), "ElectionEvent");
  const pugi::xml_node election = reading.source.require(event, "Election");
  read_election(reading, election);
  ContestBuilder builder;
  read_contest_identifier(reading.source.require(election, "Contest"), builder.contest);
  if (const pugi::xml_node seats = child(election, "NumberOfSeats")) {
    builder.contest.seats = reading.source.number(seats);
  }
  if (!child(election, "PreferenceThreshold").empty()) {
    reading.read.assumed.emplace_back("the preference threshold is not kept: it belongs to the rules");
  }
  if (!read_extension(reading, election)) {
    read_tree(reading, child(election, "ElectionTree"));
  }
  read_parties(reading, child(election, "RegisteredParties"), builder);
  reading.read.results.contests.push_back(std::move(builder).finish(reading.read.results.status));
}

void write_definition(Writing& writing, pugi::xml_node root) {
  const record::Results& results = writing.results;
  const pugi::xml_node event = add(root, "ElectionEvent");
  add(event, "EventIdentifier");
  const pugi::xml_node election = add(event, "Election");
  write_election(writing, election);
  const record::Contest none;
  const record::Contest& first = results.contests.empty() ? none : results.contests.front();
  const pugi::xml_node contest = add(election, "Contest");
  write_contest_identifier(writing, contest, first);
  add(contest, "VotingMethod", "other");
  add(contest, "MaxVotes", "1");
  if (first.seats) {
    add(election, "kr:NumberOfSeats", std::to_string(*first.seats));
  }
  const bool dutch = is_dutch(results.units);
  if (dutch) {
    write_tree(results.units, election);
  }
  const pugi::xml_node parties = add(election, "kr:RegisteredParties");
  for (const record::ContestOption& option : first.options) {
    if (option.kind == record::OptionKind::list) {
      add(add(parties, "kr:RegisteredParty"), "kr:RegisteredAppellation", option.name.in(Language::en));
      writing.left_out.say("numbers of lists (message 230b has them)");
    } else {
      writing.left_out.count("candidates and answers (messages 230b and 630 have them)");
    }
  }
  if (!dutch) {
    write_extension(writing, election);
  }
  for (std::size_t i = 1; i < results.contests.size(); ++i) {
    writing.left_out.say("the contest '" + results.contests[i].id + "'");
  }
  say_no_figures(writing);
}

void read_stations(Reading& reading) {
  const pugi::xml_node event = reading.source.require(reading.source.root(), "ElectionEvent");
  const pugi::xml_node election = reading.source.require(event, "Election");
  read_election(reading, election);
  const bool has_units = read_extension(reading, election);
  std::vector<UnitRow> rows;
  std::size_t without_number = 0;
  for (const pugi::xml_node contest : children(election, "Contest")) {
    const pugi::xml_node identifier = child(child(contest, "ReportingUnit"), "ReportingUnitIdentifier");
    const std::string above = unit_code(reading.source.require_attribute(identifier, "Id"));
    record::Unit authority{above, text_of(identifier), {}, record::no_unit, {}};
    if (const pugi::xml_node most = child(contest, "MaxVotes"); !text_of(most).empty()) {
      authority.electors = reading.source.number(most);
    } else {
      reading.read.assumed.push_back("there is no MaxVotes: how many electors " + in_quotes(above) +
                                     " has is not known");
    }
    rows.push_back({std::move(authority), {}, {}, "ReportingUnit"});
    for (const pugi::xml_node place : children(contest, "PollingPlace")) {
      const pugi::xml_node location = reading.source.require(place, "PhysicalLocation");
      const pugi::xml_node station = reading.source.require(location, "PollingStation");
      const pugi::xml_node locality = child(child(location, "Address"), "Locality");
      record::Unit unit{above + "/SB" + reading.source.require_attribute(station, "Id"),
                        child_text(locality, "LocalityName"),
                        "STEMBUREAU",
                        record::no_unit,
                        {}};
      if (text_of(station).empty()) {
        ++without_number;
      } else {
        unit.electors = reading.source.number(station);
      }
      rows.push_back({std::move(unit), above, {}, "PollingPlace"});
    }
  }
  if (without_number > 0) {
    reading.read.assumed.push_back("no number of electors: " + numbered(without_number, "station"));
  }
  if (!has_units) {
    reading.read.results.units = make_units(rows, reading.source.problems()).tree;
  }
}

void write_stations(Writing& writing, pugi::xml_node root) {
  const record::UnitTree& units = writing.results.units;
  const pugi::xml_node event = add(root, "ElectionEvent");
  add(event, "EventIdentifier");
  const pugi::xml_node election = add(event, "Election");
  write_election(writing, election);
  const pugi::xml_node contest = add(election, "Contest");
  set(add(contest, "ContestIdentifier"), "Id", "geen");
  const record::Unit none;
  const record::Unit& top = units.size() == 0 ? none : units.at(0);
  set(add(add(contest, "ReportingUnit"), "ReportingUnitIdentifier", top.name), "Id", identifier_of(top.code));
  add(contest, "VotingMethod", "other");
  if (top.electors) {
    add(contest, "MaxVotes", std::to_string(*top.electors));
  } else {
    add(contest, "MaxVotes");  // the standard asks for the element
  }
  for (const std::uint32_t leaf : units.size() > 1 ? units.leaves() : std::vector<std::uint32_t>()) {
    const record::Unit& unit = units.at(leaf);
    const pugi::xml_node place = add(contest, "PollingPlace");
    set(place, "Channel", "polling");
    const pugi::xml_node location = add(place, "PhysicalLocation");
    const pugi::xml_node locality = add(add(location, "Address"), "Locality");
    add(locality, "xal:LocalityName", unit.name);
    const std::string prefix = top.code + "/SB";
    const std::string number =
        unit.code.starts_with(prefix) ? unit.code.substr(prefix.size()) : identifier_of(unit.code);
    const pugi::xml_node station = add(location, "PollingStation", unit.electors ? std::to_string(*unit.electors) : "");
    set(station, "Id", number);
  }
  bool dutch = true;
  for (std::uint32_t i = 1; i < units.size(); ++i) {
    dutch = dutch && units.at(i).parent == 0 && units.at(i).code.starts_with(top.code + "/SB") &&
            units.at(i).kind == "STEMBUREAU";
  }
  if (!dutch) {
    write_extension(writing, election);
  }
  for (const record::Contest& each : writing.results.contests) {
    if (!each.options.empty()) {
      writing.left_out.say("lists, candidates and answers (messages 230b and 630 have them)");
    }
  }
  say_no_figures(writing);
}

}  // namespace mandate::io::eml
