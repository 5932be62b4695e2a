// A determination as one self-contained page: nothing is fetched, no script runs, and it prints.
//
// Pictures are inline SVG with a title and a description, each beside a table or a sentence with the same
// figures; colour is never the only signal. Every text of a case or of the law is escaped.
#pragma once

#include <string>

#include "base/localized_text.hpp"
#include "procedure/determination.hpp"

namespace mandate::publish {

[[nodiscard]] std::string determination_html(const procedure::Determination& determination, Language language);

}  // namespace mandate::publish
