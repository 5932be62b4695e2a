// Writes what every publication has beside its content: the manifest of all files, the log, and the checkpoint that is
// signed at the very end.
#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.hpp"
#include "ledger/tiled_log.hpp"
#include "publication/log_keys.hpp"
#include "publication/manifest.hpp"
#include "publication/publication_files.hpp"
#include "publication/publish.hpp"

namespace mandate::publication {

class PublicationWriter {
 public:
  // All of them outlive it; files and bytes are added up in `published`.
  PublicationWriter(PublicationTarget& target, const LogKeys& keys, Published& published)
      : target_(&target), keys_(&keys), published_(&published) {}

  // A file that the manifest names, which is added to `listed`.
  [[nodiscard]] std::expected<void, Problem> put_listed(std::vector<ManifestEntry>& listed, std::string_view name,
                                                        std::string_view bytes) const;
  // Its digest, hexadecimal.
  [[nodiscard]] std::expected<std::string, Problem> put_manifest(std::vector<ManifestEntry> entries);
  // Written, read back, hashed, and only then signed. `note_before`: of the publication that is continued, or empty.
  [[nodiscard]] std::expected<void, Problem> put_log(ledger::TiledLog& log, std::string_view note_before);

 private:
  [[nodiscard]] std::expected<void, Problem> put(std::string_view name, std::string_view bytes);
  [[nodiscard]] std::expected<void, Problem> sign(const ledger::TiledLog& log, std::string_view note_before);

  PublicationTarget* target_;
  const LogKeys* keys_;
  Published* published_;
};

[[nodiscard]] Problem problem_of(std::string file, const ledger::Fault& fault);

}  // namespace mandate::publication
