// What a state asks of the certificate with which a person signs electronically, over time.
//
// Only what is asked: what a certificate is and whether a signature holds is found out one floor up (signature/).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/localized_text.hpp"
#include "calendar/working_days.hpp"

namespace mandate::law {

enum class RevocationAsked : std::uint8_t {
  required,       // a certificate of which nothing on file speaks is not accepted
  where_on_file,  // it is, and the result says so
};

struct SignatureVersion {
  calendar::Entry entry;  // `from` may be absent in the first only
  // Where the number of the person stands in the subject: behind the prefix, whole.
  std::string attribute;   // serialNumber, or an object identifier
  std::string prefix;      // "IIN"
  std::string identifier;  // id of the country's identifier that the number is
  RevocationAsked revocation = RevocationAsked::required;
  // Key usage (RFC 5280 section 4.2.1.3), of which one must be there; one at least is true.
  bool accepts_digital_signature = false;
  bool accepts_non_repudiation = false;
  // Object identifiers, of which the certificate must have one; any certificate where there are none.
  std::vector<std::string> policies;
  std::vector<std::string> extended_usages;
};

struct SignatureLaw {
  std::string id;  // "electronic_signature"
  LocalizedText label;
  std::vector<SignatureVersion> versions;  // never empty, in order, not overlapping

  // The version in force on the day, or nullptr.
  [[nodiscard]] const SignatureVersion* at(Date day) const;
};

}  // namespace mandate::law
