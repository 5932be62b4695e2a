// How a procedure runs in time, as dated data: versions, each a graph of stages of a closed set of kinds with their
// deadlines. docs/reference/course.md
//
// What decides a stage stays in the procedure of the same name: a stage of a course names the stage there whose
// requirement it is decided by (`rule`). So a threshold stands in one place, whether figures are decided at once
// (procedure/decide.hpp) or a case runs from first filing to signed decision (proceeding/).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/answer.hpp"
#include "base/date.hpp"
#include "base/localized_text.hpp"
#include "calendar/deadline.hpp"
#include "declaration/collection_rule.hpp"
#include "declaration/identity_class.hpp"
#include "procedure/procedure.hpp"
#include "procedure/requirement.hpp"

namespace mandate::procedure {

enum class CourseStageKind : std::uint8_t {
  admissibility,  // a filing is looked at: accepted, returned (with what is missing), refused
  notice,         // something is made public: done
  collection,     // declarations of persons come in: met, not_met, withdrawn
  verification,   // they are checked, in full or by sample: confirmed, failed, full_check_needed
  tally,          // a vote of the people: met, not_met, not_held, annulled
  body_vote,      // a vote of a body: passed, rejected, no_quorum
  deliberation,   // contributions and what became of them; decides nothing: concluded
  decision,       // an act of one authority: one of its options
  response,       // an answer that is owed: answered, overdue
  allocation,     // seats or a seat: allocated, none, tie
  commencement,   // it takes effect: in_force
};

inline constexpr std::size_t course_stage_kinds = 11;

[[nodiscard]] std::string_view word(CourseStageKind kind);
[[nodiscard]] std::optional<CourseStageKind> course_stage_kind_named(std::string_view text);

// The outcomes of a kind; of a decision they are its options, and the result is empty.
[[nodiscard]] std::span<const std::string_view> outcomes_of(CourseStageKind kind);

// What a day on which nothing has happened brings.
enum class Silence : std::uint8_t {
  outcome,     // the stage ends with the outcome that is named
  as_counted,  // the stage ends with what its figures give on that day
  overdue,     // the duty stands and is late; the stage goes on
  nothing,     // the law attaches nothing to it
  right,       // nobody had to do it: the time within which it could be done is over
};

struct OnExpiry {
  Silence silence = Silence::overdue;
  std::string outcome;  // where silence is outcome
};

// Where a term runs from the first day of its stage, in place of a date of the case.
inline constexpr std::string_view stage_began = "begun";

// A term within which, or before which not, something is to happen.
struct CourseDeadline {
  std::string id;
  LocalizedText label;
  std::string from;         // one of the dates of the version; or `begun`, the first day of the stage
  RuleValue within;         // a parameter, of which the unit is that of the term
  bool not_before = false;  // a day that must be waited for, instead of one that must be kept
  bool before = false;      // counted back: on the last day there are still so many up to the day of `from`
  calendar::Starts starts = calendar::Starts::next_day;
  calendar::NonWorking if_non_working = calendar::NonWorking::stays;
  calendar::MonthEnd month_end = calendar::MonthEnd::last_day;
  bool pauses = false;  // whether a pause of the stage stops it
  OnExpiry on_expiry;
  std::vector<law::Reference> references;
  bool verified = true;  // whether how it is counted was read in the law
  std::string note;
};

// What an authority may decide.
struct CourseOption {
  std::string id;
  LocalizedText label;  // "signs", as the end of a sentence
};

struct CourseStage {
  std::string id;
  CourseStageKind kind = CourseStageKind::admissibility;
  LocalizedText label;
  LocalizedText authority;              // who acts; empty: whoever runs the case
  std::string rule;                     // stage of the procedure that decides; empty: none
  bool signed_by_authority = false;     // the outcome takes effect once the authority has signed it
  std::vector<CourseOption> options;    // decision
  std::vector<std::string> criteria;    // admissibility: what must be in the filing; ids of `criteria` of the version
  std::optional<record::Count> counts;  // collection, verification: the figure that declarations make
  declaration::IdentityClass identity = declaration::IdentityClass::count_only;
  declaration::Uniqueness uniqueness = declaration::Uniqueness::none;
  bool may_withdraw = false;        // whether a person may take a declaration back while the stage runs
  std::string body;                 // body_vote: id of the procedure's body
  std::optional<RuleValue> quorum;  // body_vote: share of the body's members who must be present
  std::vector<CourseDeadline> deadlines;
  std::vector<std::pair<std::string, std::string>> on;  // outcome → id of a stage or an end
  std::vector<law::Reference> references;
  std::string note;

  // The id that follows an outcome; empty where none is named.
  [[nodiscard]] std::string_view next(std::string_view outcome) const;
  [[nodiscard]] const CourseDeadline* deadline(std::string_view name) const;
  [[nodiscard]] const CourseOption* option(std::string_view name) const;
};

// A day that is written down in the course of a case, and from which terms run.
struct NamedDate {
  std::string id;
  LocalizedText label;
};

// What a filing must have, looked at by a person or by the program.
struct Criterion {
  std::string id;
  LocalizedText label;
  LocalizedText advice;  // what to do where it is missing
  std::vector<law::Reference> references;
};

struct CourseEnd {
  std::string id;
  Answer answer = Answer::no;
  LocalizedText label;
  LocalizedText appeal;  // where and until when it can be disputed; empty: the law names nothing
  std::vector<law::Reference> appeal_references;
};

struct CourseVersion {
  Date from;
  std::optional<Date> to;  // last day, inclusive
  std::string act;
  std::vector<law::Reference> references;
  bool verified = true;
  std::string note;
  std::string law_of;  // name of the recorded date that fixes the version for the whole case
  std::vector<NamedDate> dates;
  std::vector<Criterion> criteria;
  std::vector<CourseStage> stages;  // never empty; the first is where a case begins
  std::vector<CourseEnd> ends;

  [[nodiscard]] const CourseStage* stage(std::string_view id) const;
  [[nodiscard]] const CourseEnd* end(std::string_view id) const;
  [[nodiscard]] const Criterion* criterion(std::string_view id) const;
  [[nodiscard]] const NamedDate* date(std::string_view id) const;
};

struct Course {
  std::string name;       // of the file
  std::string procedure;  // whose stages decide
  LocalizedText label;
  std::vector<CourseVersion> versions;  // never empty, in order, not overlapping

  // The version in force on the day, or nullptr.
  [[nodiscard]] const CourseVersion* at(Date day) const;
};

}  // namespace mandate::procedure
