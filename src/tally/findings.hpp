// What the checks of a form, those of one protocol and the further ones, found in the protocols of a file or a vote.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "record/protocol_table.hpp"
#include "tally/blank_or_zero.hpp"
#include "tally/check_protocol.hpp"
#include "tally/monotone.hpp"
#include "tally/transposition.hpp"

namespace mandate::tally {

struct SameVotes {
  std::vector<std::size_t> rows;  // of the other protocols
  Count64 sum = 0;                // of the compared figures
};
struct NothingWritten {
  Content content = Content::blank;
};
struct FellSince {
  std::uint32_t report = 0;  // the number of the earlier report
  std::vector<Fallen> figures;
};
struct OtherWords {
  std::size_t cell = 0;
  Count64 digits = 0;             // `record::absent`: none
  std::string words;              // as they stand
  std::optional<Count64> number;  // that the words say; nothing where they are no number
};
struct WordsDiffer {
  std::vector<OtherWords> cells;
};
struct PlacesChanged {
  std::vector<Transposition> candidates;  // one is a suggestion; several leave it open
};

struct FurtherFinding {
  std::size_t check = 0;  // index into Form::further
  std::variant<SameVotes, NothingWritten, FellSince, WordsDiffer, PlacesChanged> what;
};

// Of one row of a table of protocols; at least one of the lists has an entry.
struct ProtocolFindings {
  std::size_t row = 0;
  std::vector<Failure> failures;        // in the order of the form
  std::vector<FurtherFinding> further;  // the same
};

struct ProtocolsToCheck {
  const Form* form = nullptr;
  const record::Layout* layout = nullptr;
  const record::ProtocolTable* protocols = nullptr;
  std::span<const std::uint32_t> reports;   // one a row; empty: each station reports once
  std::span<const std::size_t> word_cells;  // cells that stand in words too
  std::span<const std::string> words;       // row by row, one a cell of `word_cells`; may be empty texts
};

// Only protocols with a finding, in increasing order of row.
[[nodiscard]] std::vector<ProtocolFindings> check_protocols(const ProtocolsToCheck& input);

// The cells of the layout that a further check looks at: those of its fields, or all numbers of the form.
[[nodiscard]] std::vector<std::size_t> cells_compared(const Form& form, const record::Layout& layout,
                                                      const FurtherCheck& check);

}  // namespace mandate::tally
