// For tests: authorities, certificates, lists and signatures made on the fly.
#pragma once

#include <openssl/cms.h>
#include <openssl/conf.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <cstdlib>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ledger/encoding.hpp"
#include "signature/handles.hpp"
#include "signature/instant.hpp"
#include "signature/jws.hpp"

namespace mandate::signature {

// 2022-06-05T00:00:00Z, around which certificates of tests hold; a day.
inline constexpr Instant day_of_tests = 1'654'387'200;
inline constexpr Instant day = 86'400;

enum class KeyForTests : std::uint8_t { rsa, small_rsa, p256, p384, secp256k1, ed25519 };

[[nodiscard]] inline PublicKey make_key(KeyForTests kind) {
  switch (kind) {
    case KeyForTests::rsa:
      return PublicKey(EVP_RSA_gen(2048));
    case KeyForTests::small_rsa:
      return PublicKey(EVP_RSA_gen(1024));
    case KeyForTests::p256:
      return PublicKey(EVP_EC_gen("P-256"));
    case KeyForTests::p384:
      return PublicKey(EVP_EC_gen("P-384"));
    case KeyForTests::secp256k1:
      return PublicKey(EVP_EC_gen("secp256k1"));
    case KeyForTests::ed25519:
      return PublicKey(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"));
  }
  return nullptr;
}

// One key of each kind, for making RSA keys takes its time.
[[nodiscard]] inline EVP_PKEY* key_for_tests(KeyForTests kind, int number = 0) {
  static std::map<std::pair<KeyForTests, int>, PublicKey> keys;
  PublicKey& key = keys[{kind, number}];
  if (key == nullptr) {
    key = make_key(kind);
  }
  return key.get();
}

struct CertificateSpec {
  std::string name = "Person of Tests";
  std::vector<std::string> serial_numbers = {"IIN123456789012"};
  Instant first = day_of_tests - (100 * day);
  Instant last = day_of_tests + (100 * day);
  std::string key_usage = "critical,digitalSignature,nonRepudiation";  // empty: no such extension
  std::string constraints = "critical,CA:FALSE";
  std::string policies;
  std::string extended_usage;
  std::string key_identifier;      // "hash": the certificate names its key
  std::string critical_extension;  // of a kind that nobody knows, "1.2.3.4=critical,DER:0500"
  std::string digest = "SHA256";
  std::int64_t serial = 0;  // 0: the next
};

[[nodiscard]] inline CertificateSpec spec_of_authority(std::string name) {
  return {.name = std::move(name),
          .serial_numbers = {},
          .first = day_of_tests - (1000 * day),
          .last = day_of_tests + (1000 * day),
          .key_usage = "critical,keyCertSign,cRLSign",
          .constraints = "critical,CA:TRUE"};
}

// A certificate and the key that belongs to it.
struct Identity {
  Certificate certificate;
  EVP_PKEY* key = nullptr;

  [[nodiscard]] std::string der() const { return encoded<X509>(certificate.get(), i2d_X509); }
  [[nodiscard]] std::string pem() const {
    const Bio memory(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(memory.get(), certificate.get());
    char* text = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &text);
    return {text, static_cast<std::size_t>(size)};
  }
};

inline void add_extension(X509* certificate, X509* issuer, const char* name, const std::string& value) {
  if (value.empty()) {
    return;
  }
  X509V3_CTX context;
  X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
  CONF* const nothing = NCONF_new(nullptr);  // policies are not read without one
  X509V3_set_nconf(&context, nothing);
  X509_EXTENSION* const extension = X509V3_EXT_conf(nullptr, &context, name, value.c_str());
  X509_add_ext(certificate, extension, -1);
  X509_EXTENSION_free(extension);
  NCONF_free(nothing);
}

// Issued by `issuer`, or by itself where there is none.
[[nodiscard]] inline Identity issue(const Identity* issuer, EVP_PKEY* key, const CertificateSpec& spec) {
  static std::int64_t next_serial = 1000;
  Identity made{Certificate(X509_new()), key};
  X509* const certificate = made.certificate.get();
  X509_set_version(certificate, X509_VERSION_3);
  ASN1_INTEGER_set_int64(X509_get_serialNumber(certificate), spec.serial != 0 ? spec.serial : ++next_serial);
  ASN1_TIME_set(X509_getm_notBefore(certificate), spec.first);
  ASN1_TIME_set(X509_getm_notAfter(certificate), spec.last);
  X509_NAME* const subject = X509_get_subject_name(certificate);
  const auto add = [&](const char* attribute, const std::string& value) {
    X509_NAME_add_entry_by_txt(subject, attribute, MBSTRING_UTF8, octets(value), static_cast<int>(value.size()), -1, 0);
  };
  add("CN", spec.name);
  for (const std::string& number : spec.serial_numbers) {
    add("serialNumber", number);
  }
  X509* const parent = issuer == nullptr ? certificate : issuer->certificate.get();
  X509_set_issuer_name(certificate, X509_get_subject_name(parent));
  X509_set_pubkey(certificate, key);
  add_extension(certificate, parent, "subjectKeyIdentifier", spec.key_identifier);
  add_extension(certificate, parent, "basicConstraints", spec.constraints);
  add_extension(certificate, parent, "keyUsage", spec.key_usage);
  add_extension(certificate, parent, "certificatePolicies", spec.policies);
  add_extension(certificate, parent, "extendedKeyUsage", spec.extended_usage);
  if (const std::size_t equals = spec.critical_extension.find('='); equals != std::string::npos) {
    add_extension(certificate, parent, spec.critical_extension.substr(0, equals).c_str(),
                  spec.critical_extension.substr(equals + 1));
  }
  EVP_PKEY* const signer = issuer == nullptr ? key : issuer->key;
  const bool own_digest = EVP_PKEY_get_base_id(signer) == EVP_PKEY_ED25519;
  X509_sign(certificate, signer, own_digest ? nullptr : EVP_get_digestbyname(spec.digest.c_str()));
  return made;
}

struct ListSpec {
  Instant made = day_of_tests - day;
  std::optional<Instant> next = day_of_tests + day;
  std::vector<std::pair<X509*, Instant>> revoked;
  std::string critical_extension;  // "issuingDistributionPoint=critical,onlyuser:TRUE"
  std::string digest = "SHA256";
};

// A list of revoked certificates, DER.
[[nodiscard]] inline std::string revocation_list(const Identity& authority, const ListSpec& spec) {
  const RevocationList list(X509_CRL_new());
  X509_CRL_set_version(list.get(), X509_CRL_VERSION_2);
  X509_CRL_set_issuer_name(list.get(), X509_get_subject_name(authority.certificate.get()));
  using Time = std::unique_ptr<ASN1_TIME, FreeBy<ASN1_TIME_free>>;
  X509_CRL_set1_lastUpdate(list.get(), Time(ASN1_TIME_set(nullptr, spec.made)).get());
  if (spec.next) {
    X509_CRL_set1_nextUpdate(list.get(), Time(ASN1_TIME_set(nullptr, *spec.next)).get());
  }
  for (const auto& [certificate, since] : spec.revoked) {
    X509_REVOKED* const entry = X509_REVOKED_new();
    X509_REVOKED_set_serialNumber(entry, X509_get_serialNumber(certificate));
    X509_REVOKED_set_revocationDate(entry, Time(ASN1_TIME_set(nullptr, since)).get());
    X509_CRL_add0_revoked(list.get(), entry);
  }
  if (const std::size_t equals = spec.critical_extension.find('='); equals != std::string::npos) {
    X509V3_CTX context;
    X509V3_set_ctx(&context, authority.certificate.get(), nullptr, nullptr, list.get(), 0);
    X509_EXTENSION* const extension =
        X509V3_EXT_conf(nullptr, &context, spec.critical_extension.substr(0, equals).c_str(),
                        spec.critical_extension.substr(equals + 1).c_str());
    X509_CRL_add_ext(list.get(), extension, -1);
    X509_EXTENSION_free(extension);
  }
  X509_CRL_sort(list.get());
  X509_CRL_sign(list.get(), authority.key, EVP_get_digestbyname(spec.digest.c_str()));
  return encoded<X509_CRL>(list.get(), i2d_X509_CRL);
}

// By the key itself, over the message; ECDSA in DER.
[[nodiscard]] inline std::string raw_signature(EVP_PKEY* key, const EVP_MD* digest, std::string_view message,
                                               bool pss = false) {
  const DigestContext context(EVP_MD_CTX_new());
  EVP_PKEY_CTX* parameters = nullptr;
  EVP_DigestSignInit(context.get(), &parameters, digest, nullptr, key);
  if (pss) {
    EVP_PKEY_CTX_set_rsa_padding(parameters, RSA_PKCS1_PSS_PADDING);
    EVP_PKEY_CTX_set_rsa_pss_saltlen(parameters, RSA_PSS_SALTLEN_DIGEST);
  }
  std::string signature(1024, '\0');
  std::size_t size = signature.size();
  EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &size, octets(message),
                 message.size());
  signature.resize(size);
  return signature;
}

inline constexpr unsigned int usual_cms = CMS_DETACHED | CMS_BINARY | CMS_NOSMIMECAP;

// A detached CMS as OpenSSL makes it.
[[nodiscard]] inline CmsContent cms_by_openssl(const Identity& signer, std::string_view content,
                                               const std::vector<const Identity*>& others = {},
                                               const EVP_MD* digest = EVP_sha256(), unsigned int flags = usual_cms,
                                               bool pss = false) {
  const Bio memory(BIO_new_mem_buf(content.data(), static_cast<int>(content.size())));
  CmsContent cms(CMS_sign(nullptr, nullptr, nullptr, nullptr, flags | CMS_PARTIAL));
  CMS_SignerInfo* const info = CMS_add1_signer(cms.get(), signer.certificate.get(), signer.key, digest,
                                               flags | (pss ? unsigned{CMS_KEY_PARAM} : 0U));
  if (pss) {
    EVP_PKEY_CTX_set_rsa_padding(CMS_SignerInfo_get0_pkey_ctx(info), RSA_PKCS1_PSS_PADDING);
  }
  for (const Identity* other : others) {
    CMS_add1_cert(cms.get(), other->certificate.get());
  }
  CMS_final(cms.get(), memory.get(), nullptr, flags);
  return cms;
}

[[nodiscard]] inline std::string cms_signature(const Identity& signer, std::string_view content,
                                               const std::vector<const Identity*>& others = {},
                                               const EVP_MD* digest = EVP_sha256(), unsigned int flags = usual_cms,
                                               bool pss = false) {
  return encoded<CMS_ContentInfo>(cms_by_openssl(signer, content, others, digest, flags, pss).get(),
                                  i2d_CMS_ContentInfo);
}

// One value of ASN.1 in DER, for what OpenSSL does not write.
[[nodiscard]] inline std::string tlv(unsigned char tag, std::string_view content) {
  std::string bytes(1, static_cast<char>(tag));
  if (content.size() < 128) {
    bytes += static_cast<char>(content.size());
  } else {
    bytes += '\x82';
    bytes += static_cast<char>(content.size() >> 8U);
    bytes += static_cast<char>(content.size() & 0xFFU);
  }
  return bytes + std::string(content);
}

// A detached CMS of an Ed25519 key (RFC 8419), which OpenSSL 3.0 does not make.
[[nodiscard]] inline std::string cms_of_ed25519(const Identity& signer, std::string_view content) {
  const std::string data = tlv(0x06, "\x2a\x86\x48\x86\xf7\x0d\x01\x07\x01");
  const std::string sha512 = tlv(0x30, tlv(0x06, "\x60\x86\x48\x01\x65\x03\x04\x02\x03"));
  const std::string ed25519 = tlv(0x30, tlv(0x06, "+ep"));  // 1.3.101.112
  std::string digest(64, '\0');
  EVP_Digest(content.data(), content.size(), reinterpret_cast<unsigned char*>(digest.data()), nullptr, EVP_sha512(),
             nullptr);
  const std::string attributes =
      tlv(0x30, tlv(0x06, "\x2a\x86\x48\x86\xf7\x0d\x01\x09\x03") + tlv(0x31, data)) +
      tlv(0x30, tlv(0x06, "\x2a\x86\x48\x86\xf7\x0d\x01\x09\x04") + tlv(0x31, tlv(0x04, digest)));
  const std::string issuer = encoded(X509_get_issuer_name(signer.certificate.get()), i2d_X509_NAME);
  const std::string serial = encoded(X509_get0_serialNumber(signer.certificate.get()), i2d_ASN1_INTEGER);
  const std::string info =
      tlv(0x30, tlv(0x02, std::string_view("\x01", 1)) + tlv(0x30, issuer + serial) + sha512 + tlv(0xA0, attributes) +
                    ed25519 + tlv(0x04, raw_signature(signer.key, nullptr, tlv(0x31, attributes))));
  const std::string signed_data = tlv(0x30, tlv(0x02, std::string_view("\x01", 1)) + tlv(0x31, sha512) +
                                                tlv(0x30, data) + tlv(0xA0, signer.der()) + tlv(0x31, info));
  return tlv(0x30, tlv(0x06, "\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02") + tlv(0xA0, signed_data));
}

// "alg" as given, `x5c` of the certificates, and whatever stands in `more` (",\"b64\":false,\"crit\":[\"b64\"]").
[[nodiscard]] inline std::string jws_header(std::string_view algorithm, const std::vector<const Identity*>& chain,
                                            std::string_view more = {}) {
  std::string header = R"({"alg":")" + std::string(algorithm) + R"(","x5c":[)";
  for (const Identity* identity : chain) {
    header += (header.back() == '[' ? "\"" : ",\"") + ledger::base64(identity->der()) + '"';
  }
  return header + "]" + std::string(more) + "}";
}

// r and s behind each other.
[[nodiscard]] inline std::string raw_ecdsa(std::string_view der, int bytes) {
  using Ecdsa = std::unique_ptr<ECDSA_SIG, FreeBy<ECDSA_SIG_free>>;
  const auto signature = decoded<Ecdsa>(der, d2i_ECDSA_SIG);
  std::string raw(static_cast<std::size_t>(2 * bytes), '\0');
  auto* const begin = reinterpret_cast<unsigned char*>(raw.data());
  BN_bn2binpad(ECDSA_SIG_get0_r(signature.get()), begin, bytes);
  BN_bn2binpad(ECDSA_SIG_get0_s(signature.get()), begin + bytes, bytes);
  return raw;
}

[[nodiscard]] inline std::string jws_token(std::string_view header, std::string_view content, EVP_PKEY* key,
                                           bool base64 = true) {
  const std::string encoded_header = base64url(header);
  const std::string message = encoded_header + "." + (base64 ? base64url(content) : std::string(content));
  const int kind = EVP_PKEY_get_base_id(key);
  const bool pss = header.find("PS256") != std::string_view::npos;
  std::string signature = raw_signature(key, kind == EVP_PKEY_ED25519 ? nullptr : EVP_sha256(), message, pss);
  if (kind == EVP_PKEY_EC) {
    signature = raw_ecdsa(signature, (EVP_PKEY_get_bits(key) + 7) / 8);
  }
  return encoded_header + ".." + base64url(signature);
}

}  // namespace mandate::signature
