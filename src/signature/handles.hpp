// Owners of OpenSSL's objects, each freed once and by the function of its type.
#pragma once

#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>

#include <memory>
#include <string>
#include <string_view>

namespace mandate::signature {

template <auto Function>
struct FreeBy {
  template <class Object>
  void operator()(Object* object) const {
    Function(object);
  }
};

using Certificate = std::unique_ptr<X509, FreeBy<X509_free>>;
using RevocationList = std::unique_ptr<X509_CRL, FreeBy<X509_CRL_free>>;
using PublicKey = std::unique_ptr<EVP_PKEY, FreeBy<EVP_PKEY_free>>;
using CmsContent = std::unique_ptr<CMS_ContentInfo, FreeBy<CMS_ContentInfo_free>>;
using Bio = std::unique_ptr<BIO, FreeBy<BIO_free>>;
using Store = std::unique_ptr<X509_STORE, FreeBy<X509_STORE_free>>;
using StoreContext = std::unique_ptr<X509_STORE_CTX, FreeBy<X509_STORE_CTX_free>>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, FreeBy<EVP_MD_CTX_free>>;
using ObjectName = std::unique_ptr<ASN1_OBJECT, FreeBy<ASN1_OBJECT_free>>;

// A list that holds its certificates with it.
struct FreeCertificates {
  void operator()(STACK_OF(X509) * list) const { sk_X509_pop_free(list, X509_free); }
};
using CertificateList = std::unique_ptr<STACK_OF(X509), FreeCertificates>;

// Whatever OpenSSL notes of errors meanwhile is forgotten: reasons are ours.
class QuietErrors {
 public:
  QuietErrors() { ERR_set_mark(); }
  QuietErrors(const QuietErrors&) = delete;
  QuietErrors& operator=(const QuietErrors&) = delete;
  QuietErrors(QuietErrors&&) = delete;
  QuietErrors& operator=(QuietErrors&&) = delete;
  ~QuietErrors() { ERR_pop_to_mark(); }
};

[[nodiscard]] inline const unsigned char* octets(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}

[[nodiscard]] inline std::string_view view_of(const ASN1_STRING* string) {
  return {reinterpret_cast<const char*>(ASN1_STRING_get0_data(string)),
          static_cast<std::size_t>(ASN1_STRING_length(string))};
}

// The encoding that a function `i2d_…` makes of an object.
template <class Object>
[[nodiscard]] std::string encoded(const Object* object, int (*encode)(const Object*, unsigned char**)) {
  const int size = encode(object, nullptr);
  std::string bytes(size > 0 ? static_cast<std::size_t>(size) : 0, '\0');
  if (size > 0) {
    auto* end = reinterpret_cast<unsigned char*>(bytes.data());
    encode(object, &end);
  }
  return bytes;
}

// Exactly one object in all of the bytes, or null.
template <class Owner, class Object>
[[nodiscard]] Owner decoded(std::string_view bytes, Object* (*decode)(Object**, const unsigned char**, long)) {
  const unsigned char* begin = octets(bytes);
  Owner object(decode(nullptr, &begin, static_cast<long>(bytes.size())));
  return begin == octets(bytes) + bytes.size() ? std::move(object) : nullptr;
}

}  // namespace mandate::signature
