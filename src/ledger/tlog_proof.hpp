// A receipt: that an entry stands in a log, verifiable without asking anybody. c2sp.org/tlog-proof, a text file
// (.tlog-proof).
//
//   c2sp.org/tlog-proof@v1
//   extra <base64>                 may be missing; nobody has signed it
//   index <index of the entry>
//   <base64 of a digest>           the inclusion proof, from the leaf up
//   …
//   <empty line>
//   <signed checkpoint, as it was published>
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "ledger/fault.hpp"
#include "ledger/merkle_prove.hpp"
#include "ledger/policy.hpp"

namespace mandate::ledger {

struct TlogProof {
  std::optional<std::string> extra;
  std::uint64_t index = 0;
  Proof inclusion;
  std::string checkpoint;  // the bytes of the note

  friend bool operator==(const TlogProof&, const TlogProof&) = default;
};

// What a checkpoint of the log says about its entry `index`, from the tiles of that size.
[[nodiscard]] Result<TlogProof> make_tlog_proof(HashReader& reader, std::uint64_t index, std::string checkpoint);

// The checkpoint is one by its form; whether it is signed, and whether the proof holds, says `verify_tlog_proof`.
[[nodiscard]] Result<TlogProof> parse_tlog_proof(std::string_view text);
[[nodiscard]] std::string tlog_proof_text(const TlogProof& proof);

// That the leaf stands at the index of a tree whose checkpoint is good by the policy, which is returned.
[[nodiscard]] Result<OpenedCheckpoint> verify_tlog_proof(const TlogProof& proof, const Digest& leaf,
                                                         const Policy& policy);

}  // namespace mandate::ledger
