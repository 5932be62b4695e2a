// Who declared in the other cases in which a person counts once, from their logs.
#pragma once

#include <optional>

#include "cli/case_asked.hpp"
#include "cli/case_collecting.hpp"
#include "cli/surroundings.hpp"
#include "proceeding/event.hpp"

namespace mandate::cli {

// Keeps the list beside the case and returns the event that names it and how far each log was read. Nothing, with a
// complaint, where a log is of another course, or of the same case, or its count cannot be told.
[[nodiscard]] std::optional<proceeding::ElsewhereUsed> look_elsewhere(const CaseAsked& asked,
                                                                      const Surroundings& around, CollectingCase& open);

}  // namespace mandate::cli
