// How far a verification goes: over all of a publication in the program, over less where not all of it is at hand or
// not everything can be computed, as in a browser.
//
// What is left out is never said to hold: `looked_at` does not count it, and a note names it.
#pragma once

#include <expected>
#include <functional>
#include <string_view>
#include <vector>

#include "base/problem.hpp"
#include "publication/published_count.hpp"
#include "publication/verification.hpp"

namespace mandate::publication {

struct VerifyScope {
  // Makes the formats of others again. Empty: they are not looked at, and have the digests that the manifest gives.
  std::function<std::vector<ContentFile>(const PublishedCount&)> exchange;
  // Whether a file that the manifest names is looked at. Empty: each is.
  std::function<bool(std::string_view)> has;
  // Whether signatures can be verified.
  bool signatures = true;
  // Is shown what the leaves give, once; may be empty.
  std::function<void(const PublishedCount&)> recomputed;
};

// All of it.
[[nodiscard]] VerifyScope whole_scope();

// As `verify`, which goes over the whole scope.
[[nodiscard]] std::expected<Verification, Problem> verify_within(const VerifyScope& scope, PublicationFiles& files,
                                                                 const VerifyRequest& request);

}  // namespace mandate::publication
