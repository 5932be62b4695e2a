// A detached signature in the Cryptographic Message Syntax (RFC 5652; PKCS #7), DER, BER or PEM.
//
// Read: one signer, whose certificate is in it; content of type id-data that is not in it; signed attributes with
// exactly one content type and one message digest, which are what is signed (so that no one can pass off the
// attributes themselves as content). Ed25519 as RFC 8419 has it.
#pragma once

#include <string_view>

#include "signature/detached.hpp"

namespace mandate::signature {

[[nodiscard]] Checked<DetachedSignature> read_cms(std::string_view bytes, std::string_view content);

}  // namespace mandate::signature
