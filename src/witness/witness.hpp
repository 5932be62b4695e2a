// A witness of logs, c2sp.org/tlog-witness: it cosigns a checkpoint when the log has signed it and it continues the one
// that the witness cosigned last, and remembers it before it answers. docs/reference/witness.md
//
//   POST /add-checkpoint                       200 cosignature lines · 400 · 403 · 404 · 409 the size seen last · 422
//   GET  /<SHA-256 of the origin>/checkpoint   the checkpoint cosigned last, for whoever watches
//   GET  /                                     the verifier key of the witness
//
// A pure function of the request, the memory and the clock. May be called from several threads at once.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "ledger/signing_key.hpp"
#include "net/http_message.hpp"
#include "witness/add_checkpoint.hpp"
#include "witness/witness_state.hpp"

namespace mandate::witness {

using TimeNow = std::function<ledger::PosixTime()>;

class Witness {
 public:
  // The key is of type ed25519_cosignature. A log is known by the name of its key; several keys may have one name. The
  // state outlives the witness.
  Witness(std::vector<ledger::VerifierKey> logs, ledger::SigningKey key, WitnessState& state, TimeNow now)
      : logs_(std::move(logs)), key_(std::move(key)), state_(&state), now_(std::move(now)) {}

  [[nodiscard]] net::HttpResponse handle(const net::HttpRequest& request) const;
  [[nodiscard]] net::HttpResponse add_checkpoint(std::string_view body) const;

  // Is told when the memory fails: whoever runs the witness ends it then, and looks at the disk. May be empty.
  void when_state_fails(std::function<void(const ledger::Fault&)> tell) { tell_ = std::move(tell); }

 private:
  [[nodiscard]] std::vector<ledger::VerifierKey> keys_of(std::string_view origin) const;
  [[nodiscard]] net::HttpResponse advance(const AddCheckpoint& request, const ledger::OpenedCheckpoint& opened) const;
  [[nodiscard]] net::HttpResponse remember(const ledger::OpenedCheckpoint& opened,
                                           const std::optional<ledger::TreeHead>& seen) const;
  [[nodiscard]] net::HttpResponse latest(std::string_view target) const;
  [[nodiscard]] net::HttpResponse failed(const ledger::Fault& fault) const;

  std::vector<ledger::VerifierKey> logs_;
  ledger::SigningKey key_;
  WitnessState* state_;
  TimeNow now_;
  std::function<void(const ledger::Fault&)> tell_;
};

}  // namespace mandate::witness
