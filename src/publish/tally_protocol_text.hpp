// One station's protocol for a terminal: every figure with the same figure in every other source, failed checks with
// their explanations, and corrections, old beside new.
#pragma once

#include "publish/tally_view.hpp"
#include "publish/terminal.hpp"
#include "publish/text_options.hpp"

namespace mandate::publish {

// The view's open unit is a station.
void write_protocol(Terminal& terminal, const TallyView& view, const TextOptions& options);

}  // namespace mandate::publish
