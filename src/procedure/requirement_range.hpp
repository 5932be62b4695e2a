// Which answers of a requirement ballots to come leave possible, node by node.
//
// A comparison is linear in what the electors do, also where its bound is rounded (count ≥ ⌊share · of⌋ is
// count > share · of − 1), so its extremes lie where all do the same: those are tried, and the set is exact. Areas are
// independent of each other, so the most that can hold is where each that can does. Everything above follows by
// Kleene's logic over sets, which never leaves out a possible answer.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "procedure/answer_set.hpp"
#include "procedure/ballot_effect.hpp"
#include "procedure/evaluate.hpp"

namespace mandate::procedure {

// Electors still to come.
struct OutstandingElectors {
  Count64 nation = 0;
  std::vector<Count64> areas;  // one an area in force, in their order
};

// One node with its answers.
struct NodeRange {
  const Requirement* requirement = nullptr;
  std::string path;       // ids of stage and parts, "vote/0/1"
  std::string_view area;  // the area for which it was asked; empty = the nation
  AnswerSet answers;
};

// `evaluation` holds completed figures of what is counted. `nodes`, where not null, takes every node in the order of
// the tree, the whole before its parts.
[[nodiscard]] AnswerSet requirement_range(const Requirement& requirement, const Evaluation& evaluation,
                                          std::span<const BallotEffect> effects, const OutstandingElectors& outstanding,
                                          std::string_view path, std::vector<NodeRange>* nodes);

}  // namespace mandate::procedure
