// The way from a signer's certificate to a trusted authority (RFC 5280 section 6), at a time, with what is known of the
// revocation of each certificate on it.
#pragma once

#include <openssl/x509.h>

#include "signature/instant.hpp"
#include "signature/refusal.hpp"
#include "signature/signature_rules.hpp"
#include "signature/verifying_context.hpp"

namespace mandate::signature {

struct ChainVerdict {
  Span known;                       // the same verdict holds for each moment in it
  bool revocation_checked = false;  // for every certificate but the trusted one
};

// `certificate` and `offered` (what came with the signature, may be null) are the context's. Keys and signatures on the
// way are as strong as in scheme.hpp.
[[nodiscard]] Checked<ChainVerdict> verify_chain(const VerifyingContext& context, X509* certificate,
                                                 STACK_OF(X509) * offered, Instant at, RevocationRule rule);

}  // namespace mandate::signature
