#include "law/provision.hpp"

namespace mandate::law {

const ProvisionVersion* Provision::at(Date day) const {
  const ProvisionVersion* current = nullptr;
  for (const ProvisionVersion& version : versions) {
    if (!version.from || *version.from <= day) {
      current = &version;
    }
  }
  return current;
}

}  // namespace mandate::law
