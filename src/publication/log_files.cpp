#include "publication/log_files.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "ledger/entry_bundle.hpp"
#include "ledger/tile.hpp"

namespace mandate::publication {

ledger::Result<std::string> LogFiles::read(std::string_view name, std::size_t most) {
  const std::string path = std::string(log_folder) + std::string(name);
  std::expected<std::optional<std::string>, Problem> bytes = files_->read(path, most);
  if (!bytes) {
    return ledger::fault(ledger::FaultKind::unreadable, bytes.error().text(), "a file of the log");
  }
  if (!*bytes) {
    return ledger::fault(ledger::FaultKind::not_found, "no file " + path, "a file of the log");
  }
  return std::move(**bytes);
}

ledger::Result<LogEntries> read_entries(ledger::ResourceReader& source, std::uint64_t size) {
  ledger::TileReader reader(source, size);
  LogEntries result;
  constexpr std::uint64_t most_reserved = 1'000'000;  // the size is no more than the word of a file
  result.entries.reserve(std::min(size, most_reserved));
  for (std::uint64_t index = 0; index * ledger::full_width < size; ++index) {
    const ledger::Result<ledger::TileReader::Bundle> bundle = reader.bundle(index);
    if (!bundle) {
      return std::unexpected(bundle.error());
    }
    const auto entries = ledger::parse_bundle(bundle->bytes, bundle->width);
    if (!entries) {
      return std::unexpected(entries.error());
    }
    for (const std::string_view entry : *entries) {
      if (const auto appended = result.log.append(entry); !appended) {
        return std::unexpected(appended.error());
      }
      result.entries.emplace_back(entry);
    }
  }
  return result;
}

ledger::Result<LogEntries> read_signed_log(PublicationFiles& files, const ledger::VerifierKey& key) {
  LogFiles source(files);
  const ledger::Result<std::string> note = source.read("checkpoint", ledger::most_note_bytes);
  if (!note) {
    return std::unexpected(note.error());
  }
  const std::array<ledger::VerifierKey, 1> known = {key};
  const ledger::Result<ledger::OpenedCheckpoint> opened = ledger::open_checkpoint(*note, known);
  if (!opened) {
    return std::unexpected(opened.error());
  }
  ledger::Result<LogEntries> entries = read_entries(source, opened->checkpoint.tree.size);
  if (entries && entries->log.root() != opened->checkpoint.tree.root) {
    return ledger::fault(ledger::FaultKind::not_verified, "entries that do not give the root of the signed checkpoint",
                         "the log as it was published", "Fetch the publication again");
  }
  if (entries) {
    entries->note = *note;
  }
  return entries;
}

}  // namespace mandate::publication
