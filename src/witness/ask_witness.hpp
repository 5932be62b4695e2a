// Asks a witness to cosign a checkpoint: the other side of witness/witness.hpp.
//
// The first question says `old 0`; the witness answers with the size that it saw last, and gets the proof from there.
// Of what it sends, only cosignatures of keys that are known here, and that hold, are taken.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/checkpoint.hpp"
#include "ledger/merkle_prove.hpp"
#include "net/http_client.hpp"

namespace mandate::witness {

enum class WitnessAnswer : std::uint8_t {
  cosigned,
  ahead,         // it has seen a larger log: the one at hand was rolled back, or is behind
  refused,       // for the reason that it gives: the log is not known, not signed, or has forked
  unreachable,   // or what answers is no witness
  not_provable,  // the log cannot be read, so that there is no proof
};

struct WitnessReply {
  WitnessAnswer answer = WitnessAnswer::unreachable;
  unsigned status = 0;     // of its last response; 0: none came
  std::uint64_t seen = 0;  // the size that it saw last, as far as it said
  std::string said;        // its words, or why there are none; in English
  std::vector<ledger::Signature> cosignatures;
};

struct WitnessQuestion {
  std::string_view note;                           // the signed checkpoint, its bytes
  ledger::Checkpoint checkpoint;                   // what stands in it
  ledger::HashReader* log = nullptr;               // nodes of a log of that size
  std::span<const ledger::VerifierKey> witnesses;  // keys that are known
};

[[nodiscard]] WitnessReply ask_witness(net::HttpClient& client, const net::Url& witness,
                                       const WitnessQuestion& question);

// The note with these cosignatures; one of a key that stands there already takes its place.
[[nodiscard]] ledger::Result<std::string> with_cosignatures(std::string_view note,
                                                            std::span<const ledger::Signature> cosignatures);

}  // namespace mandate::witness
