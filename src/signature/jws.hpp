// A detached signature as JSON Web Signature (RFC 7515) in the compact form, with the payload left out (appendix F) and
// the certificates in `x5c`: "<header>..<signature>".
//
// `alg` is RS256, PS256, ES256 (RFC 7518) or EdDSA (RFC 8037), and the key must be of that kind: "none", HMAC and every
// other are refused. `b64` false (RFC 7797) signs the content as it stands, and must be named in `crit`; any other name
// in `crit`, and a name that stands twice, is refused. Other parameters are not used: no key is fetched or taken from
// the header.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "signature/detached.hpp"

namespace mandate::signature {

struct JwsHeader {
  Scheme scheme;
  bool base64 = true;                     // whether the content is signed in base64url
  std::vector<std::string> certificates;  // DER, the signer's first; empty where there is no x5c
};

[[nodiscard]] Checked<JwsHeader> read_jws_header(std::string_view json);

// Without a certificate where the header has none, which is for whoever knows the key by other means.
[[nodiscard]] Checked<DetachedSignature> read_jws(std::string_view token, std::string_view content);

// RFC 4648 section 5, without padding; every value has one spelling.
[[nodiscard]] std::string base64url(std::string_view bytes);
[[nodiscard]] std::optional<std::string> from_base64url(std::string_view text);

}  // namespace mandate::signature
