// Moments of legal time, handed in: no clock is asked when a signature is verified.
#pragma once

#include <openssl/asn1.h>

#include <cstdint>
#include <limits>
#include <optional>

namespace mandate::signature {

using Instant = std::int64_t;  // seconds since 1970-01-01T00:00:00Z

// From the first to the last moment, both of them in it.
struct Span {
  Instant first = std::numeric_limits<Instant>::min();
  Instant last = std::numeric_limits<Instant>::max();

  [[nodiscard]] bool holds(Instant at) const { return first <= at && at <= last; }
  friend bool operator==(const Span&, const Span&) = default;
};

[[nodiscard]] Span both(const Span& a, const Span& b);

// Nothing where it is not a time as RFC 5280 writes it.
[[nodiscard]] std::optional<Instant> instant_of(const ASN1_TIME* time);

}  // namespace mandate::signature
