#include "sequencer/published_file.hpp"

namespace mandate::sequencer {

Outcome<bool> is_as_on_disk(ledger::ResourceReader& files, const ledger::Resource& expected) {
  const auto read = files.read(expected.name, expected.bytes.size());
  if (!read && read.error().kind == ledger::FaultKind::unreadable) {
    return sequencer_error(SequencerFault::disk, read.error());
  }
  return read && *read == expected.bytes;
}

Outcome<void> are_as_on_disk(ledger::ResourceReader& files, std::span<const ledger::Resource> expected) {
  for (const ledger::Resource& file : expected) {
    const auto same = is_as_on_disk(files, file);
    if (!same) {
      return std::unexpected(same.error());
    }
    if (!*same) {
      return sequencer_error(SequencerFault::not_read_back, file.name + " is not on the disk as it was written");
    }
  }
  return {};
}

}  // namespace mandate::sequencer
