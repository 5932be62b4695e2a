#include "signature/verifier.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <utility>

#include "signature/chain.hpp"
#include "signature/cms.hpp"
#include "signature/jws.hpp"
#include "signature/signers_certificate.hpp"

namespace mandate::signature {
namespace {

bool looks_like_cms(std::string_view bytes) { return bytes.starts_with('\x30') || bytes.starts_with("-----BEGIN "); }

bool is_identifier(const std::string& text) {
  const ObjectName object(OBJ_txt2obj(text.c_str(), 1));
  return object != nullptr;
}

Problems faults_of(const SignatureRules& rules) {
  Problems problems;
  const auto problem = [&](std::string found, std::string expected) {
    problems.push_back({.file = "rules of signatures", .found = std::move(found), .expected = std::move(expected)});
  };
  if (!is_attribute(rules.number.attribute)) {
    problem("the attribute \"" + rules.number.attribute + "\"", "a name such as serialNumber, or an object identifier");
  }
  if (rules.number.digits == 0 || rules.number.digits > PersonsNumber::most_bytes) {
    problem("a number of " + std::to_string(rules.number.digits) + " digits",
            "1 to " + std::to_string(PersonsNumber::most_bytes));
  }
  if (!rules.accepts_digital_signature && !rules.accepts_non_repudiation) {
    problem("no key usage that is accepted", "digital signature, non-repudiation, or both");
  }
  for (const auto* list : {&rules.policies, &rules.extended_usages}) {
    for (const std::string& identifier : *list) {
      if (!is_identifier(identifier)) {
        problem("\"" + identifier + "\"", "an object identifier such as 1.2.398.3.3.2.1");
      }
    }
  }
  return problems;
}

// Those that are not on file already.
CertificateList read_certificates(const VerifyingContext& context, std::span<const std::string> certificates) {
  CertificateList list(sk_X509_new_null());
  for (const std::string& bytes : certificates) {
    auto certificate = context.trust().on_file.contains(bytes) ? nullptr : context.certificate(bytes);
    if (certificate != nullptr) {
      sk_X509_push(list.get(), certificate.release());
    }
  }
  return list;
}

Checked<DetachedSignature> read(std::string_view content, std::string_view signature) {
  if (content.size() > most_content_bytes) {
    return refused(Refusal::not_a_signature, "content of " + std::to_string(content.size()) +
                                                 " bytes; expected at most " + std::to_string(most_content_bytes));
  }
  auto read = looks_like_cms(signature) ? read_cms(signature, content) : read_jws(signature, content);
  if (read && read->certificates.empty()) {
    return refused(Refusal::not_a_signature, "a signature without the signer's certificate");
  }
  return read;
}

Checked<void> check_signature(const DetachedSignature& signature, X509* certificate, OSSL_LIB_CTX* library) {
  EVP_PKEY* const key = X509_get0_pubkey(certificate);
  if (auto fit = fits(signature.scheme, key); !fit) {
    return fit;
  }
  if (!holds(signature.scheme, key, signature.message, signature.signature, library)) {
    return refused(Refusal::content_differs, "the signature does not hold over this content");
  }
  return {};
}

}  // namespace

std::expected<std::unique_ptr<Verifier>, Problems> Verifier::make(Trust trust, SignatureRules rules,
                                                                  std::size_t most_known) {
  const QuietErrors quiet;
  if (Problems problems = faults_of(rules); !problems.empty()) {
    return std::unexpected(std::move(problems));
  }
  return std::unique_ptr<Verifier>(new Verifier(std::move(trust), std::move(rules), most_known));
}

Checked<std::shared_ptr<const KnownCertificate>> Verifier::judge(const DetachedSignature& signature, Instant at) {
  const VerifyingContexts::Lease lease(contexts_);
  const VerifyingContext& context = lease.context();
  Certificate certificate = context.certificate(signature.certificates.front());
  if (certificate == nullptr) {
    return refused(Refusal::not_a_signature, "a signer's certificate that cannot be read");
  }
  if (const auto checked = check_signature(signature, certificate.get(), context.library()); !checked) {
    return std::unexpected(checked.error());
  }
  const CertificateList offered = read_certificates(context, std::span(signature.certificates).subspan(1));
  const auto verdict = verify_chain(context, certificate.get(), offered.get(), at, rules_.revocation);
  if (!verdict) {
    return std::unexpected(verdict.error());
  }
  if (auto purpose = has_purpose(certificate.get(), rules_); !purpose) {
    return std::unexpected(purpose.error());
  }
  return std::make_shared<const KnownCertificate>(std::move(certificate), context.library(), *verdict);
}

Checked<Signer> Verifier::verify(std::string_view content, std::string_view signature, Instant at) {
  const QuietErrors quiet;
  const auto detached = read(content, signature);
  if (!detached) {
    return std::unexpected(detached.error());
  }
  const ledger::Digest digest = ledger::sha256(detached->certificates.front());
  auto known = known_.find(digest, at);
  if (known != nullptr) {
    if (const auto checked = check_signature(*detached, known->certificate.get(), known->library); !checked) {
      return std::unexpected(checked.error());
    }
  } else {
    auto judged = judge(*detached, at);
    if (!judged) {
      return std::unexpected(judged.error());
    }
    known = std::move(*judged);
    known_.keep(digest, known);
  }
  const auto number = persons_number(known->certificate.get(), rules_.number);
  if (!number) {
    return std::unexpected(number.error());
  }
  return Signer{*number, digest, detached->scheme, known->verdict.revocation_checked};
}

}  // namespace mandate::signature
