// A count with everything that is computed from it: sums, envelopes, and the decision of its case.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/surroundings.hpp"
#include "procedure/decide.hpp"
#include "procedure/determination.hpp"
#include "procedure/rule_book.hpp"
#include "store/event.hpp"
#include "store/event_log.hpp"
#include "tally/aggregate.hpp"
#include "tally/count_input.hpp"
#include "tally/counted_case.hpp"
#include "tally/envelopes.hpp"

namespace mandate::cli {

struct CountToUse {
  std::string path;
  std::string rules;         // folder; empty = the rules in the program
  std::string source;        // whose protocols are summed; empty = the commission's
  bool with_events = false;  // whether the events of its log are kept
};

// Stays where it was made: the parts point to each other.
struct CountInUse {
  procedure::RuleBook book;
  tally::CountInput count;
  std::vector<store::Event> events;            // of its log, where they were asked for
  const tally::CountSource* source = nullptr;  // whose protocols are summed; nullptr: there are none
  std::unique_ptr<tally::Aggregate> aggregate;
  std::unique_ptr<tally::EnvelopeRegister> envelopes;  // nullptr: nothing is known of them
  tally::CountedCase complete_case;
  tally::CountedCase so_far_case;
  procedure::Determination complete;  // on complete areas alone
  procedure::Determination so_far;    // on what is counted

  // The law of the case's day on the case with these figures.
  [[nodiscard]] procedure::Question question(const record::Case& input) const;
  // Of its protocols; nullptr where the count names none.
  [[nodiscard]] const tally::Form* form() const;
};

// Nothing where there was a problem; it is written.
[[nodiscard]] std::unique_ptr<CountInUse> count_in_use(const CountToUse& asked, const Surroundings& around,
                                                       Language language);

}  // namespace mandate::cli
