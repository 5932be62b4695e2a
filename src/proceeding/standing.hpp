// Where a case stands: computed from its events, as of a legal day, as known on a recorded day.
//
// Nothing of it is stored. Pointers lead into the rule book, which must outlive it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.hpp"
#include "calendar/deadline.hpp"
#include "declaration/collection.hpp"
#include "procedure/course.hpp"
#include "procedure/determination.hpp"
#include "proceeding/event.hpp"
#include "proceeding/not_taken.hpp"
#include "proceeding/reckoning.hpp"

namespace mandate::proceeding {

// What the rule of a stage says, with its reasons. The determination points into `input`.
struct Draft {
  std::unique_ptr<record::Case> input;
  procedure::Determination determination;
};

enum class DeadlineState : std::uint8_t {
  waiting,  // the day from which it runs is not known yet
  running,
  kept,     // what was to happen happened in time
  late,     // it happened, after the last day
  missed,   // it has not happened, and the last day is over
  reached,  // not_before: the day that had to be waited for has come
  paused,   // it stands still: its last day is not known
  expired,  // it ran out, and the law attaches to that how the stage went on
  moot,     // the stage ended before, by silence: nothing is to be done any more
  over,     // a right: the time for it is over, used or not
};

[[nodiscard]] std::string_view word(DeadlineState state);

struct DeadlineStanding {
  const procedure::CourseDeadline* rule = nullptr;
  DeadlineState state = DeadlineState::waiting;
  std::optional<Date> start;
  std::optional<calendar::Deadline> counted;     // as the law counts it; nothing while it stands still
  std::vector<calendar::CountedDay> so_far;      // while it stands still: the days before the pause
  std::optional<calendar::DeadlineFault> fault;  // it could not be counted
  std::optional<DeadlineExtended> extended;      // by whom it may be
  procedure::ParameterUse parameter;
  Count64 length = 0;  // below 0: counted back

  // The last day, or of a not_before term the last day that must be waited for; nothing where it is not known.
  [[nodiscard]] std::optional<Date> last_day() const;
  // Whether a pause that is open stops it.
  [[nodiscard]] bool stands_still() const { return start && !counted && !fault && length != 0 && !extended; }
};

enum class EndedBy : std::uint8_t {
  still_open,
  figures,    // computed, and the law asks for no signature
  act,        // what it waits for was done: an act, a notice, an answer
  signature,  // the authority signed what was computed
  overruled,  // the authority signed something else, with a reason
  silence,    // the term ended, and the law attaches an outcome to that
};

[[nodiscard]] std::string_view word(EndedBy how);

struct StageStanding {
  const procedure::CourseStage* stage = nullptr;
  Date began;
  std::optional<Date> ended;
  EndedBy ended_by = EndedBy::still_open;
  std::string outcome;         // empty while it is open
  Reckoning reckoning;         // as things stand, or stood when it ended
  std::optional<Draft> draft;  // where the stage has a rule and the law is fixed
  std::vector<DeadlineStanding> deadlines;
  std::optional<DeterminationSigned> signed_as;
  std::optional<Date> paused_since;
  // Of a collection of declarations; nothing of the persons.
  std::optional<declaration::Counts> counts;
  std::vector<std::pair<std::string, declaration::Counts>> counts_by_area;  // areas that have any, by code
  std::optional<declaration::TimesDeclared> times_declared;
  std::vector<declaration::Invalidation> invalidations;
  std::optional<RegisterUsed> register_used;    // that counts now
  std::optional<ElsewhereUsed> elsewhere_used;  // the other cases that were looked at
  std::vector<SeatTaken> seats;
  std::vector<std::uint64_t> events;  // sequence numbers of what was taken
};

// An event of the log that cannot have happened where it stands; it has no effect.
struct Conflict {
  std::uint64_t sequence = 0;
  NotTaken why = NotTaken::not_opened;
  friend bool operator==(const Conflict&, const Conflict&) = default;
};

struct Standing {
  const procedure::Country* country = nullptr;
  const procedure::Course* course = nullptr;
  const procedure::Procedure* procedure = nullptr;
  const procedure::CourseVersion* version = nullptr;  // nullptr: the law is not fixed, or there is none
  std::optional<Date> law_day;
  bool no_version = false;  // the law is fixed by a day on which there is no such procedure
  Date as_of;
  std::string known_on;  // recorded time; empty: everything
  std::optional<CaseOpened> opened;
  std::vector<std::pair<std::string, Date>> dates;
  std::vector<std::pair<std::string, bool>> facts;
  std::vector<StageStanding> stages;  // as they were gone through; the last one may be open
  const procedure::CourseEnd* end = nullptr;
  std::optional<Date> ended_on;
  std::vector<Conflict> conflicts;
  std::uint64_t last_event = 0;  // sequence number of the last one looked at
  std::uint64_t events = 0;      // how many were looked at

  // The open stage; nullptr where the case is over or has not begun.
  [[nodiscard]] const StageStanding* open_stage() const;
};

}  // namespace mandate::proceeding
