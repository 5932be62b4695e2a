// What happens to the protocols of one count, in the order in which it happened.
//
// Every entry, comparison, explanation, correction and publication is an event; nothing is overwritten. The state of
// the count is a fold over the events (tally/count_state.hpp). The events live in the one log of the case (store/);
// io/count_event_json.hpp writes them there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/integer.hpp"

namespace mandate::record {

// Who gave figures for a station.
enum class SourceKind : std::uint8_t {
  commission,   // entered from the paper protocol by the commission itself; the only one that is counted
  posted_copy,  // the copy posted at the station
  photograph,   // an observer's photograph of a protocol
  file,         // a file from the commission below
  published,    // a table that the authority published
};

// The word in data and in JSON: "commission", "posted_copy", …
[[nodiscard]] std::string_view word(SourceKind kind);
[[nodiscard]] std::optional<SourceKind> source_kind_named(std::string_view text);

enum class EntryRound : std::uint8_t { first, second };

enum class EnvelopeStep : std::uint8_t { received, opened };  // expected are all stations of the register

// One protocol as typed: a value a cell of the layout (`absent` where it is empty), and what stands in words.
struct EnteredProtocol {
  std::vector<Count64> values;
  std::vector<std::string> words;  // one a cell, as written on the paper; empty, or one empty text where there is none

  friend bool operator==(const EnteredProtocol&, const EnteredProtocol&) = default;
};

// A check that did not hold when the figures were looked at, so that the log tells what was seen and when.
struct FailedCheck {
  std::string check;  // its code
  bool error = true;  // an error blocks the finalising until it is explained; else a warning
  friend bool operator==(const FailedCheck&, const FailedCheck&) = default;
};

// Why a failed check is left standing; prints on the record.
struct Explanation {
  std::string check;  // its code
  std::string text;
  friend bool operator==(const Explanation&, const Explanation&) = default;
};

// The count begins: which case, form and layout every later event speaks of. The first event, once.
struct CountOpened {
  std::string case_id;
  std::string form;                   // id of the form
  std::vector<std::string> cells;     // names of the layout's cells, in order
  std::string register_digest;        // of their codes, each with a line feed behind it; hexadecimal SHA-256
  std::vector<std::string> stations;  // codes of those that are expected, in the order of the register
  friend bool operator==(const CountOpened&, const CountOpened&) = default;
};
struct EnvelopeMoved {
  EnvelopeStep step = EnvelopeStep::received;
  friend bool operator==(const EnvelopeMoved&, const EnvelopeMoved&) = default;
};
// A typist has the station's paper at hand; nobody else may enter the same round.
struct EntryClaimed {
  EntryRound round = EntryRound::first;
  friend bool operator==(const EntryClaimed&, const EntryClaimed&) = default;
};
// The typist saves and goes on later: kept, not yet an entry.
struct EntryDrafted {
  EntryRound round = EntryRound::first;
  EnteredProtocol protocol;
  friend bool operator==(const EntryDrafted&, const EntryDrafted&) = default;
};
struct EntryReleased {  // without an entry: the claim and the draft are given up
  EntryRound round = EntryRound::first;
  std::string reason;  // needed where somebody else than the typist gives them up
  friend bool operator==(const EntryReleased&, const EntryReleased&) = default;
};
struct EntrySubmitted {
  EntryRound round = EntryRound::first;
  EnteredProtocol protocol;
  std::vector<FailedCheck> failed;  // by the figures of this entry; each code once
  friend bool operator==(const EntrySubmitted&, const EntrySubmitted&) = default;
};
// One cell settled from the paper: where the two entries differ, or any cell of a protocol that was re-opened.
struct DifferenceResolved {
  std::size_t cell = 0;
  Count64 value = 0;
  std::string reason;
  std::vector<FailedCheck> failed;  // by the figures that stand then; empty while cells still differ
  friend bool operator==(const DifferenceResolved&, const DifferenceResolved&) = default;
};
struct EntriesDiscarded {  // both entries, to be entered anew
  std::string reason;
  friend bool operator==(const EntriesDiscarded&, const EntriesDiscarded&) = default;
};
struct FailureExplained {
  Explanation explanation;
  friend bool operator==(const FailureExplained&, const FailureExplained&) = default;
};
struct ProtocolFinalised {
  friend bool operator==(const ProtocolFinalised&, const ProtocolFinalised&) = default;
};
struct ProtocolReopened {
  std::string reason;
  friend bool operator==(const ProtocolReopened&, const ProtocolReopened&) = default;
};
struct FigureChange {
  std::size_t cell = 0;
  Count64 from = 0;  // what stands; the event is refused where it does not
  Count64 to = 0;
  friend bool operator==(const FigureChange&, const FigureChange&) = default;
};
// After publication: figures change, the old ones stay beside them (corrigendum). All cells of one correction together,
// for a vote that moves from one line to another changes two.
struct FiguresCorrected {
  std::vector<FigureChange> changes;
  std::string reason;
  std::vector<FailedCheck> failed;        // by the figures that stand then
  std::vector<Explanation> explanations;  // of every error among them
  friend bool operator==(const FiguresCorrected&, const FiguresCorrected&) = default;
};
struct CopyAdded {
  SourceKind source = SourceKind::posted_copy;
  std::string name;  // of the source: an observer mission, a file; unique for the station
  std::vector<Count64> values;
  friend bool operator==(const CopyAdded&, const CopyAdded&) = default;
};
struct StationQuarantined {  // set aside until somebody has looked; not counted
  std::string reason;
  friend bool operator==(const StationQuarantined&, const StationQuarantined&) = default;
};
struct StationReleased {  // from quarantine
  std::string reason;
  friend bool operator==(const StationReleased&, const StationReleased&) = default;
};
// By a commission or a court. Elections law of Kazakhstan; referendum law, article 32: a repeat vote within a month.
struct StationAnnulled {
  std::string reason;
  bool repeat_vote = false;
  friend bool operator==(const StationAnnulled&, const StationAnnulled&) = default;
};
struct ResultPublished {
  bool final_result = false;  // else preliminary
  friend bool operator==(const ResultPublished&, const ResultPublished&) = default;
};

using CountHappening =
    std::variant<CountOpened, EnvelopeMoved, EntryClaimed, EntryDrafted, EntryReleased, EntrySubmitted,
                 DifferenceResolved, EntriesDiscarded, FailureExplained, ProtocolFinalised, ProtocolReopened,
                 FiguresCorrected, CopyAdded, StationQuarantined, StationReleased, StationAnnulled, ResultPublished>;

// "entry_submitted"; the kind in the log is this behind "count.".
[[nodiscard]] std::string_view word(const CountHappening& happening);

struct CountEvent {
  std::string station;  // code of the unit; empty for what concerns the whole count
  std::string actor;    // who did it: a name for the work, no personal number
  std::string at;       // legal time, ISO 8601 with offset: when it happened by the record
  CountHappening happening;
  friend bool operator==(const CountEvent&, const CountEvent&) = default;
};

}  // namespace mandate::record
