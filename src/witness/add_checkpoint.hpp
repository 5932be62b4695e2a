// What a log asks a witness for, c2sp.org/tlog-witness, "add-checkpoint": the body of POST <witness>/add-checkpoint.
//
//   old <size of the log that the witness saw last>
//   <base64 of a digest>          the consistency proof from there, at most 63 lines
//   …
//   <empty line>
//   <signed checkpoint>
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "ledger/checkpoint.hpp"
#include "ledger/merkle_prove.hpp"

namespace mandate::witness {

inline constexpr std::size_t most_proof_lines = 63;
inline constexpr const char* add_checkpoint_path = "add-checkpoint";
// Of a response that says which size the witness saw last, in digits and a line feed.
inline constexpr const char* size_content_type = "text/x.tlog.size";

struct AddCheckpoint {
  std::uint64_t old_size = 0;
  ledger::Proof proof;
  std::string note;  // the bytes of the signed checkpoint

  friend bool operator==(const AddCheckpoint&, const AddCheckpoint&) = default;
};

// Well formed, the checkpoint too; nothing is verified.
struct ReadAddCheckpoint {
  AddCheckpoint request;
  ledger::Checkpoint checkpoint;
};
[[nodiscard]] ledger::Result<ReadAddCheckpoint> parse_add_checkpoint(std::string_view body);
[[nodiscard]] std::string add_checkpoint_text(const AddCheckpoint& request);

// Of a response with `size_content_type`.
[[nodiscard]] ledger::Result<std::uint64_t> parse_size(std::string_view body);

}  // namespace mandate::witness
