// What every part of an outlook works from: the case as it stands, who is still to come, and what they may do.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "procedure/ballot_effect.hpp"
#include "procedure/determination.hpp"
#include "procedure/ground.hpp"
#include "procedure/outlook.hpp"
#include "procedure/requirement_range.hpp"
#include "procedure/supposed_count.hpp"

namespace mandate::procedure {

struct Basis {
  const Question* question = nullptr;
  const Version* version = nullptr;
  std::span<const OutstandingArea> outstanding;
  std::size_t record_index = 0;  // the record that the stations fill
  const record::StageRecord* record = nullptr;
  Ground ground;
  record::Figures figures;  // of that record, completed
  std::vector<BallotEffect> effects;
  BallotEffect vote;
  OutstandingElectors electors;
  Determination now;

  // The finding of a stage that was reached; nullptr where it was not.
  [[nodiscard]] const Finding* reached(const Stage& stage) const;
  [[nodiscard]] Evaluation evaluation() const;
  // An act that adds to the figure and is no vote for anybody; nullptr where there is none.
  [[nodiscard]] const BallotEffect* blank(record::Count count) const;
};

// `nation`: electors to come in all, where not the sum of the areas: a supposition wider than any set of stations.
// What cannot be bounded goes to `unbounded`; nothing where that is everything.
[[nodiscard]] std::optional<Basis> basis_of(const Question& question, std::span<const OutstandingArea> outstanding,
                                            std::string_view stage, std::optional<Count64> nation,
                                            std::vector<UnboundedPart>& unbounded);

// The outlook without witnesses where there may be so many electors to come in the nation, and in each area as said.
[[nodiscard]] Outlook outlook_bounds(const Question& question, std::span<const OutstandingArea> outstanding,
                                     std::string_view stage, Count64 nation);

// Outcomes that a stage may have; an empty one = it cannot be told. Suppositions that may lead to them are added.
using StageOutcomes = std::vector<std::string_view>;

// Stages of kind choice and allocation, with the record at hand.
[[nodiscard]] StageOutcomes choice_outcomes(const Basis& basis, const Stage& stage, Outlook& outlook,
                                            std::vector<SupposedCount>& suppositions);
[[nodiscard]] StageOutcomes allocation_outcomes(const Basis& basis, const Stage& stage, Outlook& outlook,
                                                std::vector<SupposedCount>& suppositions);

}  // namespace mandate::procedure
