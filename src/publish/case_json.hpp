// Where a running case stands, as JSON: schema mandate/case/1, docs/reference/case-json.md.
//
// Figures and decisions stand in it as data; `texts` says the same in one language, in the words of case_text.hpp. Of
// persons there are counts alone, never a tag.
#pragma once

#include <span>
#include <string>

#include "base/localized_text.hpp"
#include "proceeding/event.hpp"
#include "proceeding/standing.hpp"

namespace mandate::publish {

// `events`: the log of the case, so that signatures have their office; may be empty.
[[nodiscard]] std::string case_json(const proceeding::Standing& standing, Language language,
                                    std::span<const proceeding::Event> events = {});

}  // namespace mandate::publish
