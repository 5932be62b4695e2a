#include "signature/ocsp.hpp"

#include <openssl/ocsp.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "signature/scheme.hpp"
#include "signature/signers_certificate.hpp"

namespace mandate::signature {
namespace {

using Response = std::unique_ptr<OCSP_RESPONSE, FreeBy<OCSP_RESPONSE_free>>;
using BasicResponse = std::unique_ptr<OCSP_BASICRESP, FreeBy<OCSP_BASICRESP_free>>;
using CertificateId = std::unique_ptr<OCSP_CERTID, FreeBy<OCSP_CERTID_free>>;

bool is_signed_by(OCSP_BASICRESP* basic, EVP_PKEY* key) {
  const X509_ALGOR* const algorithm = OCSP_resp_get0_tbs_sigalg(basic);
  const auto scheme = scheme_of(*algorithm);
  const std::string signed_bytes = encoded(OCSP_resp_get0_respdata(basic), i2d_OCSP_RESPDATA);
  return scheme && fits(*scheme, key) && holds(*scheme, key, signed_bytes, view_of(OCSP_resp_get0_signature(basic)));
}

// Whether the authority has issued the certificate so that it may answer for it.
bool is_delegate(X509* certificate, X509* authority) {
  X509_check_purpose(certificate, -1, 0);
  const auto scheme = [&]() -> Checked<Scheme> {
    const X509_ALGOR* algorithm = nullptr;
    X509_get0_signature(nullptr, &algorithm, certificate);
    return scheme_of(*algorithm);
  }();
  return X509_check_issued(authority, certificate) == X509_V_OK &&
         (X509_get_extended_key_usage(certificate) & XKU_OCSP_SIGN) != 0 &&
         (X509_get_extension_flags(certificate) & EXFLAG_XKUSAGE) != 0 && scheme &&
         fits(*scheme, X509_get0_pubkey(authority)) && X509_verify(certificate, X509_get0_pubkey(authority)) == 1;
}

// For how long the signer of the response answers for the authority; nothing where it does not.
std::optional<Span> authority_of(OCSP_BASICRESP* basic, X509* authority) {
  if (is_signed_by(basic, X509_get0_pubkey(authority))) {
    return Span();
  }
  const STACK_OF(X509)* const certificates = OCSP_resp_get0_certs(basic);
  const int count = certificates == nullptr ? 0 : sk_X509_num(certificates);
  for (int i = 0; i < count; ++i) {
    X509* const certificate = sk_X509_value(certificates, i);
    if (is_delegate(certificate, authority) && is_signed_by(basic, X509_get0_pubkey(certificate))) {
      return validity_of(certificate);
    }
  }
  return std::nullopt;
}

struct AskedFor {
  ASN1_OBJECT* hash = nullptr;
  ASN1_INTEGER* serial = nullptr;
};

AskedFor asked_for(OCSP_CERTID* id) {
  AskedFor asked;
  OCSP_id_get0_info(nullptr, &asked.hash, nullptr, &asked.serial, id);
  return asked;
}

// Whether the response speaks of a certificate of this authority: the digests of its name and key are in it.
bool is_of(OCSP_CERTID* id, X509* authority) {
  const AskedFor asked = asked_for(id);
  const EVP_MD* const digest = EVP_get_digestbyobj(asked.hash);
  const CertificateId expected(digest == nullptr ? nullptr
                                                 : OCSP_cert_id_new(digest, X509_get_subject_name(authority),
                                                                    X509_get0_pubkey_bitstr(authority), asked.serial));
  return expected != nullptr && OCSP_id_cmp(id, expected.get()) == 0;
}

// What must be understood and is not: no such extension is known here.
bool demands_more(OCSP_BASICRESP* basic, OCSP_SINGLERESP* single) {
  return OCSP_BASICRESP_get_ext_by_critical(basic, 1, -1) >= 0 ||
         OCSP_SINGLERESP_get_ext_by_critical(single, 1, -1) >= 0;
}

// Nothing where it says nothing, or not until when it holds.
std::optional<Statement> statement_of(OCSP_SINGLERESP* single, X509* authority, const Span& answers) {
  ASN1_GENERALIZEDTIME* revoked = nullptr;
  ASN1_GENERALIZEDTIME* first = nullptr;
  ASN1_GENERALIZEDTIME* last = nullptr;
  const int status = OCSP_single_get0_status(single, nullptr, &revoked, &first, &last);
  const auto begins = instant_of(first);
  const auto ends = instant_of(last);
  if (!begins || !ends || (status != V_OCSP_CERTSTATUS_GOOD && status != V_OCSP_CERTSTATUS_REVOKED)) {
    return std::nullopt;
  }
  const CertificateId id(OCSP_CERTID_dup(OCSP_SINGLERESP_get0_id(single)));
  Statement statement{.issuer = encoded(X509_get_subject_name(authority), i2d_X509_NAME),
                      .issuer_key = key_digest(authority),
                      .holds = both({*begins, *ends}, answers),
                      .serial = encoded<ASN1_INTEGER>(asked_for(id.get()).serial, i2d_ASN1_INTEGER)};
  if (status == V_OCSP_CERTSTATUS_REVOKED) {
    // A date that cannot be read is taken for one before all others.
    statement.revoked = instant_of(revoked).value_or(Span().first);
  }
  return statement;
}

BasicResponse basic_response(std::string_view der) {
  const auto response = decoded<Response>(der, d2i_OCSP_RESPONSE);
  const bool is_answer = response != nullptr && OCSP_response_status(response.get()) == OCSP_RESPONSE_STATUS_SUCCESSFUL;
  return BasicResponse(is_answer ? OCSP_response_get1_basic(response.get()) : nullptr);
}

}  // namespace

std::expected<std::vector<Statement>, std::string> read_ocsp_response(std::string_view der,
                                                                      std::span<const Certificate> authorities) {
  const BasicResponse basic = basic_response(der);
  if (basic == nullptr) {
    return std::unexpected("something that is no answer of an OCSP responder");
  }
  std::vector<Statement> statements;
  for (int i = 0; i < OCSP_resp_count(basic.get()); ++i) {
    OCSP_SINGLERESP* const single = OCSP_resp_get0(basic.get(), i);
    const CertificateId id(OCSP_CERTID_dup(OCSP_SINGLERESP_get0_id(single)));
    const auto authority = std::ranges::find_if(
        authorities, [&](const Certificate& candidate) { return is_of(id.get(), candidate.get()); });
    if (authority == authorities.end()) {
      return std::unexpected("a response about a certificate of no authority of the folder");
    }
    const auto answers = authority_of(basic.get(), authority->get());
    if (!answers) {
      return std::unexpected("a response that neither the authority nor a delegate of it has signed");
    }
    auto statement = statement_of(single, authority->get(), *answers);
    if (!statement || demands_more(basic.get(), single)) {
      return std::unexpected("a response that says nothing, not until when it holds, or with a critical extension");
    }
    statements.push_back(std::move(*statement));
  }
  return statements;
}

}  // namespace mandate::signature
