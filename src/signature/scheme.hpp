// The signature schemes that are accepted, and whether a signature of one holds.
//
//   RSASSA-PKCS1-v1_5, RSASSA-PSS   RFC 8017; keys of 2048 to 4096 bits
//   ECDSA                           FIPS 186-5 over P-256, P-384, P-521
//   Ed25519                         RFC 8032
//
// each but the last with SHA-256, SHA-384 or SHA-512. SHA-1, MD5, DSA, smaller keys and other curves are not.
#pragma once

#include <openssl/evp.h>
#include <openssl/x509.h>

#include <cstdint>
#include <string_view>

#include "signature/refusal.hpp"

namespace mandate::signature {

enum class SchemeKind : std::uint8_t { rsa_pkcs1, rsa_pss, ecdsa, ed25519 };
enum class Hash : std::uint8_t { sha256, sha384, sha512 };

struct Scheme {
  SchemeKind kind = SchemeKind::rsa_pkcs1;
  Hash hash = Hash::sha256;  // of Ed25519: its own, SHA-512
  int salt = 0;              // bytes, of RSASSA-PSS
  int curve = 0;             // bits of the one curve, of ECDSA; 0: any of the three

  friend bool operator==(const Scheme&, const Scheme&) = default;
};

[[nodiscard]] const EVP_MD* digest_of(Hash hash);
[[nodiscard]] Checked<Hash> hash_of(const X509_ALGOR& algorithm);

// Of an algorithm that names its hash, or of RSASSA-PSS, whose parameters do.
[[nodiscard]] Checked<Scheme> scheme_of(const X509_ALGOR& algorithm);

// Whether the key is of the scheme's kind and strong enough.
[[nodiscard]] Checked<void> fits(const Scheme& scheme, EVP_PKEY* key);

// Whether the signature (of ECDSA: the DER form) is the key's over the message. The key fits; `library` is the context
// that it belongs to, null for the usual one.
[[nodiscard]] bool holds(const Scheme& scheme, EVP_PKEY* key, std::string_view message, std::string_view signature,
                         OSSL_LIB_CTX* library = nullptr);

}  // namespace mandate::signature
