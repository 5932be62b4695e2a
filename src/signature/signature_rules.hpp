// What a country asks of a certificate with which a person signs, beside a trusted authority: rule data, handed in.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace mandate::signature {

// Where the number of a person stands in the subject: an attribute whose value is the prefix and so many digits.
// Kazakhstan: serialNumber, "IIN", 12.
struct NumberRule {
  std::string attribute = "serialNumber";  // its name in OpenSSL, or its object identifier
  std::string prefix;
  std::size_t digits = 0;
};

enum class RevocationRule : std::uint8_t {
  required,       // a list or response on file that holds at the time must speak of every certificate
  where_on_file,  // what is not on file is not checked, and the result says so
};

struct SignatureRules {
  NumberRule number;
  RevocationRule revocation = RevocationRule::required;
  // The key usage (RFC 5280 section 4.2.1.3) of which one at least must be there.
  bool accepts_digital_signature = true;
  bool accepts_non_repudiation = true;
  // Object identifiers, of which the certificate must have one at least; any certificate where there are none.
  std::vector<std::string> policies;
  std::vector<std::string> extended_usages;
};

}  // namespace mandate::signature
