#include "signature/signed_data.hpp"

#include <cstddef>

#include "signature/der.hpp"

namespace mandate::signature {
namespace {

constexpr int explicit_content = 0;               // [0] of ContentInfo
constexpr int certificates_tag = 0;               // [0] of SignedData
constexpr int version_tag = 0;                    // [0] of TBSCertificate
constexpr std::size_t place_of_certificates = 3;  // behind version, hashes and type of content

// The other choices of CertificateChoices have tags of the context.
bool take_certificates_of(std::string_view set, std::vector<std::string_view>& into) {
  DerReader reader(set);
  while (const auto one = reader.next()) {
    if (one->is(V_ASN1_SEQUENCE)) {
      into.push_back(one->whole);
    }
  }
  return reader.at_end();
}

}  // namespace

std::optional<SignedData> split_signed_data(std::string_view content_info) {
  DerReader outermost(content_info);
  DerReader outer(outermost.content_of_next(V_ASN1_SEQUENCE).value_or(std::string_view()));
  const auto type = outer.next();
  DerReader middle(outer.content_of_next(explicit_content, V_ASN1_CONTEXT_SPECIFIC).value_or(std::string_view()));
  DerReader inner(middle.content_of_next(V_ASN1_SEQUENCE).value_or(std::string_view()));
  if (!type || inner.at_end() || !middle.at_end() || !outer.at_end() || !outermost.at_end()) {
    return std::nullopt;
  }
  SignedData split;
  std::string kept;
  for (std::size_t place = 0; const auto part = inner.next(); ++place) {
    if (place != place_of_certificates || !part->is(certificates_tag, V_ASN1_CONTEXT_SPECIFIC)) {
      kept += part->whole;
    } else if (!take_certificates_of(part->content, split.certificates)) {
      return std::nullopt;
    }
  }
  if (!inner.at_end()) {
    return std::nullopt;
  }
  const std::string signed_data = der_value(V_ASN1_SEQUENCE, V_ASN1_UNIVERSAL, kept);
  split.without_certificates =
      der_value(V_ASN1_SEQUENCE, V_ASN1_UNIVERSAL,
                std::string(type->whole) + der_value(explicit_content, V_ASN1_CONTEXT_SPECIFIC, signed_data));
  return split;
}

std::optional<IssuerAndSerial> issuer_and_serial(std::string_view certificate) {
  DerReader outer(certificate);
  DerReader inner(outer.content_of_next(V_ASN1_SEQUENCE).value_or(std::string_view()));
  DerReader fields(inner.content_of_next(V_ASN1_SEQUENCE).value_or(std::string_view()));
  auto serial = fields.next();
  if (serial && serial->is(version_tag, V_ASN1_CONTEXT_SPECIFIC)) {
    serial = fields.next();
  }
  const auto algorithm = fields.next();
  const auto issuer = fields.next();
  if (!serial || !algorithm || !issuer || !serial->is(V_ASN1_INTEGER) || !issuer->is(V_ASN1_SEQUENCE)) {
    return std::nullopt;
  }
  return IssuerAndSerial{issuer->whole, serial->whole};
}

}  // namespace mandate::signature
