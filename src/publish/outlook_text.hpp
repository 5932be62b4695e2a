// What could still change, for a person at three in the morning.
//
// The first line says whether anything can. Then: what is possible and when, the seats of each list (now, fewest, most)
// with the threshold, tests that can still fall on either side, who may be elected, open districts, whether quarantined
// or annulled stations alone could change it, the stations that matter most, and what could not be bounded.
#pragma once

#include <string>

#include "publish/outlook_view.hpp"
#include "publish/text_options.hpp"

namespace mandate::publish {

[[nodiscard]] std::string outlook_text(const OutlookView& view, const TextOptions& options);

}  // namespace mandate::publish
