// Seats, candidates and districts as tables.
#pragma once

#include <vector>

#include "publish/report.hpp"
#include "publish/wording.hpp"

namespace mandate::publish {

// What a chart needs of the seats: one line a list, most seats first.
struct SeatShare {
  std::string list;  // id
  std::string name;
  Count64 seats = 0;
};
[[nodiscard]] std::vector<SeatShare> seat_shares(const Wording& wording);

// Seats by list with the last seat of each, then candidates, then districts. `full` adds every seat, and every
// district however many there are.
[[nodiscard]] std::vector<Table> seat_tables(const Wording& wording, bool full);

}  // namespace mandate::publish
