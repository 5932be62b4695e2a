// Turnout through the day: cumulative, so it cannot fall.
#pragma once

#include <span>
#include <vector>

#include "record/case.hpp"
#include "tally/discrepancy.hpp"

namespace mandate::tally {

// Entries of one area are compared in the order in which they stand.
[[nodiscard]] std::vector<Discrepancy> falling_turnout(std::span<const record::ProgressEntry> progress);

}  // namespace mandate::tally
