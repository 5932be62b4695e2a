// The same figures under several laws as one self-contained page; see determination_html.hpp.
#pragma once

#include <string>

#include "base/localized_text.hpp"
#include "procedure/compare.hpp"

namespace mandate::publish {

[[nodiscard]] std::string comparison_html(const procedure::LawComparison& comparison, Language language);

}  // namespace mandate::publish
