#include "law/signature_law.hpp"

#include <algorithm>

namespace mandate::law {

const SignatureVersion* SignatureLaw::at(Date day) const {
  const auto found = std::ranges::find_if(versions, [day](const SignatureVersion& version) {
    return (!version.entry.from || *version.entry.from <= day) && (!version.entry.to || day <= *version.entry.to);
  });
  return found == versions.end() ? nullptr : &*found;
}

}  // namespace mandate::law
