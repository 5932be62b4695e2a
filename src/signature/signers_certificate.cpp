#include "signature/signers_certificate.hpp"

#include <openssl/objects.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "base/digit.hpp"

namespace mandate::signature {
namespace {

struct FreePolicies {
  void operator()(CERTIFICATEPOLICIES* policies) const { CERTIFICATEPOLICIES_free(policies); }
};
using Policies = std::unique_ptr<CERTIFICATEPOLICIES, FreePolicies>;

struct FreeUsages {
  void operator()(EXTENDED_KEY_USAGE* usages) const { EXTENDED_KEY_USAGE_free(usages); }
};
using Usages = std::unique_ptr<EXTENDED_KEY_USAGE, FreeUsages>;

std::string identifier_of(const ASN1_OBJECT* object) {
  std::array<char, 128> text{};
  OBJ_obj2txt(text.data(), static_cast<int>(text.size()), object, 1);
  return text.data();
}

bool is_among(const std::vector<std::string>& wanted, const ASN1_OBJECT* object) {
  return std::ranges::find(wanted, identifier_of(object)) != wanted.end();
}

bool has_policy(const X509* certificate, const std::vector<std::string>& wanted) {
  const Policies found(
      static_cast<CERTIFICATEPOLICIES*>(X509_get_ext_d2i(certificate, NID_certificate_policies, nullptr, nullptr)));
  const int count = found == nullptr ? 0 : sk_POLICYINFO_num(found.get());
  for (int i = 0; i < count; ++i) {
    if (is_among(wanted, sk_POLICYINFO_value(found.get(), i)->policyid)) {
      return true;
    }
  }
  return false;
}

bool has_extended_usage(const X509* certificate, const std::vector<std::string>& wanted) {
  const Usages found(
      static_cast<EXTENDED_KEY_USAGE*>(X509_get_ext_d2i(certificate, NID_ext_key_usage, nullptr, nullptr)));
  const int count = found == nullptr ? 0 : sk_ASN1_OBJECT_num(found.get());
  for (int i = 0; i < count; ++i) {
    if (is_among(wanted, sk_ASN1_OBJECT_value(found.get(), i))) {
      return true;
    }
  }
  return false;
}

bool has_key_usage(X509* certificate, const SignatureRules& rules) {
  const std::uint32_t accepted = (rules.accepts_digital_signature ? std::uint32_t{KU_DIGITAL_SIGNATURE} : 0U) |
                                 (rules.accepts_non_repudiation ? std::uint32_t{KU_NON_REPUDIATION} : 0U);
  return (X509_get_extension_flags(certificate) & EXFLAG_KUSAGE) != 0 &&
         (X509_get_key_usage(certificate) & accepted) != 0;
}

std::unexpected<Refused> no_number(const NumberRule& rule, std::string_view what) {
  return refused(Refusal::no_persons_number, std::string(what) + " value of \"" + rule.attribute +
                                                 "\" in the subject begins with \"" + rule.prefix +
                                                 "\" and goes on with " + std::to_string(rule.digits) + " digits");
}

}  // namespace

std::optional<Span> validity_of(const X509* certificate) {
  const auto first = instant_of(X509_get0_notBefore(certificate));
  const auto last = instant_of(X509_get0_notAfter(certificate));
  return first && last ? std::optional(Span{*first, *last}) : std::nullopt;
}

Checked<void> has_purpose(X509* certificate, const SignatureRules& rules) {
  if (X509_check_ca(certificate) != 0) {
    return refused(Refusal::wrong_purpose, "the certificate of an authority");
  }
  if (!has_key_usage(certificate, rules)) {
    return refused(Refusal::wrong_purpose, "a certificate whose key usage is not that of signatures");
  }
  if (!rules.policies.empty() && !has_policy(certificate, rules.policies)) {
    return refused(Refusal::wrong_purpose, "a certificate without one of the policies that are asked for");
  }
  if (!rules.extended_usages.empty() && !has_extended_usage(certificate, rules.extended_usages)) {
    return refused(Refusal::wrong_purpose, "a certificate without one of the extended key usages that are asked for");
  }
  return {};
}

Checked<PersonsNumber> persons_number(const X509* certificate, const NumberRule& rule) {
  const ObjectName attribute(OBJ_txt2obj(rule.attribute.c_str(), 0));
  const X509_NAME* const subject = X509_get_subject_name(certificate);
  std::optional<std::string_view> number;
  for (int i = X509_NAME_get_index_by_OBJ(subject, attribute.get(), -1); i >= 0;
       i = X509_NAME_get_index_by_OBJ(subject, attribute.get(), i)) {
    const std::string_view value = view_of(X509_NAME_ENTRY_get_data(X509_NAME_get_entry(subject, i)));
    if (!value.starts_with(rule.prefix)) {
      continue;
    }
    if (number) {
      return no_number(rule, "more than one");
    }
    number = value.substr(rule.prefix.size());
  }
  if (!number || number->size() != rule.digits || !std::ranges::all_of(*number, is_digit)) {
    return no_number(rule, "no");
  }
  const auto made = PersonsNumber::of(*number);
  return made ? Checked<PersonsNumber>(*made) : no_number(rule, "no");
}

bool is_attribute(const std::string& name) { return ObjectName(OBJ_txt2obj(name.c_str(), 0)) != nullptr; }

}  // namespace mandate::signature
