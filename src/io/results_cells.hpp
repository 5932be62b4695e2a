// How the cells of a contest are named in files: "issued", "votes.amanat", "issued_by_member.3".
//
// An answer for, against, abstained or against all is a figure of the closed list (record/count.hpp) and an option at
// once; its cell bears the name of the figure.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "record/layout.hpp"
#include "record/results.hpp"

namespace mandate::io {

// A cell that is no option's: its figure of the closed list where the name is one, its row where it ends in a number.
[[nodiscard]] record::Cell cell_of_name(std::string_view name);

// The cell of the option's votes.
[[nodiscard]] record::Cell votes_cell(const record::ContestOption& option, std::size_t index);

// The figure of the closed list that is an answer on the ballot.
[[nodiscard]] std::optional<record::Count> answer_named(std::string_view id);

// The contest with an option for every cell that is such an answer and belongs to no option yet (forms make them so).
[[nodiscard]] record::Contest with_answers(record::Contest contest);

}  // namespace mandate::io
