// What happens in a running case, in the order in which it is written down.
//
// A case is an append-only log of such events; everything else is computed from it (proceeding/standing.hpp). Nothing
// is overwritten: what was recorded by mistake is annulled by an event of its own, what an authority decides otherwise
// than the figures say stands beside them with its reason. The events live in the case's log (store/); io/ writes them
// there. docs/reference/proceeding.md
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/answer.hpp"
#include "base/date.hpp"
#include "base/integer.hpp"
#include "base/localized_text.hpp"
#include "declaration/declaration.hpp"
#include "declaration/salt.hpp"
#include "declaration/tag.hpp"
#include "record/count.hpp"

namespace mandate::proceeding {

// The case begins. The first event, once.
struct CaseOpened {
  std::string case_id;
  std::string jurisdiction;  // "kz"
  std::string course;        // name of the course
  LocalizedText title;
  std::string area;            // where it runs; empty: the nation
  std::string subject_digest;  // SHA-256 of the text that people declare for; empty: there is none
  friend bool operator==(const CaseOpened&, const CaseOpened&) = default;
};

// A day of the case from which terms run, or by which the law is fixed. The day of the event itself.
struct DateRecorded {
  std::string name;
  Date day;
  friend bool operator==(const DateRecorded&, const DateRecorded&) = default;
};

struct FactRecorded {
  std::string name;
  bool holds = false;
  friend bool operator==(const FactRecorded&, const FactRecorded&) = default;
};

// Figures as a commission, a register or a chamber gives them. They replace what was given before for the same unit.
struct FiguresRecorded {
  std::string stage;  // whose figures they are; empty: of the whole case (electors, members)
  std::string unit;   // code of an area, id of a body; empty: the nation or the place of the case
  bool of_body = false;
  std::vector<std::pair<record::Count, Count64>> figures;
  friend bool operator==(const FiguresRecorded&, const FiguresRecorded&) = default;
};

struct OptionVotes {
  std::string option;  // a candidate or list, in the order of registration
  std::string name;
  Count64 votes = 0;
  friend bool operator==(const OptionVotes&, const OptionVotes&) = default;
};

// Votes for candidates or lists, all of them together.
struct VotesRecorded {
  std::string stage;
  std::vector<OptionVotes> votes;
  friend bool operator==(const VotesRecorded&, const VotesRecorded&) = default;
};

// One criterion of a filing, looked at.
struct FindingRecorded {
  std::string stage;
  std::string criterion;
  Answer answer = Answer::cannot_tell;
  std::string reason;
  friend bool operator==(const FindingRecorded&, const FindingRecorded&) = default;
};

struct NoticePublished {
  std::string stage;
  std::string where;
  friend bool operator==(const NoticePublished&, const NoticePublished&) = default;
};

// The initiators hand over what they collected, or the authority ends the deliberation: nothing more is taken.
struct StageClosed {
  std::string stage;
  friend bool operator==(const StageClosed&, const StageClosed&) = default;
};

// From here on this register says who may declare in the stage and where; what was accepted stays. Its content is no
// part of the log: whoever asks lends it (proceeding/lent.hpp), and it is known by its digest.
struct RegisterUsed {
  std::string stage;
  std::string digest;  // SHA-256 of the register's file of tags, hexadecimal
  Date as_of;
  Count64 persons = 0;
  friend bool operator==(const RegisterUsed&, const RegisterUsed&) = default;
};

// How far the log of another case was looked at.
struct CaseSeen {
  std::string case_id;
  std::uint64_t events = 0;
  std::string digest;  // of its last one, hexadecimal
  friend bool operator==(const CaseSeen&, const CaseSeen&) = default;
};

// From here on who declared in these other cases of the scope does not count in the stage. Lent like a register.
struct ElsewhereUsed {
  std::string stage;
  std::string digest;  // SHA-256 of the list of tags, hexadecimal
  Count64 persons = 0;
  std::vector<CaseSeen> cases;
  friend bool operator==(const ElsewhereUsed&, const ElsewhereUsed&) = default;
};

// Declarations of persons, as the intake wrote them down together (declaration/batch_text.hpp). Areas are places in the
// list of the country's areas.
struct DeclarationsReceived {
  declaration::Batch batch;
  friend bool operator==(const DeclarationsReceived&, const DeclarationsReceived&) = default;
};

// A person takes a declaration back.
struct DeclarationWithdrawn {
  std::string stage;
  declaration::Tag tag;
  friend bool operator==(const DeclarationWithdrawn&, const DeclarationWithdrawn&) = default;
};

// Declarations struck out together; the first such event of a stage is batch 0.
struct DeclarationsInvalidated {
  std::string stage;
  std::string reason;
  std::vector<declaration::Tag> tags;
  friend bool operator==(const DeclarationsInvalidated&, const DeclarationsInvalidated&) = default;
};

struct InvalidationUndone {
  std::string stage;
  std::uint32_t batch = 0;
  std::string reason;
  friend bool operator==(const InvalidationUndone&, const InvalidationUndone&) = default;
};

struct StageWithdrawn {
  std::string stage;
  std::string reason;
  friend bool operator==(const StageWithdrawn&, const StageWithdrawn&) = default;
};

// A vote that was to be held and was not, or was held and does not count.
struct VoteVoided {
  std::string stage;
  bool held = false;  // held: annulled; else not held
  std::string reason;
  friend bool operator==(const VoteVoided&, const VoteVoided&) = default;
};

// A sample of paper sheets: what is drawn is fixed before anything is looked at (declaration/sample.hpp).
struct SampleFixed {
  std::string stage;
  std::string seed;
  std::string frame_digest;
  std::string list_digest;
  Count64 size = 0;
  friend bool operator==(const SampleFixed&, const SampleFixed&) = default;
};

enum class SampleAnswer : std::uint8_t { accept, full_check };  // a sample never refuses

struct SampleChecked {
  std::string stage;
  SampleAnswer answer = SampleAnswer::full_check;
  std::string how;  // the rule and its figures, for the record
  friend bool operator==(const SampleChecked&, const SampleChecked&) = default;
};

// An act of the authority of a decision.
struct ActDecided {
  std::string stage;
  std::string option;
  friend bool operator==(const ActDecided&, const ActDecided&) = default;
};

struct AnswerGiven {
  std::string stage;
  std::string digest;  // SHA-256 of the answer's text
  friend bool operator==(const AnswerGiven&, const AnswerGiven&) = default;
};

// A comment, proposal or position in a deliberation, by the digest of its text.
struct ContributionMade {
  std::string stage;
  std::string id;
  std::string about;  // the provision it speaks of; empty: the whole
  std::string digest;
  friend bool operator==(const ContributionMade&, const ContributionMade&) = default;
};

enum class Disposal : std::uint8_t { accepted, partly, rejected };

struct ContributionDisposed {
  std::string stage;
  std::string id;
  Disposal disposal = Disposal::rejected;
  std::string reason;
  friend bool operator==(const ContributionDisposed&, const ContributionDisposed&) = default;
};

// Who takes a seat that is free, and how many seats: of an allocation.
struct SeatTaken {
  std::string stage;
  std::string list;    // or empty
  std::string holder;  // a public office needs a name
  friend bool operator==(const SeatTaken&, const SeatTaken&) = default;
};

// What a term is for was done, though it does not end the stage: the deputy was told, the hearing was announced.
struct DutyDone {
  std::string stage;
  std::string deadline;
  friend bool operator==(const DutyDone&, const DutyDone&) = default;
};

struct DeadlineExtended {
  std::string stage;
  std::string deadline;
  Date until;
  std::string reason;
  friend bool operator==(const DeadlineExtended&, const DeadlineExtended&) = default;
};

struct StagePaused {
  std::string stage;
  std::string reason;
  friend bool operator==(const StagePaused&, const StagePaused&) = default;
};

struct StageResumed {
  std::string stage;
  friend bool operator==(const StageResumed&, const StageResumed&) = default;
};

// The authority signs the outcome of a stage. Where it differs from what was computed, it says why; both stay visible.
struct DeterminationSigned {
  std::string stage;
  std::string outcome;
  std::string computed;      // the outcome that stood in the draft; empty: it could not be told
  std::string draft_digest;  // SHA-256 of the draft that was at hand
  std::string reason;        // needed where the outcome is not the computed one
  friend bool operator==(const DeterminationSigned&, const DeterminationSigned&) = default;
};

// An earlier event no longer counts, from when this one was recorded.
struct EventAnnulled {
  std::uint64_t sequence = 0;
  std::string reason;
  friend bool operator==(const EventAnnulled&, const EventAnnulled&) = default;
};

using Happening =
    std::variant<CaseOpened, DateRecorded, FactRecorded, FiguresRecorded, VotesRecorded, FindingRecorded,
                 NoticePublished, RegisterUsed, ElsewhereUsed, DeclarationsReceived, DeclarationWithdrawn,
                 DeclarationsInvalidated, InvalidationUndone, StageClosed, StageWithdrawn, VoteVoided, SampleFixed,
                 SampleChecked, ActDecided, AnswerGiven, ContributionMade, ContributionDisposed, SeatTaken, DutyDone,
                 DeadlineExtended, StagePaused, StageResumed, DeterminationSigned, EventAnnulled>;

// "case_opened"; the kind in the log is this behind "case.", but for declarations.received, which is a batch of them.
[[nodiscard]] std::string_view word(const Happening& happening);

[[nodiscard]] std::string_view word(Disposal disposal);
[[nodiscard]] std::string_view word(SampleAnswer answer);

struct Event {
  std::uint64_t sequence = 0;  // in the log, from 1
  std::string legal_time;      // as written down: a day, or ISO 8601 with an offset
  Date legal_day;              // the day of it, by the legal time of the place
  std::string recorded;        // ISO 8601 in UTC: when it was written down
  std::string actor;           // office or role, no personal number
  Happening happening;
  // A court or a law keeps it closed: a publication says that it is there, and nothing else
  // (proceeding/disclosure.hpp).
  bool sealed = false;
  std::optional<declaration::Salt> salt;  // of a batch of declarations the salt stands in it
  friend bool operator==(const Event&, const Event&) = default;
};

// The stage of which the event speaks; empty where it speaks of the whole case.
[[nodiscard]] std::string_view stage_of(const Happening& happening);

}  // namespace mandate::proceeding
