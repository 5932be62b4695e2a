// The night of 5 to 6 June 2022 as it might have gone: every event of the count of an invented referendum
// (synthetic_referendum.hpp), from the same seed, with faults planted in it that people and checks find and mend.
//
// Invented from first to last but for the totals, which come out as the official ones once every fault is mended. The
// planted faults stand in a list of their own, so that a test can ask whether each was found.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/integer.hpp"
#include "record/count_event.hpp"
#include "record/layout.hpp"
#include "simulate/synthetic_referendum.hpp"

namespace mandate::simulate {

enum class FaultKind : std::uint8_t {
  transposed_digits,   // one typist typed two digits of a figure the wrong way round
  swapped_fields,      // one typist typed the votes for and against in each other's line
  wrong_on_paper,      // the protocol itself does not add up; the commission sends another
  another_station,     // the envelope held the protocol of another station
  misread_by_both,     // both typists read the votes for and against the wrong way round; published, then corrected
  late,                // the envelope came after the preliminary result was published
  set_aside,           // somebody complained; quarantined, looked at, released
  unofficial_ballots,  // a warning that is explained
};

[[nodiscard]] std::string_view word(FaultKind kind);

struct PlantedFault {
  FaultKind kind = FaultKind::transposed_digits;
  std::string station;
  std::string other;  // of `another_station`: whose protocol it was; else empty

  friend bool operator==(const PlantedFault&, const PlantedFault&) = default;
};

struct NightScript {
  std::vector<record::CountEvent> events;  // in the order in which they happened
  std::vector<PlantedFault> faults;        // in the order of the stations
};

struct NightSetting {
  std::string case_id;
  std::string form;
  std::string register_digest;
  record::Layout layout;  // of the form
  // Which checks the figures of a protocol fail, one value a cell.
  std::function<std::vector<record::FailedCheck>(std::span<const Count64>)> failed;
};

// One value a cell of the layout, by the cells' names; `absent` for a cell that the precinct has no figure for.
[[nodiscard]] std::vector<Count64> values_of(const Precinct& precinct, const record::Layout& layout);

[[nodiscard]] NightScript night_script(std::uint64_t seed, const std::vector<Precinct>& precincts,
                                       const NightSetting& setting);

}  // namespace mandate::simulate
