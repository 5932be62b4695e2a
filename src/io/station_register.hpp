// Reads the register of the stations that are expected (docs/reference/count.md) as a tree of units.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/node_reader.hpp"
#include "procedure/rule_book.hpp"
#include "record/unit.hpp"
#include "tally/count_input.hpp"

namespace mandate::io {

// Whose areas, and which of them a register may name.
struct RegisterLaw {
  const procedure::Country* country = nullptr;
  std::vector<std::string> area_kinds;  // over which votes are counted; empty: not by area, and any area may stand
  Date day;
  bool only_in_force = true;  // else any area that ever was: the register of a vote before
};

struct StationRegister {
  record::UnitTree units;
  std::vector<std::uint32_t> areas;                // in the order of the tree
  std::vector<std::string> areas_without_station;  // codes, in force on the day
};

// What the register says; every problem is reported, and then it is not used.
[[nodiscard]] StationRegister read_station_register(const ReadContext& file, std::string_view text,
                                                    const RegisterLaw& law);

// Stations that stand in another region than before: the same number and name, once then and once now, and their old
// code is gone.
[[nodiscard]] std::vector<tally::StationMove> moved_stations(const record::UnitTree& before,
                                                             const record::UnitTree& now);

}  // namespace mandate::io
