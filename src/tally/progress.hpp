// Turnout through the day: cumulative, so it cannot fall.
#pragma once

#include <span>
#include <vector>

#include "record/case.hpp"
#include "tally/discrepancy.hpp"

namespace mandate::tally {

// Entries of one area are compared in the order in which they stand, each with the one before it, exactly. In a
// discrepancy `published` is the later value, and `computed` the earlier one, below which it cannot lie. An entry
// that is no unsigned decimal is passed over: the reader has named it.
[[nodiscard]] std::vector<Discrepancy> falling_turnout(std::span<const record::ProgressEntry> progress);

}  // namespace mandate::tally
