// How far a verification goes: over all of a publication in the program, over less where not all of it is at hand or
// not everything can be computed, as in a browser.
//
// What is left out is never said to hold: `looked_at` does not count it, and a note names it.
#pragma once

#include <expected>
#include <functional>
#include <string_view>

#include "base/problem.hpp"
#include "publication/publication_files.hpp"
#include "publication/published_count.hpp"
#include "publication/verification.hpp"
#include "record/results.hpp"

namespace mandate::publication {

class VerifyReport;
struct LogLeaves;

struct VerifyScope {
  // Makes the file of this name, in a format of others, again and compares. Empty: those are not looked at.
  std::function<void(const record::Results&, std::string_view name, const FileBytes&, const VerifyReport&)> exchange;
  // Recomputes the publication of a running case (publication/verify_case.hpp). Empty: it cannot be done here.
  std::function<void(const FileBytes&, const LogLeaves&, const VerifyReport&)> running_case;
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
