// A case with the outstanding stations counted as somebody supposes.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "procedure/ballot_effect.hpp"
#include "procedure/outlook.hpp"
#include "record/case.hpp"

namespace mandate::procedure {

// What so many electors of one outstanding area do. Those of whom nothing is said stay away.
struct SupposedAct {
  std::size_t outstanding = 0;
  Count64 electors = 0;
  const BallotEffect* effect = nullptr;
  std::optional<std::size_t> option;  // whom they vote for
};

struct SupposedCount {
  std::string name;
  std::vector<SupposedAct> acts;
  std::vector<std::pair<std::size_t, Count64>> district_votes;  // row of the record, votes more
};

// Makes suppositions about one set of outstanding stations.
class Supposer {
 public:
  Supposer(std::span<const OutstandingArea> outstanding) : outstanding_(outstanding) {}

  [[nodiscard]] SupposedCount everybody(const BallotEffect& effect, std::string name = {}) const;
  // The first so many electors do the one thing, all others the other.
  [[nodiscard]] SupposedCount first(Count64 electors, const BallotEffect& effect, const BallotEffect& others) const;
  // Everybody in the first so many areas does the one thing, in the others the other.
  [[nodiscard]] SupposedCount first_areas(std::size_t areas, const BallotEffect& effect,
                                          const BallotEffect& others) const;
  // So many votes for each option; the rest do the other thing.
  [[nodiscard]] SupposedCount votes(const std::vector<Count64>& more, const BallotEffect& vote,
                                    const BallotEffect& others, std::string name) const;

  [[nodiscard]] std::size_t areas() const { return outstanding_.size(); }

 private:
  std::span<const OutstandingArea> outstanding_;
};

// The record at that index with the registers of the outstanding stations and the acts added to every figure that is
// given. Printed percentages and declared counts of areas, which hold for what was counted, are left out.
[[nodiscard]] record::Case suppose(const record::Case& input, std::size_t record,
                                   std::span<const OutstandingArea> outstanding, const SupposedCount& supposed);

}  // namespace mandate::procedure
