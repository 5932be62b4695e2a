// One winner among options: by plurality or by a majority to reach.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "procedure/determination.hpp"
#include "procedure/evaluate.hpp"

namespace mandate::procedure {

// What a stage of any kind leads to.
struct StageResult {
  Finding finding;
  std::string_view outcome;  // empty: cannot tell
  std::vector<std::string> winners;
  std::vector<TieReport> ties;
  std::vector<SeatLine> seats;
  std::vector<TierSeatLines> tiers;
  std::vector<Missing> missing;  // beyond what the finding itself names
};

// `only`: ids of the options that remain from an earlier stage; empty = all.
[[nodiscard]] StageResult choose_winner(const Stage& stage, const record::StageRecord& record,
                                        const Evaluation& evaluation, const std::vector<std::string>& only);

// The ids of the `first` options by votes; more than `first` where the last place is tied. Nothing where
// votes are missing.
[[nodiscard]] std::optional<std::vector<std::string>> leading_options(const record::StageRecord& record, Count64 first);

// The ids drawn by lot for a stage (and tier); nullptr where the case records none.
[[nodiscard]] const record::Lot* lot_of(const record::Case& input, std::string_view stage, std::string_view tier);

}  // namespace mandate::procedure
