// The authorities that are trusted, and what they have said about revoked certificates: a folder of files, read once.
//
//   *.pem, *.crt   certificates in PEM: self-signed ones are trusted, the others are on the way to them
//   *.crl          lists of revoked certificates (RFC 5280 section 5), PEM or DER
//   *.ocsp         responses about single certificates (RFC 6960), DER
//
// A list or response must be signed by one of the certificates of the folder, a response also by a delegate that one of
// them has certified for it. Several of the same authority may lie there, each for its time. Lists of part of what an
// authority revokes (delta, by reason, indirect) are refused: who trusts part of a list trusts what is not in it.
#pragma once

#include <expected>
#include <filesystem>
#include <functional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "base/problem.hpp"
#include "signature/handles.hpp"
#include "signature/revocation.hpp"

namespace mandate::signature {

struct TrustFile {
  std::string name;
  std::string bytes;
};

struct Trust {
  // DER of all certificates: self-signed ones are roots. What a signature brings again is not decoded.
  std::set<std::string, std::less<>> on_file;
  std::vector<Statement> statements;
};

[[nodiscard]] std::expected<Trust, Problems> read_trust(std::span<const TrustFile> files);
[[nodiscard]] std::expected<Trust, Problems> read_trust_folder(const std::filesystem::path& folder);

}  // namespace mandate::signature
