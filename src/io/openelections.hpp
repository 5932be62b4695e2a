// OpenElections tables: one row a precinct, an office and a candidate (github.com/openelections/docs).
//
//   county, precinct, office, district, party, candidate, votes, and a column for each type of ballot where there are
//   any
//
// The day, the state and the type stand in the name of the file: 20221108__ut__general__precinct.csv. Electors, ballots
// cast, overvotes and undervotes are candidates of the names "Registered Voters", "Ballots Cast", "Over Votes" and
// "Under Votes", or offices of the first two names.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/node_reader.hpp"
#include "io/results_format.hpp"

namespace mandate::io {

// The context's file name says when and where.
[[nodiscard]] std::optional<ResultsRead> read_openelections(const ReadContext& context, std::string bytes);
// `name` is that of the file to write; where it does not say when and where, that is left out.
[[nodiscard]] ResultsWritten write_openelections(const record::Results& results, std::string_view name);

// What a file's name says; empty parts where it does not follow the pattern.
struct OpenElectionsName {
  std::optional<Date> date;
  std::string state;
  std::string type;
};
[[nodiscard]] OpenElectionsName openelections_name(std::string_view path);
// The name that the results should have.
[[nodiscard]] std::string openelections_file(const record::Results& results);

}  // namespace mandate::io
