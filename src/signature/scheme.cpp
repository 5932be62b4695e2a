#include "signature/scheme.hpp"

#include <openssl/core_names.h>
#include <openssl/objects.h>
#include <openssl/rsa.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "signature/handles.hpp"

namespace mandate::signature {
namespace {

constexpr int least_rsa_bits = 2048;
constexpr int most_rsa_bits = 4096;

using PssParameters = std::unique_ptr<RSA_PSS_PARAMS, FreeBy<RSA_PSS_PARAMS_free>>;

std::string name_of_algorithm(const X509_ALGOR& algorithm) {
  const ASN1_OBJECT* object = nullptr;
  X509_ALGOR_get0(&object, nullptr, nullptr, &algorithm);
  std::array<char, 80> name{};
  OBJ_obj2txt(name.data(), static_cast<int>(name.size()), object, 0);
  return name.data();
}

int nid_of(const X509_ALGOR& algorithm) {
  const ASN1_OBJECT* object = nullptr;
  X509_ALGOR_get0(&object, nullptr, nullptr, &algorithm);
  return OBJ_obj2nid(object);
}

std::optional<Hash> hash_of_nid(int nid) {
  switch (nid) {
    case NID_sha256:
      return Hash::sha256;
    case NID_sha384:
      return Hash::sha384;
    case NID_sha512:
      return Hash::sha512;
    default:
      return std::nullopt;
  }
}

std::unexpected<Refused> not_accepted(const X509_ALGOR& algorithm) {
  return refused(Refusal::algorithm_not_accepted, "the algorithm " + name_of_algorithm(algorithm));
}

template <class Owner>
Owner parameters_of(const X509_ALGOR& algorithm, const ASN1_ITEM* item) {
  int type = V_ASN1_UNDEF;
  const void* value = nullptr;
  X509_ALGOR_get0(nullptr, &type, &value, &algorithm);
  if (type != V_ASN1_SEQUENCE) {
    return nullptr;
  }
  return Owner(static_cast<typename Owner::pointer>(ASN1_item_unpack(static_cast<const ASN1_STRING*>(value), item)));
}

// The mask is made by MGF1 with the same hash, as every profile asks for.
bool masks_with(const RSA_PSS_PARAMS& parameters, Hash hash) {
  using Algorithm = std::unique_ptr<X509_ALGOR, FreeBy<X509_ALGOR_free>>;
  if (parameters.maskGenAlgorithm == nullptr || nid_of(*parameters.maskGenAlgorithm) != NID_mgf1) {
    return false;
  }
  const auto mask = parameters_of<Algorithm>(*parameters.maskGenAlgorithm, ASN1_ITEM_rptr(X509_ALGOR));
  return mask != nullptr && hash_of_nid(nid_of(*mask)) == hash;
}

Checked<Scheme> pss_scheme(const X509_ALGOR& algorithm) {
  constexpr std::int64_t usual_salt = 20;  // RFC 8017 appendix A.2.3
  constexpr std::int64_t most_salt = most_rsa_bits / 8;
  const auto parameters = parameters_of<PssParameters>(algorithm, ASN1_ITEM_rptr(RSA_PSS_PARAMS));
  // Without a hash of its own it is SHA-1.
  const auto hash = parameters != nullptr && parameters->hashAlgorithm != nullptr
                        ? hash_of_nid(nid_of(*parameters->hashAlgorithm))
                        : std::nullopt;
  std::int64_t salt = usual_salt;
  if (!hash || !masks_with(*parameters, *hash) || parameters->trailerField != nullptr ||
      (parameters->saltLength != nullptr && ASN1_INTEGER_get_int64(&salt, parameters->saltLength) != 1) || salt < 0 ||
      salt > most_salt) {
    return not_accepted(algorithm);
  }
  return Scheme{SchemeKind::rsa_pss, *hash, static_cast<int>(salt)};
}

bool is_named_curve(EVP_PKEY* key) {
  constexpr std::array<std::string_view, 3> curves = {"prime256v1", "secp384r1", "secp521r1"};
  std::array<char, 32> name{};
  std::size_t size = 0;
  return EVP_PKEY_get_group_name(key, name.data(), name.size(), &size) == 1 &&
         std::ranges::find(curves, std::string_view(name.data(), size)) != curves.end();
}

bool is_of_kind(SchemeKind kind, EVP_PKEY* key) {
  switch (kind) {
    case SchemeKind::rsa_pkcs1:
      return EVP_PKEY_get_base_id(key) == EVP_PKEY_RSA;
    case SchemeKind::rsa_pss:
      return EVP_PKEY_get_base_id(key) == EVP_PKEY_RSA || EVP_PKEY_get_base_id(key) == EVP_PKEY_RSA_PSS;
    case SchemeKind::ecdsa:
      return EVP_PKEY_get_base_id(key) == EVP_PKEY_EC;
    case SchemeKind::ed25519:
      return EVP_PKEY_get_base_id(key) == EVP_PKEY_ED25519;
  }
  return false;
}

bool is_strong(EVP_PKEY* key) {
  switch (EVP_PKEY_get_base_id(key)) {
    case EVP_PKEY_RSA:
    case EVP_PKEY_RSA_PSS:
      return EVP_PKEY_get_bits(key) >= least_rsa_bits && EVP_PKEY_get_bits(key) <= most_rsa_bits;
    case EVP_PKEY_EC:
      return is_named_curve(key);
    default:
      return true;
  }
}

bool sets_padding(const Scheme& scheme, EVP_PKEY_CTX* context) {
  return scheme.kind != SchemeKind::rsa_pss || (EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING) == 1 &&
                                                EVP_PKEY_CTX_set_rsa_mgf1_md(context, digest_of(scheme.hash)) == 1 &&
                                                EVP_PKEY_CTX_set_rsa_pss_saltlen(context, scheme.salt) == 1);
}

}  // namespace

const EVP_MD* digest_of(Hash hash) {
  switch (hash) {
    case Hash::sha256:
      return EVP_sha256();
    case Hash::sha384:
      return EVP_sha384();
    case Hash::sha512:
      return EVP_sha512();
  }
  return EVP_sha256();
}

Checked<Hash> hash_of(const X509_ALGOR& algorithm) {
  const auto hash = hash_of_nid(nid_of(algorithm));
  return hash ? Checked<Hash>(*hash) : not_accepted(algorithm);
}

Checked<Scheme> scheme_of(const X509_ALGOR& algorithm) {
  switch (nid_of(algorithm)) {
    case NID_sha256WithRSAEncryption:
      return Scheme{SchemeKind::rsa_pkcs1, Hash::sha256};
    case NID_sha384WithRSAEncryption:
      return Scheme{SchemeKind::rsa_pkcs1, Hash::sha384};
    case NID_sha512WithRSAEncryption:
      return Scheme{SchemeKind::rsa_pkcs1, Hash::sha512};
    case NID_ecdsa_with_SHA256:
      return Scheme{SchemeKind::ecdsa, Hash::sha256};
    case NID_ecdsa_with_SHA384:
      return Scheme{SchemeKind::ecdsa, Hash::sha384};
    case NID_ecdsa_with_SHA512:
      return Scheme{SchemeKind::ecdsa, Hash::sha512};
    case NID_ED25519:
      return Scheme{SchemeKind::ed25519, Hash::sha512};
    case NID_rsassaPss:
      return pss_scheme(algorithm);
    default:
      return not_accepted(algorithm);
  }
}

Checked<void> fits(const Scheme& scheme, EVP_PKEY* key) {
  if (key == nullptr || !is_of_kind(scheme.kind, key)) {
    return refused(Refusal::algorithm_not_accepted, "a key of another kind than the signature's algorithm");
  }
  if (!is_strong(key) || (scheme.curve != 0 && EVP_PKEY_get_bits(key) != scheme.curve)) {
    return refused(Refusal::algorithm_not_accepted,
                   "a key of " + std::to_string(EVP_PKEY_get_bits(key)) +
                       " bits; expected RSA of 2048 to 4096 bits, P-256, P-384, P-521 or Ed25519");
  }
  return {};
}

bool holds(const Scheme& scheme, EVP_PKEY* key, std::string_view message, std::string_view signature,
           OSSL_LIB_CTX* library) {
  const DigestContext context(EVP_MD_CTX_new());
  EVP_PKEY_CTX* parameters = nullptr;
  const char* const digest = scheme.kind == SchemeKind::ed25519 ? nullptr : EVP_MD_get0_name(digest_of(scheme.hash));
  return context != nullptr &&
         EVP_DigestVerifyInit_ex(context.get(), &parameters, digest, library, nullptr, key, nullptr) == 1 &&
         sets_padding(scheme, parameters) &&
         EVP_DigestVerify(context.get(), octets(signature), signature.size(), octets(message), message.size()) == 1;
}

}  // namespace mandate::signature
