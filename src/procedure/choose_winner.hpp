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

// The options that remain from an earlier stage.
struct Remaining {
  std::vector<std::string> ids;  // more than `places` where the last place was tied
  Count64 places = 0;            // how many the law lets through; the later ballot says which of the tied
};

// `remaining`: nothing = all. Where fewer of them than there are places stand on the ballot of the stage, the votes
// of the others are missing.
[[nodiscard]] StageResult choose_winner(const Stage& stage, const record::StageRecord& record,
                                        const Evaluation& evaluation, const std::optional<Remaining>& remaining);

// The first so many options by votes. Nothing where votes are missing.
[[nodiscard]] std::optional<Remaining> leading_options(const record::StageRecord& record, Count64 places);

// The lot drawn for a stage (and tier); nullptr where the case records none.
[[nodiscard]] const record::Lot* lot_of(const record::Case& input, std::string_view stage, std::string_view tier);

}  // namespace mandate::procedure
