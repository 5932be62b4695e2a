#include "signature/chain.hpp"

#include <openssl/x509_vfy.h>

#include <string>

#include "signature/scheme.hpp"
#include "signature/signers_certificate.hpp"

namespace mandate::signature {
namespace {

constexpr int longest_way = 6;
constexpr int level_of_112_bits = 2;  // no SHA-1, no RSA below 2048 bits, on any certificate of the way

Refusal reason_of(int error) {
  switch (error) {
    case X509_V_ERR_CERT_NOT_YET_VALID:
      return Refusal::not_yet_valid;
    case X509_V_ERR_CERT_HAS_EXPIRED:
      return Refusal::expired;
    case X509_V_ERR_EE_KEY_TOO_SMALL:
    case X509_V_ERR_CA_KEY_TOO_SMALL:
    case X509_V_ERR_CA_MD_TOO_WEAK:
      return Refusal::algorithm_not_accepted;
    default:
      return Refusal::chain_not_trusted;
  }
}

std::unexpected<Refused> not_reached(X509_STORE_CTX* context) {
  const int error = X509_STORE_CTX_get_error(context);
  return refused(reason_of(error), std::string(X509_verify_cert_error_string(error)) + ", at certificate " +
                                       std::to_string(X509_STORE_CTX_get_error_depth(context)) + " of the chain");
}

// The certificates that a signature brought and those on file, without a copy of either.
struct FreeBorrowed {
  void operator()(STACK_OF(X509) * list) const { sk_X509_free(list); }
};
using BorrowedCertificates = std::unique_ptr<STACK_OF(X509), FreeBorrowed>;

BorrowedCertificates helpers(const VerifyingContext& context, STACK_OF(X509) * offered) {
  BorrowedCertificates list(sk_X509_dup(context.between()));
  for (int i = 0; offered != nullptr && i < sk_X509_num(offered); ++i) {
    sk_X509_push(list.get(), sk_X509_value(offered, i));
  }
  return list;
}

// By the signatures on the certificates below the trusted one, of which OpenSSL's level has judged the strength.
Checked<ChainVerdict> judge(const Trust& trust, STACK_OF(X509) * way, Instant at) {
  ChainVerdict verdict{.revocation_checked = true};
  const int count = sk_X509_num(way);
  for (int i = 0; i < count; ++i) {
    X509* const certificate = sk_X509_value(way, i);
    const auto validity = validity_of(certificate);
    if (!validity) {
      return refused(Refusal::chain_not_trusted, "a certificate whose times cannot be read");
    }
    verdict.known = both(verdict.known, *validity);
    if (i + 1 == count) {
      break;
    }
    const auto standing = standing_of(certificate, sk_X509_value(way, i + 1), trust.statements, at);
    if (!standing) {
      return std::unexpected(standing.error());
    }
    verdict.known = both(verdict.known, standing->known);
    verdict.revocation_checked = verdict.revocation_checked && standing->checked;
  }
  return verdict;
}

}  // namespace

Checked<ChainVerdict> verify_chain(const VerifyingContext& context, X509* certificate, STACK_OF(X509) * offered,
                                   Instant at, RevocationRule rule) {
  const BorrowedCertificates between = helpers(context, offered);
  const StoreContext search(X509_STORE_CTX_new_ex(context.library(), nullptr));
  if (search == nullptr || X509_STORE_CTX_init(search.get(), context.roots(), certificate, between.get()) != 1) {
    return refused(Refusal::chain_not_trusted, "a chain that cannot be looked at");
  }
  X509_VERIFY_PARAM* const how = X509_STORE_CTX_get0_param(search.get());
  X509_VERIFY_PARAM_set_time(how, static_cast<std::time_t>(at));
  X509_VERIFY_PARAM_set_depth(how, longest_way);
  X509_VERIFY_PARAM_set_auth_level(how, level_of_112_bits);
  if (X509_verify_cert(search.get()) != 1) {
    return not_reached(search.get());
  }
  const auto verdict = judge(context.trust(), X509_STORE_CTX_get0_chain(search.get()), at);
  if (verdict && rule == RevocationRule::required && !verdict->revocation_checked) {
    return refused(Refusal::revocation_unknown,
                   "no list or response on file that holds at the time of verification speaks of each certificate");
  }
  return verdict;
}

}  // namespace mandate::signature
