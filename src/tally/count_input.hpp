// A count as it comes in: the stations that are expected, and every copy of their protocols.
//
// Made by io/count_folder from count.yaml and its files (docs/reference/count.md), already checked: every protocol is
// of a station of the tree, once a source; values are ≥ 0 or absent.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/localized_text.hpp"
#include "record/case.hpp"
#include "record/count_event.hpp"
#include "record/layout.hpp"
#include "record/protocol_table.hpp"
#include "record/unit.hpp"
#include "tally/aggregate.hpp"
#include "tally/cosigners.hpp"
#include "tally/count_state.hpp"
#include "tally/counted_case.hpp"
#include "tally/envelopes.hpp"

namespace mandate::tally {

struct CountSource {
  record::SourceKind kind = record::SourceKind::commission;
  std::string name;  // unique
  record::ProtocolTable table{0};
};

struct SetAside {
  std::uint32_t station = 0;
  Standing standing = Standing::quarantined;  // or annulled, repeat_vote
  std::string reason;                         // as given; may be empty
};

// A station that stood in another region in the register of the vote before.
struct StationMove {
  std::uint32_t station = 0;
  std::string before;  // its code then
};

// What stands beside the figures of a station.
struct StationNotes {
  std::uint32_t station = 0;
  std::vector<record::FailedCheck> failed;
  std::vector<GivenExplanation> explanations;
  std::vector<FigureHistory> history;  // old → new
  std::vector<Count64> figures;        // that failed, a value a cell; empty: those of the commission's table
};

struct CountInput {
  std::string id;
  bool synthetic = false;  // made up, and marked so on every output
  record::Case input;
  std::string form;         // id; empty: the cells are the columns of the first table
  bool form_named = false;  // by the count; else it is the only one of its procedure on its day
  record::Layout layout;
  record::UnitTree units;                          // the root is the nation
  std::vector<std::uint32_t> areas;                // units that are areas of the law
  std::vector<std::string> areas_without_station;  // codes; in force on the day
  std::vector<StationMove> moved;                  // in the order of the tree
  std::vector<DistrictCandidate> candidates;
  std::vector<CountSource> sources;
  std::vector<SetAside> set_aside;
  std::vector<std::pair<std::uint32_t, Envelope>> envelopes;  // received or opened
  std::vector<StationNotes> notes;                            // where there are any, in the order of the tree
  Publication publication = Publication::none;
  Cosigners officers;   // whose signatures the published log needs
  Cosigners witnesses;  // of those who see to it that it only grows
  std::string log;      // path of the event log; empty: the sources are the count

  // The commission's table; nullptr where there is none.
  [[nodiscard]] const CountSource* commission() const;
  [[nodiscard]] CountedWhat what() const { return {&input, &units, &layout, areas, candidates}; }
};

// What a log says: the commission's table has the finalised protocols, every other source is a table of its own; and
// what was set aside, received, opened and published. Nothing where the log is of other stations or other cells.
[[nodiscard]] bool take_state(CountInput& count, const CountState& state);

// Counted is what the commission's table has and nobody set aside. An overflow is the only fault.
[[nodiscard]] std::expected<Aggregate, AggregateFault> aggregate_of(const CountInput& count);
// The same with another table in place of the commission's; nullptr: none.
[[nodiscard]] std::expected<Aggregate, AggregateFault> aggregate_of(const CountInput& count,
                                                                    const record::ProtocolTable* table);
// Received and opened as given; entered where the commission's table has the protocol.
[[nodiscard]] EnvelopeRegister envelopes_of(const CountInput& count);

}  // namespace mandate::tally
