// Results as a table: one row a station, one column a cell of the protocol, columns about the unit beside them.
//
//   unit, name, kind, parent, region, register, status    about the unit; only `unit` must be there
//   issued, participants, invalid, …                      figures of the closed list, by name or heading (3 languages)
//   for, against, against_all, votes.amanat               votes of an answer, a list, a candidate
//
// A column of another name whose cells are all figures is taken as the votes of an option of that name, and said to
// be; a column of other texts is passed over, and said to be. A row without figures is a unit without a protocol.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "io/problem_sink.hpp"
#include "io/results_format.hpp"
#include "io/text_table.hpp"

namespace mandate::io {

// Names of the file's columns and what they hold: {"Участок №", "unit"}, {"Алга", "votes.alga"}.
using ColumnMapping = std::vector<std::pair<std::string, std::string>>;

[[nodiscard]] std::optional<ResultsRead> read_results_table(const TextTable& table, const ColumnMapping& columns,
                                                            ProblemSink& problems);

// The words of record::CountStatus.
[[nodiscard]] std::optional<record::CountStatus> count_status_named(std::string_view word);

}  // namespace mandate::io
