// What went wrong with a log, for the person in front of it.
#pragma once

#include <string>

#include "base/localized_text.hpp"
#include "store/clock.hpp"
#include "store/event_log.hpp"

namespace mandate::cli {

// A sentence by the kind of fault, with what to do; what the store or the system said in detail stays as it stands.
[[nodiscard]] std::string sentence(const store::StoreError& error, Language language);

// A complaint where the clock stands before the last event of a log that is open for writing: no event is recorded
// before the one before it, so the next ones get that time. None within two seconds: clocks of several machines differ
// by that though they are kept right. `last_recorded`: as the store has it, empty for an empty log.
void tell_of_clock(store::Clock& clock, const std::string& last_recorded, Language language);

}  // namespace mandate::cli
