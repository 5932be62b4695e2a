// NIST SP 1500-100 version 2, the common data format for election results reporting: its document, which is written as
// JSON and as XML alike.
//
// The profile: ElectionReport, the tree of GpUnits (ReportingUnit), Party, Election with Candidate, PartyContest,
// CandidateContest and BallotMeasureContest, VoteCounts of the types total and seats, BallotCounts, OtherCounts,
// CountStatus. Codes of this program stand in ExternalIdentifier.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/node.hpp"
#include "io/left_out.hpp"
#include "io/problem_sink.hpp"
#include "io/results_format.hpp"

namespace mandate::io {

// As JSON (the schema that NIST publishes, draft-04) and as XML (its XSD).
[[nodiscard]] std::optional<ResultsRead> read_nist_json(const ReadContext& context, std::string_view text);
[[nodiscard]] std::optional<ResultsRead> read_nist_xml(const ReadContext& context, std::string_view text);
// Nothing, with a problem, where what the standard demands is not known: the day of the election, a unit.
[[nodiscard]] std::optional<ResultsWritten> write_nist_json(const ReadContext& context, const record::Results& results);
[[nodiscard]] std::optional<ResultsWritten> write_nist_xml(const ReadContext& context, const record::Results& results);

namespace nist {

// The document in the shape of the JSON form, keys in the order of the XSD.
[[nodiscard]] std::optional<Node> write_report(const ReadContext& context, const record::Results& results,
                                               LeftOut& left_out);
// The same as canonical JSON, without holding all of it as nodes.
[[nodiscard]] std::optional<std::string> write_report_json(const ReadContext& context, const record::Results& results,
                                                           LeftOut& left_out);
[[nodiscard]] std::optional<ResultsRead> read_report(const Node& report, ProblemSink& problems);

}  // namespace nist

}  // namespace mandate::io
