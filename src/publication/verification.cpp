#include "publication/verification.hpp"

#include <algorithm>
#include <utility>

#include "publication/verify_context.hpp"
#include "publication/verify_scope.hpp"

namespace mandate::publication {

bool Verification::holds(VerifyCheck check) const {
  return std::ranges::find(failures, check, &VerifyFailure::check) == failures.end();
}

std::expected<Verification, Problem> verify_within(const VerifyScope& scope, PublicationFiles& files,
                                                   const VerifyRequest& request) {
  const auto say = [&](VerifyCheck check) {
    if (request.stage) {
      request.stage(check);
    }
  };
  Verification verification;
  const VerifyReport report(verification);
  say(VerifyCheck::digests);
  const std::expected<FileBytes, Problem> bytes = verify_files(files, scope, request, report);
  if (!bytes) {
    return std::unexpected(bytes.error());
  }
  if (!bytes->contains(about_name) && !bytes->contains(checkpoint_name) && !bytes->contains(manifest_name)) {
    return std::unexpected(Problem{std::string(about_name),
                                   {},
                                   "no publication",
                                   "a folder with manifest.csv, publication.json and log/",
                                   "Name the folder that mandate publish wrote"});
  }
  say(VerifyCheck::log);
  const LogLeaves leaves = verify_log(*bytes, scope, request, report);
  say(VerifyCheck::fold);
  verify_content(*bytes, leaves, scope, request, report);
  std::ranges::stable_sort(verification.failures, {}, &VerifyFailure::check);
  return verification;
}

}  // namespace mandate::publication
