// Protocols of one form from a CSV file: one row a station, columns named by the form's cells.
//
//   region,station,electors,ballots_received,participants,for,against,invalid,both_marked
//   KZ-10,117,1200,1212,800,612,150,25,13
//
// `station` is the number or name of the station. `region` is optional, a code; stations of different regions may have
// the same number. `report` is optional: a number, for files in which a station reports several times; without it a
// station stands once. A column is named like a cell (`issued`, `votes.amanat`, `issued_by_member.3`) or, where the
// cell is a figure of the closed list, like that figure; a column `X.words` holds the number of the cell X in words.
// Cells without a column are empty. Every problem of the file is reported, with row, column, value and what was
// expected; a file with a problem is not used.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/node_reader.hpp"
#include "record/layout.hpp"
#include "record/protocol_table.hpp"
#include "record/unit.hpp"
#include "tally/form.hpp"

namespace mandate::io {

// Behind the name of a cell: the column holds its number in words.
inline constexpr std::string_view words_suffix = ".words";

struct ProtocolFile {
  std::vector<std::string> options;  // ids, in the order of the layout
  record::Layout layout;
  record::UnitTree units;  // the root, its regions, their stations
  record::ProtocolTable protocols{0};
  std::vector<std::uint32_t> lines;     // of the file, one a row
  std::vector<std::uint32_t> reports;   // one a row; empty: every station stands once
  std::vector<std::size_t> word_cells;  // cells that have a column of words
  std::vector<std::string> words;       // row by row, one a cell of `word_cells`; may be empty text
  [[nodiscard]] std::string_view words_of(std::size_t row, std::size_t index) const {
    return words[(row * word_cells.size()) + index];
  }
};

// `options`: ids of the lists, candidates or answers; empty: as the header line names them. `root`: code of the whole.
[[nodiscard]] std::optional<ProtocolFile> read_protocol_csv(const ReadContext& context, std::string_view text,
                                                            const tally::Form& form,
                                                            std::span<const std::string> options,
                                                            std::string_view root);

}  // namespace mandate::io
