// A case with the figures of a count in place of its own, so that the decision of the case comes out of the count.
//
// Figures, options' votes and votes by district are the count's; what the case was told otherwise (lists, dates, facts,
// lots, what was announced) stays. A figure that the case assumes stands where the count does not know it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "record/case.hpp"
#include "record/layout.hpp"
#include "record/unit.hpp"
#include "tally/aggregate.hpp"
#include "tally/figures_of.hpp"

namespace mandate::tally {

// Who stands in a single-member district.
struct DistrictCandidate {
  std::string district;    // its code
  std::uint32_t unit = 0;  // the same in the tree
  std::string id;
  std::string list;        // id of the list that nominated; empty = self-nominated
  std::size_t option = 0;  // whose votes the layout holds

  friend bool operator==(const DistrictCandidate&, const DistrictCandidate&) = default;
};

// What the sums are read by. The options of the layout are those of the case's first record, then the candidates'.
struct CountedWhat {
  const record::Case* input = nullptr;
  const record::UnitTree* tree = nullptr;
  const record::Layout* layout = nullptr;
  std::vector<std::uint32_t> areas;
  std::vector<DistrictCandidate> candidates;
};

struct CountedCase {
  record::Case input;
  CountedFigures counted;
  std::vector<std::string> districts_left_out;  // of which the votes are not known, each once
};

[[nodiscard]] CountedCase counted_case(const Aggregate& aggregate, const CountedWhat& what, Extent extent);

}  // namespace mandate::tally
