// What the recomputation in a browser answers: the figures that it found and how they compare with what is published,
// as JSON: `mandate/recomputation/1`, docs/reference/publication.md.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/integer.hpp"
#include "base/problem.hpp"
#include "procedure/determination.hpp"
#include "publication/published_count.hpp"
#include "publication/verification.hpp"

namespace mandate::wasm {

// Of the nation, and the decision.
struct RecomputedFigures {
  std::string answer;
  std::string outcome;
  std::string status;
  Count64 stations = 0;
  Count64 counted = 0;
  std::vector<std::pair<std::string, std::optional<Count64>>> cells;  // by name, in the order of the layout
  std::vector<procedure::SeatLine> seats;
};

[[nodiscard]] RecomputedFigures figures_of(const publication::PublishedCount& published);

// `figures`: nothing where the files did not lead that far. `signatures`: whether they were verified.
[[nodiscard]] std::string recomputation_json(const publication::Verification& verification,
                                             const std::optional<RecomputedFigures>& figures, bool signatures);
// Where the files are no publication.
[[nodiscard]] std::string refusal_json(const Problem& problem);

}  // namespace mandate::wasm
