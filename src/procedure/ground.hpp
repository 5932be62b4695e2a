// What a version of a procedure stands on, on a day and for a case: the areas that are counted over, the identities
// of figures, and the figures of a stage as deciding sees them.
#pragma once

#include <string_view>
#include <vector>

#include "area/area.hpp"
#include "procedure/decide.hpp"
#include "record/case.hpp"
#include "tally/complete.hpp"
#include "tally/discrepancy.hpp"

namespace mandate::procedure {

// Views into the version and the countries, which must outlive it.
struct Ground {
  std::vector<const area::Area*> areas;
  std::vector<std::string_view> area_codes;
  std::vector<tally::Identity> identities;
};

[[nodiscard]] Ground ground_of(const Question& question, const Version& version);

// The figures of the record, with the votes of its options summed, and completed (tally/complete.hpp); what differs is
// put into `differs`.
[[nodiscard]] record::Figures completed_figures(const record::StageRecord& record, const Ground& ground,
                                                std::vector<tally::Discrepancy>& differs);

}  // namespace mandate::procedure
