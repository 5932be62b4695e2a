// The checks of a protocol form in the shape that publication.json gives them: relations between sums of cells, which
// anybody can repeat. Checks of another shape are named.
#pragma once

#include <string>
#include <vector>

#include "base/node.hpp"
#include "record/layout.hpp"
#include "tally/form.hpp"

namespace mandate::publication {

struct FormRelations {
  Node checks;                            // a sequence
  std::vector<std::string> not_repeated;  // codes
};

[[nodiscard]] FormRelations relations_of(const tally::Form& form, const record::Layout& layout);

}  // namespace mandate::publication
