// What could still change: the range of outcomes that the stations not yet counted leave open. Exact bounds, never a
// forecast.
//
// Every elector of an outstanding station may stay away or take part, and may vote as he likes: nothing else is
// supposed. The station's register is known and comes into the count with its protocol. An outcome that is named as
// possible has a witness, a distribution of the outstanding votes under which `decide` gives it; an outcome that is
// named as not excluded has none that was found, and no proof against it. What cannot be bounded is said, with why.
//
// The figures of the case are those of the stations that are counted; figures that are missing stay missing.
// docs/explanation/what-could-still-change.md has the argument.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/answer.hpp"
#include "base/integer.hpp"
#include "base/localized_text.hpp"
#include "procedure/decide.hpp"

namespace mandate::procedure {

// Stations that are expected and not counted: late, disputed, quarantined or annulled, with their registers.
struct OutstandingArea {
  std::string unit;      // code of the region; empty for a nation without regions
  std::string district;  // single-member district, where there are any
  Count64 electors = 0;  // registered there together, ≥ 0
  std::size_t stations = 0;
};

// An answer that is possible.
struct PossibleOutcome {
  std::string outcome;  // id of an end, or cannot_tell
  Answer answer = Answer::cannot_tell;
  const LocalizedText* label = nullptr;  // of the end; nullptr for cannot_tell
  std::string witness;                   // what was supposed: "nobody_votes", "all_for", …
};

struct PossibleAnswer {
  std::string path;                      // of the requirement: ids of stage and parts, "vote/0/1"
  std::string area;                      // for which it is asked; empty = the nation
  const LocalizedText* label = nullptr;  // nullptr = none
  Answer now = Answer::cannot_tell;
  bool can_hold = true;
  bool can_fail = true;
  bool comparison = false;  // of figures: then the range is exact
};

struct SeatRange {
  std::string tier;  // empty: all tiers together
  std::string list;
  std::optional<Count64> now;  // absent: not known, for example in a tie
  Count64 fewest = 0;
  Count64 most = 0;
  bool fewest_exact = true;
  bool most_exact = true;
  bool threshold = false;  // whether there is one; then:
  bool passes_now = false;
  bool can_pass = true;
  bool can_fail = true;

  [[nodiscard]] bool settled() const { return fewest == most && now == fewest; }
};

struct DistrictOutlook {
  std::string district;
  std::vector<std::string> leading;           // now; several: tied
  std::vector<std::string> possible_winners;  // candidates, in the order given
  bool can_tie = false;
  bool settled = false;
};

struct ChoiceOutlook {
  std::string stage;
  std::vector<std::string> leading;           // now
  std::vector<std::string> possible_winners;  // options that may be elected in this stage
  std::vector<std::string> can_remain;        // that may be among those who go on to the next ballot
  bool can_be_none = false;                   // nobody reaches the majority; false = excluded
  bool can_tie = false;                       // false = excluded
};

// Why something is not bounded.
enum class NotBounded : std::uint8_t {
  no_version,         // no version of the procedure is in force on the day
  too_many,           // figures too large for exact sums
  unit_unknown,       // outstanding stations of a region that is not counted over
  stage_not_at_hand,  // another ballot decides the stage, or the chain of stages did not lead to it yet
  votes_missing,      // of an option or of the denominator of a threshold
  seats_unknown,
  base_fixed,        // a threshold of a figure that votes do not add to
  contradiction,     // fewer votes in the base than for the lists
  district_unknown,  // outstanding stations without a district: each district is given all of them
};

[[nodiscard]] std::string_view word(NotBounded reason);

struct UnboundedPart {
  NotBounded reason = NotBounded::no_version;
  std::string what;  // id of the stage or tier, code of the unit; may be empty

  friend bool operator==(const UnboundedPart&, const UnboundedPart&) = default;
};

struct Outlook {
  std::string outcome_now;
  Answer answer_now = Answer::cannot_tell;
  const LocalizedText* label_now = nullptr;
  Count64 electors = 0;  // of outstanding stations
  std::size_t stations = 0;
  std::vector<PossibleOutcome> outcomes;  // each once, in the order of the procedure's ends
  std::vector<std::string> not_excluded;  // neither witnessed nor proven impossible
  std::vector<PossibleAnswer> answers;    // nodes of the requirements, wholes before parts
  std::vector<SeatRange> seats;
  std::vector<DistrictOutlook> districts;
  std::vector<ChoiceOutlook> choices;
  std::vector<UnboundedPart> unbounded;

  // No outcome beside those in `outcomes` is possible.
  [[nodiscard]] bool exact() const { return not_excluded.empty(); }
  // One outcome, and nobody's seats, district or election can change.
  [[nodiscard]] bool settled() const;
};

enum class Witnesses : bool {
  none,  // bounds alone: every outcome that is not excluded stands in `not_excluded`
  find,
};

// `stage`: whose record the stations fill; empty: the record for every stage.
[[nodiscard]] Outlook outlook(const Question& question, std::span<const OutstandingArea> outstanding,
                              std::string_view stage = {}, Witnesses witnesses = Witnesses::find);

// Whether the outcome, or who gets a seat, may be another than it is now: yes = a distribution does it,
// no = excluded, cannot tell = neither.
[[nodiscard]] Answer could_change(const Outlook& outlook);

}  // namespace mandate::procedure
