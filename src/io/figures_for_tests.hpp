// For tests: what results say, as lines in an order of their own, so that formats which order rows otherwise compare.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "record/results.hpp"

namespace mandate::io {

using Lines = std::vector<std::string>;

// "1|UT-N/1|votes.2|40", and figures before their correction: "1|UT-N/1|votes.2|was 39".
inline Lines figure_lines(const record::Results& results) {
  Lines lines;
  for (const record::Contest& contest : results.contests) {
    const auto start = [&](std::size_t row, std::size_t cell) {
      return contest.id + "|" + results.units.at(contest.protocols.unit(row)).code + "|" +
             contest.layout.cells[cell].name + "|";
    };
    for (std::size_t row = 0; row < contest.protocols.rows(); ++row) {
      for (std::size_t cell = 0; cell < contest.layout.size(); ++cell) {
        if (const Count64 value = contest.protocols.value(row, cell); value != record::absent) {
          lines.push_back(start(row, cell) + std::to_string(value));
        }
      }
    }
    for (const record::InitialValue& initial : contest.initial) {
      lines.push_back(start(initial.row, initial.cell) + "was " + std::to_string(initial.value));
    }
  }
  std::ranges::sort(lines);
  return lines;
}

// "1|1/1|candidate|A. Ivanova|list 1|elected"
inline Lines option_lines(const record::Results& results) {
  Lines lines;
  for (const record::Contest& contest : results.contests) {
    for (const record::ContestOption& option : contest.options) {
      lines.push_back(contest.id + "|" + option.id + "|" + std::to_string(static_cast<int>(option.kind)) + "|" +
                      option.name.in(Language::en) + (option.list ? "|list " + contest.options[*option.list].id : "") +
                      (option.seats ? "|seats " + std::to_string(*option.seats) : "") +
                      (option.elected ? "|elected" : ""));
    }
  }
  std::ranges::sort(lines);
  return lines;
}

// "UT-N/1|School; hall|precinct|UT-N|620"
inline Lines unit_lines(const record::Results& results) {
  Lines lines;
  for (const record::Unit& unit : results.units.units()) {
    lines.push_back(unit.code + "|" + unit.name + "|" + unit.kind + "|" +
                    (unit.parent == record::no_unit ? "" : results.units.at(unit.parent).code) + "|" +
                    (unit.electors ? std::to_string(*unit.electors) : ""));
  }
  std::ranges::sort(lines);
  return lines;
}

inline bool says(const Lines& lines, std::string_view words) {
  return std::ranges::any_of(lines, [&](const std::string& line) { return line.find(words) != std::string::npos; });
}

}  // namespace mandate::io
