// Results as a long table: one row a figure, every contest in one file.
//
//   election, date, contest, seats, unit, name, kind, parent, register, status,
//   cell, option, option_name, option_kind, list, value, initial
//
// `cell` is empty on the row of a unit that has no figure in the contest; `initial` is the figure before its
// correction.
#pragma once

#include <optional>
#include <string>

#include "base/node_reader.hpp"
#include "io/results_format.hpp"

namespace mandate::io {

// How its header line begins.
inline constexpr std::string_view long_csv_start = "election,date,contest,";

[[nodiscard]] std::optional<ResultsRead> read_results_long(const ReadContext& context, std::string bytes);
[[nodiscard]] ResultsWritten write_results_long(const record::Results& results);

}  // namespace mandate::io
