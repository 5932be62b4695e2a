// What authorities have said about revoked certificates, and whether one was revoked at a time.
//
// A statement holds from the time at which it was made to the one at which the next is due; one without the latter is
// not used (ocsp.hpp, trust.hpp read them). Where several hold at the time, one that says "revoked" decides.
#pragma once

#include <openssl/x509.h>

#include <cstdint>
#include <expected>
#include <optional>
#include <span>
#include <string>

#include "ledger/digest.hpp"
#include "signature/handles.hpp"
#include "signature/instant.hpp"
#include "signature/refusal.hpp"

namespace mandate::signature {

// A list speaks of every certificate of its authority, a response of the one with the serial number.
struct Statement {
  std::string issuer;           // the authority's name, DER
  ledger::Digest issuer_key{};  // SHA-256 of its public key
  Span holds;
  RevocationList list;  // null: a response
  std::string serial;   // DER, of a response
  std::optional<Instant> revoked;
};

// The statement of a list that the issuer has signed; what is wrong with it otherwise.
[[nodiscard]] std::expected<Statement, std::string> read_statement(RevocationList list, X509* issuer);

// That one certificate was not revoked at the time: how long that is known, and whether anything said so.
struct Standing {
  Span known;
  bool checked = false;
};

[[nodiscard]] Checked<Standing> standing_of(X509* certificate, X509* issuer, std::span<const Statement> statements,
                                            Instant at);

[[nodiscard]] ledger::Digest key_digest(const X509* certificate);

}  // namespace mandate::signature
