#include "signature/known_certificates.hpp"

#include <cstring>
#include <utility>

namespace mandate::signature {

std::size_t KnownCertificates::FirstBytes::operator()(const ledger::Digest& digest) const {
  std::size_t first = 0;
  std::memcpy(&first, digest.data(), sizeof first);
  return first;
}

std::shared_ptr<const KnownCertificate> KnownCertificates::find(const ledger::Digest& digest, Instant at) {
  Shelf& shelf = shelf_of(digest);
  const std::scoped_lock lock(shelf.mutex);
  const auto found = shelf.known.find(digest);
  return found != shelf.known.end() && found->second->verdict.known.holds(at) ? found->second : nullptr;
}

void KnownCertificates::keep(const ledger::Digest& digest, std::shared_ptr<const KnownCertificate> known) {
  Shelf& shelf = shelf_of(digest);
  Known::node_type forgotten;  // freed once nobody waits for the shelf
  const std::scoped_lock lock(shelf.mutex);
  const auto [place, is_new] = shelf.known.try_emplace(digest, known);
  if (!is_new) {
    place->second.swap(known);
    return;
  }
  if (shelf.order.size() < most_of_shelf_) {
    shelf.order.push_back(digest);
    return;
  }
  forgotten = shelf.known.extract(std::exchange(shelf.order[shelf.oldest], digest));
  shelf.oldest = (shelf.oldest + 1) % most_of_shelf_;
}

}  // namespace mandate::signature
