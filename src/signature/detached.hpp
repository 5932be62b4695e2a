// A detached signature taken apart, whatever its format: what the signer's key has signed, and the certificates that
// came with it.
//
// That the message stands for the content has been checked by the reader of the format (cms.hpp, jws.hpp); that the
// signature holds over it has not.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "signature/scheme.hpp"

namespace mandate::signature {

inline constexpr std::size_t most_signature_bytes = std::size_t{128} << 10U;
inline constexpr std::size_t most_content_bytes = std::size_t{16} << 20U;
inline constexpr std::size_t most_certificates = 8;

struct DetachedSignature {
  Scheme scheme;
  std::string message;
  std::string signature;
  std::vector<std::string> certificates;  // DER, the signer's first
};

}  // namespace mandate::signature
