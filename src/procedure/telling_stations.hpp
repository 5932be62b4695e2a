// Which outstanding stations matter: in order of their registers, those that alone could change what stands now, how
// few together could, and whether all that are quarantined, annulled, disputed or late could.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "procedure/outlook.hpp"

namespace mandate::procedure {

// Why a station is not counted.
enum class OutstandingKind : std::uint8_t { late, quarantined, disputed, annulled };

[[nodiscard]] std::string_view word(OutstandingKind kind);

struct OutstandingStation {
  std::string code;
  std::string unit;      // as in OutstandingArea
  std::string district;  // as in OutstandingArea
  Count64 electors = 0;
  OutstandingKind kind = OutstandingKind::late;
};

// All stations of one kind together, the others left as they are now.
struct KindOutlook {
  OutstandingKind kind = OutstandingKind::late;
  std::size_t stations = 0;
  Count64 electors = 0;
  Answer could_change = Answer::cannot_tell;
};

struct TellingStations {
  std::vector<std::size_t> by_register;  // indices, largest register first; equal ones in the order given
  std::vector<std::size_t> alone;        // each of them alone could change it
  bool alone_exact = true;               // no other station could alone
  std::vector<KindOutlook> kinds;        // those that occur, in the order of the kinds
  // How many together could change it: no fewer than `at_least`, and `together` do. Absent: all together cannot.
  std::optional<std::size_t> at_least;
  std::vector<std::size_t> together;  // empty where none was found
};

// The areas that the stations make, by unit and district in the order of first appearance.
[[nodiscard]] std::vector<OutstandingArea> areas_of(std::span<const OutstandingStation> stations);

// What a larger register may do, a smaller one of the same place may do in part: so the largest are asked first, and
// bounds are found by halving.
[[nodiscard]] TellingStations telling_stations(const Question& question, std::span<const OutstandingStation> stations,
                                               std::string_view stage = {});

}  // namespace mandate::procedure
