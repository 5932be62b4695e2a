// Responses about single certificates (RFC 6960), as they lie on file.
//
// One is used where the authority itself has signed it, or a delegate whose certificate in the response was issued by
// the authority for it (extended key usage OCSPSigning) and holds for the time. "Unknown" says nothing.
#pragma once

#include <openssl/x509.h>

#include <expected>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "signature/revocation.hpp"

namespace mandate::signature {

// One statement for each certificate that the response speaks of; what is wrong with it otherwise.
[[nodiscard]] std::expected<std::vector<Statement>, std::string> read_ocsp_response(
    std::string_view der, std::span<const Certificate> authorities);

}  // namespace mandate::signature
