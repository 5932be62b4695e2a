// The same figures under several laws, side by side, for a person at a terminal.
//
// One column a law date; where no version is in force the column says so in words and shows no number.
#pragma once

#include <string>

#include "procedure/compare.hpp"
#include "publish/text_options.hpp"

namespace mandate::publish {

[[nodiscard]] std::string comparison_text(const procedure::LawComparison& comparison, const TextOptions& options);

}  // namespace mandate::publish
