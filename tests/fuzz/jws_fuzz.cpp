// Any bytes are read as a detached JWS, or as its header, or refused without a fault; base64url has one spelling.
#include <string>

#include "require.hpp"
#include "signature/jws.hpp"

using namespace mandate;

extern "C" int jws_fuzz(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = fuzz::text_of(data, size);
  const auto token = signature::read_jws(bytes, "synthetic declaration");
  fuzz::require(token || !token.error().found.empty(), "a signature or what was found");
  fuzz::require(!token || !token->message.empty(), "something to check");
  const auto header = signature::read_jws_header(bytes);
  fuzz::require(header || !header.error().found.empty(), "a header or what was found");
  const auto decoded = signature::from_base64url(bytes);
  fuzz::require(!decoded || signature::base64url(*decoded) == bytes, "base64url has one spelling");
  return 0;
}
