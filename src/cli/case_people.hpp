// What the law says of the persons of a table: what `register` and `intake` share.
#pragma once

#include <optional>
#include <vector>

#include "area/area.hpp"
#include "base/date.hpp"
#include "identity/member_file.hpp"
#include "proceeding/standing.hpp"

namespace mandate::cli {

// How persons are numbered and which areas are in force on the day; nothing, with a complaint, where the law is silent.
struct PeopleLaw {
  std::vector<const area::Area*> areas;
  identity::MemberLaw law;  // its areas are those above
};
[[nodiscard]] std::optional<PeopleLaw> people_law(const proceeding::Standing& standing, Date day);

}  // namespace mandate::cli
