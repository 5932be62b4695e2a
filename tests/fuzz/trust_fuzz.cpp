// Any files are a folder of trust or refused with problems. Files stand behind each other, each under a line
// "=== <name>".
#include <algorithm>
#include <string>
#include <vector>

#include "require.hpp"
#include "signature/trust.hpp"
#include "signature/verifying_context.hpp"

using namespace mandate;

namespace {

constexpr std::string_view mark = "=== ";

std::vector<signature::TrustFile> files_of(std::string_view text) {
  std::vector<signature::TrustFile> files;
  while (text.starts_with(mark)) {
    text.remove_prefix(mark.size());
    const std::string_view name = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), name.size() + 1));
    const std::size_t next = text.find("\n=== ");
    files.push_back({std::string(name), std::string(text.substr(0, next))});
    text = next == std::string_view::npos ? std::string_view() : text.substr(next + 1);
  }
  return files;
}

}  // namespace

extern "C" int trust_fuzz(const std::uint8_t* data, std::size_t size) {
  const std::vector<signature::TrustFile> files = files_of(fuzz::text_of(data, size));
  const auto trust = signature::read_trust(files);
  if (!trust) {
    fuzz::require(!trust.error().empty(), "trust or problems");
    for (const Problem& problem : trust.error()) {
      fuzz::require(!problem.file.empty() && !problem.found.empty(), "which file, and what was found");
    }
    return 0;
  }
  const signature::VerifyingContext context(*trust);
  fuzz::require(sk_X509_OBJECT_num(X509_STORE_get0_objects(context.roots())) > 0, "somebody is trusted");
  fuzz::require(static_cast<std::size_t>(sk_X509_OBJECT_num(X509_STORE_get0_objects(context.roots())) +
                                         sk_X509_num(context.between())) == trust->on_file.size(),
                "everything on file is used");
  for (const signature::Statement& statement : trust->statements) {
    fuzz::require(statement.holds.first <= statement.holds.last, "a statement holds for a time");
  }
  return 0;
}
