#include <string>

#include "publication/exchange_files.hpp"
#include "publication/verify_scope.hpp"

namespace mandate::publication {

VerifyScope whole_scope() {
  VerifyScope scope;
  scope.exchange = [](const PublishedCount& published) {
    std::vector<std::string> left_out;
    return exchange_files(published, left_out);
  };
  return scope;
}

std::expected<Verification, Problem> verify(PublicationFiles& files, const VerifyRequest& request) {
  return verify_within(whole_scope(), files, request);
}

}  // namespace mandate::publication
