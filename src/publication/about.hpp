// publication.json: what a publication is. All of it follows from its other files.
#pragma once

#include <string>

#include "publication/publication_view.hpp"
#include "record/unit.hpp"
#include "tally/count_input.hpp"
#include "tally/form.hpp"

namespace mandate::publication {

inline constexpr std::string_view publication_schema = "mandate/publication/1";

struct About {
  const tally::CountInput* count = nullptr;
  const tally::Form* form = nullptr;  // nullptr: none
  record::CountStatus status = record::CountStatus::nothing;
  LogReference log;
};

// Canonical, with a line feed.
[[nodiscard]] std::string about_json(const About& about);

}  // namespace mandate::publication
