// The log that a publication continues, and what may come behind it: nothing that takes back what was published.
#pragma once

#include <expected>
#include <string>
#include <utility>
#include <vector>

#include "base/problem.hpp"
#include "publication/log_keys.hpp"
#include "publication/log_maker.hpp"
#include "publication/publication_files.hpp"

namespace mandate::publication {

class ContinuedLog {
 public:
  // Both outlive it. `told`: what the leaves are told by, as problems call it: "records", "events".
  ContinuedLog(LogMaker& maker, LogKeys& keys, std::string told)
      : maker_(&maker), keys_(&keys), told_(std::move(told)) {}

  // Reads the log that was published under the key, and replays it; before anything is told.
  [[nodiscard]] std::expected<void, Problem> take(PublicationFiles& before, const ledger::VerifierKey& key);

  // That nothing went wrong while leaves were added; and that all that was published was told again.
  [[nodiscard]] std::expected<void, Problem> check_fault() const;
  [[nodiscard]] std::expected<void, Problem> check() const;
  [[nodiscard]] Problem forked(std::string found) const;

  // Behind all that is told, where the keys change. A log begins with the key that is to sign it.
  [[nodiscard]] std::expected<void, Problem> change_key();

  // Empty where nothing was published.
  [[nodiscard]] const std::vector<std::string>& published() const { return published_; }
  [[nodiscard]] const std::string& note() const { return note_; }

 private:
  LogMaker* maker_;
  LogKeys* keys_;
  std::string told_;
  std::vector<std::string> published_;
  std::string note_;
};

}  // namespace mandate::publication
