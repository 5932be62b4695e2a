#include "signature/revocation.hpp"

#include <algorithm>
#include <utility>

#include "signature/scheme.hpp"

namespace mandate::signature {
namespace {

bool has_critical_extension(const X509_CRL* list) { return X509_CRL_get_ext_by_critical(list, 1, -1) >= 0; }

std::string serial_of(const X509* certificate) {
  return encoded(X509_get0_serialNumber(certificate), i2d_ASN1_INTEGER);
}

// What the list says of a certificate: since when it is revoked.
std::optional<Instant> revoked_by(X509_CRL* list, const X509* certificate) {
  X509_REVOKED* entry = nullptr;
  if (X509_CRL_get0_by_serial(list, &entry, X509_get0_serialNumber(certificate)) != 1) {
    return std::nullopt;
  }
  // A date that cannot be read is taken for one before all others.
  return instant_of(X509_REVOKED_get0_revocationDate(entry)).value_or(Span().first);
}

bool speaks_of(const Statement& statement, const X509* certificate) {
  return statement.list != nullptr || statement.serial == serial_of(certificate);
}

}  // namespace

ledger::Digest key_digest(const X509* certificate) {
  ledger::Digest digest{};
  unsigned int size = 0;
  X509_pubkey_digest(certificate, EVP_sha256(), digest.data(), &size);
  return digest;
}

std::expected<Statement, std::string> read_statement(RevocationList list, X509* issuer) {
  const auto first = instant_of(X509_CRL_get0_lastUpdate(list.get()));
  const auto last = instant_of(X509_CRL_get0_nextUpdate(list.get()));
  if (!first || !last || *last < *first) {
    return std::unexpected("a list that does not say from when to when it holds");
  }
  if (has_critical_extension(list.get())) {
    return std::unexpected("a list of part of what its authority revokes, or with an unknown critical extension");
  }
  const X509_ALGOR* algorithm = nullptr;
  X509_CRL_get0_signature(list.get(), nullptr, &algorithm);
  EVP_PKEY* const key = X509_get0_pubkey(issuer);
  const auto scheme = scheme_of(*algorithm);
  if (!scheme || !fits(*scheme, key)) {
    return std::unexpected("a list signed with an algorithm that is not accepted");
  }
  if (X509_CRL_verify(list.get(), key) != 1) {
    return std::unexpected("a list whose signature does not hold");
  }
  X509_REVOKED* unused = nullptr;
  X509_CRL_get0_by_serial(list.get(), &unused, X509_get0_serialNumber(issuer));  // sorts the list, once
  return Statement{.issuer = encoded(X509_get_subject_name(issuer), i2d_X509_NAME),
                   .issuer_key = key_digest(issuer),
                   .holds = {*first, *last},
                   .list = std::move(list)};
}

Checked<Standing> standing_of(X509* certificate, X509* issuer, std::span<const Statement> statements, Instant at) {
  if (statements.empty()) {
    return Standing{};
  }
  const std::string name = encoded(X509_get_subject_name(issuer), i2d_X509_NAME);
  const ledger::Digest key = key_digest(issuer);
  Standing standing;
  for (const Statement& statement : statements) {
    if (!statement.holds.holds(at) || statement.issuer_key != key || statement.issuer != name ||
        !speaks_of(statement, certificate)) {
      continue;
    }
    const auto revoked = statement.list != nullptr ? revoked_by(statement.list.get(), certificate) : statement.revoked;
    if (revoked && *revoked <= at) {
      return refused(Refusal::revoked, "a certificate that was revoked " + std::to_string(at - *revoked) +
                                           " seconds before the time of verification");
    }
    standing.checked = true;
    standing.known = both(standing.known, both(statement.holds, revoked ? Span{Span().first, *revoked - 1} : Span()));
  }
  return standing;
}

}  // namespace mandate::signature
