// The leaves that the records of a count give.
#pragma once

#include <span>
#include <string>

#include "base/problem.hpp"
#include "publication/leaf.hpp"
#include "publication/log_maker.hpp"
#include "store/event.hpp"
#include "tally/count_input.hpp"

namespace mandate::publication {

[[nodiscard]] DefinitionLeaf definition_of(const tally::CountInput& count, std::string units_digest);

// Of a count that is kept in an event log: every event from the first, and behind it what follows for its station.
void add_events(LogMaker& log, const tally::CountInput& count, std::span<const store::Event> events,
                Problems& problems);

// Of a count that is kept in tables: the protocols and what was set aside, in the order of the tree, where they are
// other than what the log says so far. `reason`: why figures are replaced; empty: none may be.
void add_tables(LogMaker& log, const tally::CountInput& count, const std::string& reason, Problems& problems);

}  // namespace mandate::publication
