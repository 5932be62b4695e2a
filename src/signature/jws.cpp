#include "signature/jws.hpp"

#include <openssl/bn.h>
#include <openssl/ec.h>
#include <simdjson.h>

#include <algorithm>
#include <set>
#include <utility>

#include "ledger/encoding.hpp"
#include "signature/handles.hpp"

namespace mandate::signature {
namespace {

constexpr int p256_bytes = 32;

using EcdsaSignature = std::unique_ptr<ECDSA_SIG, FreeBy<ECDSA_SIG_free>>;

std::unexpected<Refused> no_jws(std::string found) { return refused(Refusal::not_a_signature, std::move(found)); }

Checked<Scheme> scheme_named(std::string_view name) {
  if (name == "RS256") {
    return Scheme{SchemeKind::rsa_pkcs1, Hash::sha256};
  }
  if (name == "PS256") {
    return Scheme{SchemeKind::rsa_pss, Hash::sha256, 32};
  }
  if (name == "ES256") {
    return Scheme{SchemeKind::ecdsa, Hash::sha256, 0, 8 * p256_bytes};
  }
  if (name == "EdDSA") {
    return Scheme{SchemeKind::ed25519, Hash::sha512};
  }
  return refused(Refusal::algorithm_not_accepted, R"(another "alg" than RS256, PS256, ES256 or EdDSA)");
}

// The parameters of a header, each of which stands once.
class HeaderReader {
 public:
  explicit HeaderReader(simdjson::dom::object header) : header_(header) {}

  [[nodiscard]] Checked<JwsHeader> read() {
    std::set<std::string_view> seen;
    for (const auto& [name, value] : header_) {
      if (!seen.insert(name).second) {
        return no_jws("a header in which a name stands twice");
      }
    }
    std::string_view algorithm;
    if (header_["alg"].get(algorithm) != simdjson::SUCCESS) {
      return no_jws(R"(a header without "alg")");
    }
    const auto scheme = scheme_named(algorithm);
    if (!scheme) {
      return std::unexpected(scheme.error());
    }
    JwsHeader read{.scheme = *scheme};
    if (!read_base64(read.base64) || !read_certificates(read.certificates)) {
      return no_jws(R"(a header whose "b64", "crit" or "x5c" cannot be followed)");
    }
    return read;
  }

 private:
  // `crit` is there exactly where `b64` is, and names nothing else (RFC 7797 section 6).
  [[nodiscard]] bool read_base64(bool& base64) const {
    const bool has_base64 = header_["b64"].error() == simdjson::SUCCESS;
    if (!has_base64) {
      return header_["crit"].error() == simdjson::NO_SUCH_FIELD;
    }
    simdjson::dom::array critical;
    std::string_view name;
    return header_["b64"].get(base64) == simdjson::SUCCESS && header_["crit"].get(critical) == simdjson::SUCCESS &&
           critical.size() == 1 && critical.at(0).get(name) == simdjson::SUCCESS && name == "b64";
  }

  [[nodiscard]] bool read_certificates(std::vector<std::string>& certificates) const {
    const auto found = header_["x5c"];
    if (found.error() == simdjson::NO_SUCH_FIELD) {
      return true;
    }
    simdjson::dom::array list;
    if (found.get(list) != simdjson::SUCCESS || list.size() == 0 || list.size() > most_certificates) {
      return false;
    }
    return std::ranges::all_of(list, [&](const simdjson::dom::element& element) {
      std::string_view text;
      auto bytes = element.get(text) == simdjson::SUCCESS ? ledger::from_base64(text) : std::nullopt;
      certificates.push_back(bytes ? std::move(*bytes) : std::string());
      return !certificates.back().empty();
    });
  }

  simdjson::dom::object header_;
};

// RFC 7518 section 3.4: r and s behind each other, each of the size of the curve.
std::optional<std::string> ecdsa_der(std::string_view raw) {
  if (raw.size() != std::size_t{2} * p256_bytes) {
    return std::nullopt;
  }
  const EcdsaSignature signature(ECDSA_SIG_new());
  BIGNUM* const r = BN_bin2bn(octets(raw), p256_bytes, nullptr);
  BIGNUM* const s = BN_bin2bn(octets(raw.substr(p256_bytes)), p256_bytes, nullptr);
  if (ECDSA_SIG_set0(signature.get(), r, s) != 1) {
    return std::nullopt;
  }
  return encoded<ECDSA_SIG>(signature.get(), i2d_ECDSA_SIG);
}

}  // namespace

std::string base64url(std::string_view bytes) {
  std::string text = ledger::base64(bytes);
  text.erase(std::ranges::find(text, '='), text.end());
  std::ranges::replace(text, '+', '-');
  std::ranges::replace(text, '/', '_');
  return text;
}

std::optional<std::string> from_base64url(std::string_view text) {
  if (text.find_first_of("+/=") != std::string_view::npos) {
    return std::nullopt;
  }
  std::string usual(text);
  std::ranges::replace(usual, '-', '+');
  std::ranges::replace(usual, '_', '/');
  usual.append((4 - usual.size() % 4) % 4, '=');
  return ledger::from_base64(usual);
}

Checked<JwsHeader> read_jws_header(std::string_view json) {
  simdjson::dom::parser parser;
  simdjson::dom::object header;
  if (parser.parse(json.data(), json.size()).get(header) != simdjson::SUCCESS) {
    return no_jws("a header that is no JSON object");
  }
  return HeaderReader(header).read();
}

Checked<DetachedSignature> read_jws(std::string_view token, std::string_view content) {
  const QuietErrors quiet;
  const std::size_t end_of_header = token.size() > most_signature_bytes ? std::string_view::npos : token.find("..");
  if (end_of_header == std::string_view::npos) {
    return no_jws("bytes that are no JWS with its payload left out, or too many");
  }
  const std::string_view protected_header = token.substr(0, end_of_header);
  const auto json = from_base64url(protected_header);
  auto signature = from_base64url(token.substr(end_of_header + 2));
  if (!json || !signature || signature->empty()) {
    return no_jws("a header or signature that is not base64url");
  }
  auto header = read_jws_header(*json);
  if (!header) {
    return std::unexpected(header.error());
  }
  if (header->scheme.kind == SchemeKind::ecdsa) {
    signature = ecdsa_der(*signature);
    if (!signature) {
      return no_jws("a signature of ES256 that has not 64 bytes");
    }
  }
  std::string message(protected_header);
  message += '.';
  message += header->base64 ? base64url(content) : content;
  return DetachedSignature{.scheme = header->scheme,
                           .message = std::move(message),
                           .signature = std::move(*signature),
                           .certificates = std::move(header->certificates)};
}

}  // namespace mandate::signature
