// A count for a terminal: how far it is, the table by unit, stations that wait, and the decision on what is counted.
#pragma once

#include <string>

#include "publish/tally_view.hpp"
#include "publish/text_options.hpp"

namespace mandate::publish {

// Tables beyond this many rows, and lists of stations beyond it, are folded unless `full` is asked.
inline constexpr std::size_t unfolded_rows = 50;

// Every line ends in a line end. A station that is open is shown as its protocol, with every source beside it.
[[nodiscard]] std::string tally_text(const TallyView& view, const TextOptions& options);

}  // namespace mandate::publish
