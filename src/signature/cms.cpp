#include "signature/cms.hpp"

#include <openssl/objects.h>
#include <openssl/pem.h>

#include <algorithm>
#include <array>
#include <utility>

#include "signature/der.hpp"
#include "signature/handles.hpp"
#include "signature/signed_data.hpp"

namespace mandate::signature {
namespace {

constexpr std::string_view pem_begins = "-----BEGIN ";
constexpr int exactly_one = -3;  // of CMS_signed_get0_data_by_OBJ: one attribute of the type, with one value

struct FreeMemory {
  template <class Object>
  void operator()(Object* object) const {
    OPENSSL_free(object);
  }
};
using OwnedText = std::unique_ptr<char, FreeMemory>;
using OwnedBytes = std::unique_ptr<unsigned char, FreeMemory>;

// The first object of a text in PEM (RFC 7468 sections 8 and 9).
std::string from_pem(std::string_view text) {
  const Bio memory(BIO_new_mem_buf(text.data(), static_cast<int>(text.size())));
  char* name = nullptr;
  char* header = nullptr;
  unsigned char* data = nullptr;
  long size = 0;
  if (PEM_read_bio(memory.get(), &name, &header, &data, &size) != 1) {
    return {};
  }
  const OwnedText label(name);
  const OwnedText ignored(header);
  const OwnedBytes bytes(data);
  const std::string_view kind = name;
  return kind == "CMS" || kind == "PKCS7" ? std::string(data, data + size) : std::string();
}

const ASN1_STRING* attribute(CMS_SignerInfo* signer, int name, int type) {
  return static_cast<const ASN1_STRING*>(CMS_signed_get0_data_by_OBJ(signer, OBJ_nid2obj(name), exactly_one, type));
}

bool says_it_is_data(CMS_SignerInfo* signer) {
  const void* const type = attribute(signer, NID_pkcs9_contentType, V_ASN1_OBJECT);
  return type != nullptr && OBJ_obj2nid(static_cast<const ASN1_OBJECT*>(type)) == NID_pkcs7_data;
}

// RFC 5652 section 5.4: what is signed is the encoding with the tag of a set instead of the one that it carries.
std::string signed_attributes(CMS_SignerInfo* signer) {
  std::string attributes;
  for (int i = 0; i < CMS_signed_get_attr_count(signer); ++i) {
    attributes += encoded(static_cast<const X509_ATTRIBUTE*>(CMS_signed_get_attr(signer, i)), i2d_X509_ATTRIBUTE);
  }
  return der_value(V_ASN1_SET, V_ASN1_UNIVERSAL, attributes);
}

Checked<Scheme> scheme_of_signer(CMS_SignerInfo* signer) {
  X509_ALGOR* hashing = nullptr;
  X509_ALGOR* signing = nullptr;
  CMS_SignerInfo_get0_algs(signer, nullptr, nullptr, &hashing, &signing);
  const auto hash = hash_of(*hashing);
  if (!hash) {
    return std::unexpected(hash.error());
  }
  const ASN1_OBJECT* name = nullptr;
  X509_ALGOR_get0(&name, nullptr, nullptr, signing);
  const auto scheme =
      OBJ_obj2nid(name) == NID_rsaEncryption ? Checked<Scheme>({SchemeKind::rsa_pkcs1, *hash, 0}) : scheme_of(*signing);
  if (scheme && scheme->hash != *hash) {
    return refused(Refusal::algorithm_not_accepted, "one hash for the content and another for the signature");
  }
  return scheme;
}

bool is_digest_of(const ASN1_STRING* digest, Hash hash, std::string_view content) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> computed{};
  unsigned int size = 0;
  return EVP_Digest(content.data(), content.size(), computed.data(), &size, digest_of(hash), nullptr) == 1 &&
         view_of(digest) == std::string_view(reinterpret_cast<const char*>(computed.data()), size);
}

// By what the bytes say, without decoding any.
std::vector<std::string_view>::const_iterator named_by_bytes(CMS_SignerInfo* signer,
                                                             const std::vector<std::string_view>& certificates) {
  X509_NAME* issuer = nullptr;
  ASN1_INTEGER* serial = nullptr;
  CMS_SignerInfo_get0_signer_id(signer, nullptr, &issuer, &serial);
  if (issuer == nullptr || serial == nullptr) {
    return certificates.end();
  }
  const std::string issuer_bytes = encoded<X509_NAME>(issuer, i2d_X509_NAME);
  const std::string serial_bytes = encoded<ASN1_INTEGER>(serial, i2d_ASN1_INTEGER);
  const IssuerAndSerial wanted{issuer_bytes, serial_bytes};
  return std::ranges::find_if(certificates, [&](std::string_view one) { return issuer_and_serial(one) == wanted; });
}

// The signer's first, decoded where only its meaning tells that it is: named by its key, or its issuer by another
// spelling. None where it is not there.
void take_certificates(CMS_SignerInfo* signer, const std::vector<std::string_view>& found, DetachedSignature& into) {
  auto signers = named_by_bytes(signer, found);
  for (auto one = found.begin(); one != found.end() && signers == found.end(); ++one) {
    const auto certificate = decoded<Certificate>(*one, d2i_X509);
    if (certificate != nullptr && CMS_SignerInfo_cert_cmp(signer, certificate.get()) == 0) {
      signers = one;
    }
  }
  if (signers == found.end()) {
    return;
  }
  into.certificates.emplace_back(*signers);
  for (auto one = found.begin(); one != found.end(); ++one) {
    if (one != signers) {
      into.certificates.emplace_back(*one);
    }
  }
}

// In definite lengths what BER allows to have in others; nothing where it is no CMS.
std::string in_definite_lengths(std::string_view ber) {
  const auto whole = decoded<CmsContent>(ber, d2i_CMS_ContentInfo);
  return whole == nullptr ? std::string() : encoded<CMS_ContentInfo>(whole.get(), i2d_CMS_ContentInfo);
}

std::unexpected<Refused> no_cms(std::string found) { return refused(Refusal::not_a_signature, std::move(found)); }

// The one signer of a detached signature.
Checked<CMS_SignerInfo*> signer_of(CMS_ContentInfo* cms) {
  if (OBJ_obj2nid(CMS_get0_type(cms)) != NID_pkcs7_signed ||
      OBJ_obj2nid(CMS_get0_eContentType(cms)) != NID_pkcs7_data) {
    return no_cms("CMS of another type; expected signed data over plain content");
  }
  if (CMS_is_detached(cms) != 1) {
    return no_cms("a signature with its content inside; expected a detached one");
  }
  STACK_OF(CMS_SignerInfo)* const signers = CMS_get0_SignerInfos(cms);
  if (signers == nullptr || sk_CMS_SignerInfo_num(signers) != 1) {
    return no_cms("a signature of none or several signers; expected one");
  }
  return sk_CMS_SignerInfo_value(signers, 0);
}

}  // namespace

Checked<DetachedSignature> read_cms(std::string_view bytes, std::string_view content) {
  const QuietErrors quiet;
  if (bytes.size() > most_signature_bytes) {
    return no_cms("too many bytes");
  }
  std::string der = bytes.starts_with(pem_begins) ? from_pem(bytes) : std::string(bytes);
  auto split = split_signed_data(der);
  if (!split) {
    der = in_definite_lengths(der);
    split = split_signed_data(der);
  }
  const auto cms = split ? decoded<CmsContent>(split->without_certificates, d2i_CMS_ContentInfo) : nullptr;
  if (cms == nullptr) {
    return no_cms("bytes that are no CMS");
  }
  const auto signer = signer_of(cms.get());
  if (!signer) {
    return std::unexpected(signer.error());
  }
  const auto scheme = scheme_of_signer(*signer);
  if (!scheme) {
    return std::unexpected(scheme.error());
  }
  const ASN1_STRING* const digest = attribute(*signer, NID_pkcs9_messageDigest, V_ASN1_OCTET_STRING);
  if (digest == nullptr || !says_it_is_data(*signer)) {
    return no_cms("signed attributes without one content type and one message digest");
  }
  if (!is_digest_of(digest, scheme->hash, content)) {
    return refused(Refusal::content_differs, "the digest that was signed is that of other content");
  }
  DetachedSignature read{.scheme = *scheme,
                         .message = signed_attributes(*signer),
                         .signature = std::string(view_of(CMS_SignerInfo_get0_signature(*signer)))};
  if (split->certificates.size() <= most_certificates) {
    take_certificates(*signer, split->certificates, read);
  }
  if (read.certificates.empty()) {
    return no_cms("a signature without the signer's certificate, or with too many others");
  }
  return read;
}

}  // namespace mandate::signature
