// Electronic signatures of declarations: whether a detached CMS or JWS over a content is a person's, by the rules of a
// country and the authorities that are trusted, at a moment of legal time. docs/reference/signatures.md
//
// One verifier serves any number of threads.
#pragma once

#include <expected>
#include <memory>
#include <string_view>

#include "base/problem.hpp"
#include "ledger/digest.hpp"
#include "signature/detached.hpp"
#include "signature/instant.hpp"
#include "signature/known_certificates.hpp"
#include "signature/persons_number.hpp"
#include "signature/signature_rules.hpp"
#include "signature/trust.hpp"
#include "signature/verifying_context.hpp"

namespace mandate::signature {

// Whose signature it is, once it was accepted.
struct Signer {
  PersonsNumber number;
  ledger::Digest certificate{};  // SHA-256 of its DER
  Scheme scheme;
  bool revocation_checked = false;
};

class Verifier {
 public:
  static constexpr std::size_t usual_known = 16'384;

  // Every fault of the rules. `most_known`: so many certificates are remembered.
  [[nodiscard]] static std::expected<std::unique_ptr<Verifier>, Problems> make(Trust trust, SignatureRules rules,
                                                                               std::size_t most_known = usual_known);

  // CMS where the bytes begin as one in DER, BER or PEM does, else JWS.
  [[nodiscard]] Checked<Signer> verify(std::string_view content, std::string_view signature, Instant at);

 private:
  Verifier(Trust trust, SignatureRules rules, std::size_t most_known)
      : trust_(std::move(trust)), rules_(std::move(rules)), contexts_(trust_), known_(most_known) {}

  // A certificate that is not known, and its signature.
  [[nodiscard]] Checked<std::shared_ptr<const KnownCertificate>> judge(const DetachedSignature& signature, Instant at);

  Trust trust_;
  SignatureRules rules_;
  VerifyingContexts contexts_;  // which outlive what is known
  KnownCertificates known_;
};

}  // namespace mandate::signature
