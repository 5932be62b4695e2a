// For tests: synthetic results. Every place, list and figure in them is made up.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "io/contest_builder.hpp"
#include "io/results_cells.hpp"
#include "record/results.hpp"

namespace mandate::io {

// The code of the region above a station, as the tree says.
inline record::UnitTree sample_units() {
  record::UnitTree tree;
  static_cast<void>(tree.add({"ut", "Utopia", "nation", record::no_unit, {}}));
  static_cast<void>(tree.add({"UT-N", "North, \"upper\" part", "province", 0, {}}));
  static_cast<void>(tree.add({"UT-N/1", "School; hall", "precinct", 1, 620}));
  static_cast<void>(tree.add({"UT-N/2", "Ship", "precinct", 1, {}}));
  static_cast<void>(tree.add({"UT-S", "Юг", "province", 0, {}}));
  static_cast<void>(tree.add({"UT-S/-1", "Мектеп", "precinct", 4, 90}));
  return tree;
}

inline record::ContestOption an_option(std::string id, std::string name, record::OptionKind kind) {
  return {std::move(id), same_in_all(std::move(name)), kind, {}, {}, false};
}

// A referendum: answers for and against; three stations, one of them without a protocol.
inline record::Results sample_referendum() {
  record::Results results;
  results.units = sample_units();
  ContestBuilder builder;
  const std::size_t electors = builder.cell(cell_of_name("electors"));
  const std::size_t issued = builder.cell(cell_of_name("issued"));
  const std::size_t invalid = builder.cell(cell_of_name("invalid"));
  const std::size_t in_favour = builder.votes(builder.option(an_option("for", "for", record::OptionKind::answer)));
  const std::size_t against =
      builder.votes(builder.option(an_option("against", "against", record::OptionKind::answer)));
  builder.set(2, electors, 631);
  builder.set(2, issued, 500);
  builder.set(2, invalid, 7);
  builder.set(2, in_favour, 300);
  builder.set(2, against, 193);
  builder.set(5, electors, 90);
  builder.set(5, in_favour, 0);
  builder.set(5, against, 41);
  results.contests.push_back(std::move(builder).finish(results.status));
  return results;
}

// Two contests: lists with candidates, and lists alone; figures that were corrected, statuses of their own.
inline record::Results sample_election() {
  record::Results results;
  results.id = "UT2022_Assembly";
  results.title = same_in_all("Assembly of Utopia");
  results.date = Date::of(2022, 3, 16);
  results.units = sample_units();
  for (const std::string id : {"1", "2"}) {
    ContestBuilder builder;
    builder.contest.id = id;
    const std::size_t valid = builder.cell(cell_of_name("valid"));
    const std::size_t first = builder.option(an_option("1", "Party of the Sun", record::OptionKind::list));
    record::ContestOption person = an_option("1/1", "A. Ivanova", record::OptionKind::candidate);
    person.list = first;
    const std::size_t votes_of_list = builder.votes(first);
    const std::size_t votes_of_person = id == "1" ? builder.votes(builder.option(std::move(person))) : valid;
    const std::size_t second = builder.votes(builder.option(an_option("2", "Партия ветра", record::OptionKind::list)));
    for (const std::uint32_t unit : {2U, 3U, 5U}) {
      builder.set(unit, votes_of_list, 100 + unit);
      builder.set(unit, votes_of_person, 60 + unit);
      builder.set(unit, second, 40);
      builder.set(unit, valid, 140 + unit);
    }
    if (id == "1") {
      builder.set_initial(3, votes_of_list, 102);
      builder.set_initial(3, valid, 142);
    }
    results.contests.push_back(std::move(builder).finish(results.status));
  }
  return results;
}

}  // namespace mandate::io
