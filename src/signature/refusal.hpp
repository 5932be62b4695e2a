// Why an electronic signature is not accepted: one of a closed list of reasons, and what was found.
//
// What was found never says whose the signature is: no subject, no number, no content.
#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>

namespace mandate::signature {

enum class Refusal : std::uint8_t {
  not_a_signature,         // not one detached CMS or JWS of one signer with a certificate, or too large
  content_differs,         // the signature is over other content, or was changed itself
  algorithm_not_accepted,  // a weak or unknown algorithm or key, or one that does not fit the other
  chain_not_trusted,       // the certificates do not reach an authority that is trusted
  not_yet_valid,           // a certificate begins after the time of verification
  expired,                 // a certificate ended before it
  revoked,                 // by a list or response that holds at the time of verification
  revocation_unknown,      // nothing on file that holds at that time says whether it was revoked
  wrong_purpose,           // the certificate is not for signatures of persons
  no_persons_number,       // the subject has no number of a person as the rule wants it
};

struct Refused {
  Refusal reason = Refusal::not_a_signature;
  std::string found;
};

template <class Value>
using Checked = std::expected<Value, Refused>;

[[nodiscard]] std::unexpected<Refused> refused(Refusal reason, std::string found);

// "not_a_signature", as events and reports write it.
[[nodiscard]] std::string_view name_of(Refusal reason);

}  // namespace mandate::signature
