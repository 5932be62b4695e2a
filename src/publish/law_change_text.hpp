// What changed in the law between two days, for a person at a terminal: `mandate law diff`.
#pragma once

#include <string>

#include "publish/law_change.hpp"
#include "publish/text_options.hpp"

namespace mandate::publish {

// Told to a reader who has not seen the reform: areas, provisions, parameters, procedures and how they run, working
// days and holidays, each with before, after and the act.
[[nodiscard]] std::string law_change_text(const LawChange& change, const TextOptions& options);

}  // namespace mandate::publish
