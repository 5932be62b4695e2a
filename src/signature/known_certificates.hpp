// Certificates that were found good, by their digest, each with the span of time for which that is known: so that
// whoever signs again costs one check of a signature. Used by several threads at once.
//
// Only what is good is kept: a certificate whose chain is not found today may come with the missing one tomorrow. Where
// there is no more room, each new one takes the place of the one that has been known the longest: to forget many at
// once would keep everybody waiting.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <vector>

#include "ledger/digest.hpp"
#include "signature/chain.hpp"
#include "signature/handles.hpp"

namespace mandate::signature {

struct KnownCertificate {
  Certificate certificate;
  OSSL_LIB_CTX* library = nullptr;  // to which it belongs
  ChainVerdict verdict;
};

class KnownCertificates {
 public:
  explicit KnownCertificates(std::size_t most) : most_of_shelf_((most / shelves) + 1) {}

  // Null where it is not known, or not for this moment.
  [[nodiscard]] std::shared_ptr<const KnownCertificate> find(const ledger::Digest& digest, Instant at);
  void keep(const ledger::Digest& digest, std::shared_ptr<const KnownCertificate> known);

 private:
  static constexpr std::size_t shelves = 16;

  struct FirstBytes {
    std::size_t operator()(const ledger::Digest& digest) const;
  };
  using Known = std::unordered_map<ledger::Digest, std::shared_ptr<const KnownCertificate>, FirstBytes>;
  struct Shelf {
    std::mutex mutex;
    Known known;
    std::vector<ledger::Digest> order;  // in which they became known, from `oldest` on around the end
    std::size_t oldest = 0;
  };

  [[nodiscard]] Shelf& shelf_of(const ledger::Digest& digest) { return shelves_.at(digest.back() % shelves); }

  std::size_t most_of_shelf_;
  std::array<Shelf, shelves> shelves_;
};

}  // namespace mandate::signature
