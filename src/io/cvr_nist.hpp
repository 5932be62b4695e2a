// Cast vote records in the common data format NIST SP 1500-103 version 1, in JSON and in XML.
//
// A record holds snapshots (original, interpreted, modified); the one that CurrentSnapshotId names is counted. A mark
// is a SelectionPosition: HasIndication `no` is none, `unknown` is ambiguous; IsAllocable `no` is taken out, `unknown`
// is ambiguous (but of a ranked contest, where only the count of preferences decides that, it is a mark); a selection
// or a snapshot with the status `needs-adjudication` is ambiguous. A rank stands at the selection or at its position.
// Where a contest has a Status or a number of Overvotes, a ballot whose class by the rules differs from it is counted
// as differing.
//
// Definitions may stand behind the records, and the number of ranks nowhere but in them, so that a file is read
// twice: `declare_nist` for every file, then `collect_nist`.
#pragma once

#include <cstdint>

#include "base/node_reader.hpp"
#include "io/ballot_collector.hpp"
#include "io/byte_source.hpp"

namespace mandate::io {

enum class NistSyntax : std::uint8_t { json, xml };

// Contests with their rules and choices, and precincts. False where the file cannot be read.
bool declare_nist(const ReadContext& context, ByteSource& source, NistSyntax syntax, BallotCollector& ballots);

// The ballots.
bool collect_nist(const ReadContext& context, ByteSource& source, NistSyntax syntax, BallotCollector& ballots);

}  // namespace mandate::io
