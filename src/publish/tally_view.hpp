// A count as it is shown: which unit is open, which units stand in the table, and the decision on what is counted.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "procedure/determination.hpp"
#include "record/figures.hpp"
#include "tally/aggregate.hpp"
#include "tally/count_input.hpp"
#include "tally/envelopes.hpp"
#include "tally/form.hpp"

namespace mandate::publish {

enum class TallyLevel : std::uint8_t { children, region, district, station };

// Everything that it points to outlives it. The determinations are of the count's case with its own figures.
struct TallyView {
  const tally::CountInput* count = nullptr;
  const tally::Aggregate* aggregate = nullptr;
  const tally::EnvelopeRegister* envelopes = nullptr;  // nullptr: nothing is known of them
  const procedure::Determination* complete = nullptr;  // on complete areas alone
  const procedure::Determination* so_far = nullptr;    // on what is counted; the same where all is
  const tally::CountSource* source = nullptr;          // whose protocols are summed
  const tally::Form* form = nullptr;                   // whose checks they are; nullptr: none is known
  std::uint32_t unit = 0;                              // that is open; 0: the nation
  TallyLevel level = TallyLevel::children;
};

// Units of the level within the open one, in the order of the tree. A station without a district is its own part.
[[nodiscard]] std::vector<std::uint32_t> shown_units(const TallyView& view);

// Figures of a unit, with those that follow from the identities of the law; an absent one is not known.
[[nodiscard]] record::FigureRow figures_in(const TallyView& view, std::uint32_t unit);
[[nodiscard]] std::vector<std::optional<Count64>> votes_of_options(const TallyView& view, std::uint32_t unit);

// Figures that are shown as columns, each with the figure that its percentage is of; in the order of the closed list.
[[nodiscard]] std::vector<std::pair<record::Count, std::optional<record::Count>>> shown_figures(const TallyView& view);
// What the percentages of lists and candidates are of.
[[nodiscard]] std::optional<record::Count> base_of_votes(const TallyView& view);

// Ids of the options of the layout, in its order.
[[nodiscard]] std::vector<std::string> option_ids(const tally::CountInput& count);

// The name of the unit in the reader's language, with its code: "Abai (KZ-10)".
[[nodiscard]] std::string unit_text(const TallyView& view, std::uint32_t unit, Language language);
// A cell's name in the reader's language.
[[nodiscard]] std::string cell_text(const tally::CountInput& count, std::size_t cell, Language language);

}  // namespace mandate::publish
