// What a signer's certificate must be by the rules (RFC 5280), and the number of the person in its subject.
#pragma once

#include <openssl/x509.h>

#include <optional>
#include <string>

#include "signature/handles.hpp"
#include "signature/instant.hpp"
#include "signature/persons_number.hpp"
#include "signature/refusal.hpp"
#include "signature/signature_rules.hpp"

namespace mandate::signature {

// Nothing where its times cannot be read.
[[nodiscard]] std::optional<Span> validity_of(const X509* certificate);

// Key usage, extended key usage and policies; no certificate of an authority.
[[nodiscard]] Checked<void> has_purpose(X509* certificate, const SignatureRules& rules);

// Exactly one value of the attribute has the prefix, and behind it are so many digits.
[[nodiscard]] Checked<PersonsNumber> persons_number(const X509* certificate, const NumberRule& rule);

// Whether an attribute of this name is known.
[[nodiscard]] bool is_attribute(const std::string& name);

}  // namespace mandate::signature
