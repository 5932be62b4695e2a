// What happened in a running case as the node that proceeding/read_event.hpp reads: the same keys in the log (JSON) and
// in files of events (YAML). What is read and written again is the same node.
#pragma once

#include "base/node.hpp"
#include "proceeding/event.hpp"

namespace mandate::proceeding {

[[nodiscard]] Node node_of(const Happening& happening);

}  // namespace mandate::proceeding
