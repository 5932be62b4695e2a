// Signed data of CMS (RFC 5652 sections 3 and 5.1) apart from the certificates in it: to decode one takes OpenSSL 3.0
// four times as long as to check a signature, and mostly it is known already.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mandate::signature {

struct SignedData {
  std::string without_certificates;
  std::vector<std::string_view> certificates;  // of X.509, in their order; parts of the bytes that were given
};

// None where it is no ContentInfo of signed data in definite lengths, or bytes follow. What is in the parts is not
// looked at.
[[nodiscard]] std::optional<SignedData> split_signed_data(std::string_view content_info);

// How a signer is named (RFC 5652 section 10.2.4), as the bytes of a certificate have it.
struct IssuerAndSerial {
  std::string_view issuer;  // the whole value of a Name
  std::string_view serial;  // the whole value of an INTEGER
  friend bool operator==(const IssuerAndSerial&, const IssuerAndSerial&) = default;
};

[[nodiscard]] std::optional<IssuerAndSerial> issuer_and_serial(std::string_view certificate);

}  // namespace mandate::signature
