#include "signature/refusal.hpp"

#include <array>
#include <utility>

namespace mandate::signature {

std::unexpected<Refused> refused(Refusal reason, std::string found) {
  return std::unexpected(Refused{reason, std::move(found)});
}

std::string_view name_of(Refusal reason) {
  constexpr std::array<std::string_view, 10> names = {
      "not_a_signature", "content_differs", "algorithm_not_accepted", "chain_not_trusted", "not_yet_valid",
      "expired",         "revoked",         "revocation_unknown",     "wrong_purpose",     "no_persons_number"};
  return names.at(static_cast<std::size_t>(reason));
}

}  // namespace mandate::signature
