#include "publication/publication_writer.hpp"

#include <utility>

#include "ledger/compact_range.hpp"
#include "ledger/digest.hpp"
#include "ledger/tile_reader.hpp"
#include "publication/log_files.hpp"

namespace mandate::publication {

Problem problem_of(std::string file, const ledger::Fault& fault) {
  return {std::move(file), {}, fault.found, fault.expected, fault.advice};
}

std::expected<void, Problem> PublicationWriter::put(std::string_view name, std::string_view bytes) {
  if (const std::expected<void, Problem> done = target_->put(name, bytes); !done) {
    return done;
  }
  ++published_->files;
  published_->bytes += bytes.size();
  return {};
}

std::expected<void, Problem> PublicationWriter::put_listed(std::vector<ManifestEntry>& listed, std::string_view name,
                                                           std::string_view bytes) const {
  listed.push_back({std::string(name), bytes.size(), ledger::hexadecimal(ledger::sha256(bytes))});
  return target_->put(name, bytes);
}

std::expected<std::string, Problem> PublicationWriter::put_manifest(std::vector<ManifestEntry> entries) {
  for (const ManifestEntry& entry : entries) {
    published_->bytes += entry.bytes;
  }
  published_->files += entries.size();
  const std::string manifest = manifest_csv(std::move(entries));
  if (const std::expected<void, Problem> done = put(manifest_name, manifest); !done) {
    return std::unexpected(done.error());
  }
  return ledger::hexadecimal(ledger::sha256(manifest));
}

std::expected<void, Problem> PublicationWriter::put_log(ledger::TiledLog& log, std::string_view note_before) {
  for (const ledger::Resource& file : log.take_files()) {
    if (const std::expected<void, Problem> done = put(std::string(log_folder) + file.name, file.bytes); !done) {
      return done;
    }
  }
  LogFiles source(*target_);
  ledger::TileReader reader(source, log.size());
  ledger::CompactRange kept;
  const ledger::Result<void> grown = ledger::grow_from_entries(reader, kept);
  if (!grown) {
    return std::unexpected(problem_of(std::string(log_folder), grown.error()));
  }
  if (kept.root() != log.root()) {
    return std::unexpected(
        Problem{std::string(log_folder), {}, "other entries than were written", "a disk that keeps them", {}});
  }
  return sign(log, note_before);
}

std::expected<void, Problem> PublicationWriter::sign(const ledger::TiledLog& log, std::string_view note_before) {
  const auto note = keys_->sign({log.size(), log.root()}, note_before);
  if (!note) {
    return std::unexpected(problem_of(std::string(checkpoint_name), note.error()));
  }
  published_->log.size = log.size();
  published_->log.root = ledger::hexadecimal(log.root());
  return put(checkpoint_name, *note);
}

}  // namespace mandate::publication
