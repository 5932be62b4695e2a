// A count with what follows from it: sums, and the decision of its case on complete areas alone.
//
// Stays where it was made: the parts point to each other, to the count and to the rules, which outlive it.
#pragma once

#include <memory>

#include "procedure/decide.hpp"
#include "procedure/determination.hpp"
#include "procedure/outlook.hpp"
#include "procedure/outstanding_stations.hpp"
#include "procedure/rule_book.hpp"
#include "publish/outlook_view.hpp"
#include "tally/aggregate.hpp"
#include "tally/count_input.hpp"
#include "tally/counted_case.hpp"

namespace mandate::publication {

struct DecidedCount {
  tally::CountedCase complete_case;
  tally::CountedCase so_far_case;
  procedure::Determination complete;
  procedure::Determination so_far;
};

// `aggregate`: of the count.
[[nodiscard]] std::unique_ptr<DecidedCount> decided(const tally::CountInput& count, const tally::Aggregate& aggregate,
                                                    const procedure::RuleBook& book);

// What the stations that are not counted could still change.
struct CountOutlook {
  tally::CountedCase from_nothing;
  std::vector<procedure::OutstandingStation> stations;
  procedure::Question question;
  procedure::Outlook outlook;
  publish::OutlookView view;
};

// nullptr where all are counted, or where a register is not known so that nothing bounds them.
[[nodiscard]] std::unique_ptr<CountOutlook> outlook_of(const tally::CountInput& count,
                                                       const tally::Aggregate& aggregate,
                                                       const procedure::RuleBook& book);

}  // namespace mandate::publication
