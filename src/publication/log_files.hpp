// The log of a publication, read from its files.
#pragma once

#include <expected>
#include <string>
#include <vector>

#include "ledger/checkpoint.hpp"
#include "ledger/resource.hpp"
#include "ledger/tile_reader.hpp"
#include "ledger/tiled_log.hpp"
#include "publication/publication_files.hpp"

namespace mandate::publication {

// What lies under log/, by the names of the log.
class LogFiles final : public ledger::ResourceReader {
 public:
  // The files outlive the reader.
  explicit LogFiles(PublicationFiles& files) : files_(&files) {}

  [[nodiscard]] ledger::Result<std::string> read(std::string_view name, std::size_t most) override;

 private:
  PublicationFiles* files_;
};

// The entries of a log of that size, and the log that they give when they are hashed.
struct LogEntries {
  std::vector<std::string> entries;
  ledger::TiledLog log;
  std::string note;  // the signed checkpoint, where one was read
};
[[nodiscard]] ledger::Result<LogEntries> read_entries(ledger::ResourceReader& source, std::uint64_t size);

// All of a published log, checked: its checkpoint is signed by the key, and its entries give the root.
[[nodiscard]] ledger::Result<LogEntries> read_signed_log(PublicationFiles& files, const ledger::VerifierKey& key);

}  // namespace mandate::publication
