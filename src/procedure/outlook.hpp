// What could still change: the range of outcomes that the stations not yet counted leave open. Exact bounds, never a
// forecast.
//
// Every voter of an outstanding station may stay away or take part, and may vote as he likes: nothing else is supposed.
// A bound comes with a witness, a distribution of the outstanding votes under which `decide` gives that outcome; where
// no witness was found for a bound that could not be excluded either, `exact` says so.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/answer.hpp"
#include "base/integer.hpp"
#include "procedure/decide.hpp"

namespace mandate::procedure {

// Stations that are expected and not counted: late, disputed, quarantined or annulled, with their registers.
struct OutstandingArea {
  std::string unit;      // code of the region; empty for a nation without regions
  std::string district;  // single-member district, where there are any
  Count64 electors = 0;  // registered there together
  std::size_t stations = 0;
};

// One answer that is still possible.
struct PossibleOutcome {
  std::string outcome;  // a word of the procedure
  Answer answer = Answer::cannot_tell;
  std::string witness;  // which supposition gives it: "nobody_votes", "all_for", "all_against", "half", …
};

struct PossibleAnswer {
  std::string label_path;  // of the requirement: ids of stage and parts, "vote/0/1"
  Answer now = Answer::cannot_tell;
  bool can_hold = true;
  bool can_fail = true;
};

struct SeatRange {
  std::string list;
  Count64 now = 0;
  Count64 fewest = 0;
  Count64 most = 0;
  bool fewest_exact = true;
  bool most_exact = true;
  bool can_pass = true;  // the threshold
  bool can_fail = true;
};

struct DistrictOutlook {
  std::string district;
  std::vector<std::string> possible_winners;  // candidates, in the order given
  bool settled = false;
};

struct Outlook {
  std::vector<PossibleOutcome> outcomes;  // each once, in the order of the procedure's ends
  bool exact = true;                      // no outcome beside these is possible
  bool settled = false;                   // one outcome only, and exact
  std::vector<PossibleAnswer> answers;
  std::vector<SeatRange> seats;
  std::vector<DistrictOutlook> districts;
};

}  // namespace mandate::procedure
