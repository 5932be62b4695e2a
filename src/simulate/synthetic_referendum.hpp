// An invented referendum in 10,012 precincts whose totals are the official ones of 5 June 2022, to the last vote.
//
// Official (examples/kz-2022-referendum): the seven totals, the number of precincts, the seventeen regions, turnout by
// region at the close, which counts ballots issued. Invented, because it was never published: everything by precinct
// and district; by region the registers, the votes, the numbers of precincts and districts. Never take a figure of a
// precinct or of a region's votes for a real one.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/integer.hpp"
#include "record/unit.hpp"

namespace mandate::simulate {

// What a precinct's protocol says, and what stands behind it.
struct Precinct {
  std::uint32_t region = 0;    // index into `regions`
  std::uint32_t district = 0;  // from 1, within the region
  std::uint32_t number = 0;    // from 1, within the region
  Count64 electors = 0;        // ≤ 3,000: elections law, article 23
  Count64 ballots_received = 0;
  Count64 issued = 0;        // ≤ electors
  Count64 participants = 0;  // ballots found: ≤ issued, for some are carried away
  Count64 in_favour = 0;
  Count64 against = 0;
  Count64 both_marked = 0;
  Count64 invalid = 0;

  friend bool operator==(const Precinct&, const Precinct&) = default;
};

// "KZ-11/3/117"
[[nodiscard]] std::string code_of(const Precinct& precinct);

// Codes of the regions of that day, in the order of their codes.
[[nodiscard]] const std::vector<std::string_view>& regions();

// Region after region, district after district; the same for the same seed on every machine.
[[nodiscard]] std::vector<Precinct> synthetic_referendum(std::uint64_t seed);

// Nation, regions, districts, precincts with their electors.
[[nodiscard]] record::UnitTree units_of(const std::vector<Precinct>& precincts);

}  // namespace mandate::simulate
