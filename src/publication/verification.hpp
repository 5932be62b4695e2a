// Reads a publication as a stranger does: recomputes everything that it shows from the leaves of its log, the law and
// the case that it carries, and names each thing that does not hold. docs/reference/publication.md
//
// Nothing of a publication is believed: its files are the only input, and they are compared with what must stand there,
// byte for byte. All differences are found at once.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <expected>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/problem.hpp"
#include "publication/publication_files.hpp"
#include "publication/workers.hpp"

namespace mandate::publication {

// What is looked at; numbered as they stand here, from 1. The other verifier (verifier/) has the same numbers.
enum class VerifyCheck : std::uint8_t {
  completeness,  // every file that the manifest names, and no other
  digests,       // of every file, of the parts, and those that the log holds
  signatures,    // of the log, and of its witnesses as the policy asks
  log,           // from every leaf to the tiles and to the signed root
  events,        // the chain of digests, and that figures follow from events
  equations,     // the checks of the form, of every protocol
  fold,          // the figures of every station are those of the log
  sums,          // on every level
  corrections,   // each has its trace
  decision,      // thresholds and majorities
  seats,         // and winners, ties, lots
  law,           // what was in force on the day
  announced,     // what differs from the announced result
  receipts,      // of every station
  formats,       // of others: NIST SP 1500-100, EML
};

inline constexpr std::size_t verify_checks = 15;

struct VerifyFailure {
  VerifyCheck check = VerifyCheck::completeness;
  Problem problem;

  friend bool operator==(const VerifyFailure& a, const VerifyFailure& b) {
    return a.check == b.check && a.problem.text() == b.problem.text();
  }
};

struct Verification {
  std::array<std::uint64_t, verify_checks> looked_at{};
  std::vector<VerifyFailure> failures;                     // in the order of the checks
  std::vector<std::pair<VerifyCheck, std::string>> notes;  // seen, and no failure
  std::string case_id;
  bool synthetic = false;
  std::string origin;
  std::string key;   // the log's, as text
  std::string root;  // hexadecimal
  std::uint64_t leaves = 0;
  std::uint64_t stations = 0;
  std::string status;
  std::string answer;
  std::string outcome;
  std::string law_date;

  [[nodiscard]] bool holds() const { return failures.empty(); }
  [[nodiscard]] bool holds(VerifyCheck check) const;
};

struct VerifyRequest {
  std::optional<std::string> policy;       // whom the reader trusts, a tlog-policy; nothing: the publication's own word
  std::optional<std::string> earlier;      // a checkpoint of the same log that the reader has kept
  std::function<void(VerifyCheck)> stage;  // is told what is looked at now; may be empty
  Workers workers;                         // empty: one piece after the other
};

// Nothing where the files cannot be read at all, or are no publication.
[[nodiscard]] std::expected<Verification, Problem> verify(PublicationFiles& files, const VerifyRequest& request);

}  // namespace mandate::publication
