// A count for programs: schema `mandate/tally/1`, docs/reference/tally.md. Keys stand in a fixed order; counts are
// whole numbers; a figure that is not known is null.
#pragma once

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <string>

#include "publish/tally_view.hpp"

namespace mandate::publish {

[[nodiscard]] std::string tally_json(const TallyView& view);

// Names of cells in the order of the layout.
[[nodiscard]] boost::json::array cells_json(const tally::CountInput& count);

}  // namespace mandate::publish
