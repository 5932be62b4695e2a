// Any bytes are read as a detached CMS or refused without a fault; what was read has something to check and a
// certificate to check it with.
#include "require.hpp"
#include "signature/cms.hpp"

using namespace mandate;

extern "C" int cms_fuzz(const std::uint8_t* data, std::size_t size) {
  const auto read = signature::read_cms(fuzz::text_of(data, size), "synthetic declaration");
  fuzz::require(read || !read.error().found.empty(), "a signature or what was found");
  fuzz::require(!read || (!read->message.empty() && !read->certificates.empty()), "something to check");
  return 0;
}
