#include "sequencer/sequencer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "ledger/checkpoint.hpp"
#include "ledger/entry_bundle.hpp"
#include "ledger/tile_reader.hpp"
#include "sequencer/published_file.hpp"

namespace mandate::sequencer {
namespace {

using ledger::FaultKind;

// So many entries are taken in before their full files are written: what bounds the memory of a large publication.
constexpr std::uint64_t entries_at_once = 4096;

std::unexpected<SequencerError> not_as_written(const ledger::Fault& fault) {
  return sequencer_error(fault.kind == FaultKind::unreadable ? SequencerFault::disk : SequencerFault::not_read_back,
                         fault);
}

std::vector<ledger::VerifierKey> keys_of(std::span<const ledger::SigningKey* const> signers) {
  std::vector<ledger::VerifierKey> keys;
  for (const ledger::SigningKey* signer : signers) {
    keys.push_back(signer->verifier());
  }
  return keys;
}

}  // namespace

Sequencer::Sequencer(const LogSeams& seams, LogSetup setup, std::unique_ptr<DiskLock> lock, LogState state)
    : lock_(std::move(lock)),
      setup_(std::move(setup)),
      clock_(seams.clock),
      state_(std::move(state)),
      files_(*seams.disk, setup_.place.files) {}

template <class Value>
Outcome<Value> Sequencer::ending(Outcome<Value> outcome) {
  if (!outcome && outcome.error().fault != SequencerFault::refused) {
    ended_ = outcome.error();
  }
  return outcome;
}

Outcome<std::uint64_t> Sequencer::append(std::span<const std::string> entries) {
  if (ended_) {
    return sequencer_error(SequencerFault::ended, "the log is at its end since: " + ended_->found);
  }
  for (const std::string& entry : entries) {
    if (entry.size() > ledger::most_entry_bytes) {
      return sequencer_error(SequencerFault::refused, fmt::format("an entry of {} bytes; expected at most {}",
                                                                  entry.size(), ledger::most_entry_bytes));
    }
    if (ledger::is_key_rotation(entry)) {
      return sequencer_error(
          SequencerFault::refused,
          "an entry that begins as a change of the keys; expected any other: it is made by rotating");
    }
  }
  return entries.empty() ? Outcome<std::uint64_t>(size()) : ending(state_.append(entries));
}

Outcome<SignedTree> Sequencer::publish() {
  if (ended_) {
    return sequencer_error(SequencerFault::ended, "the log is at its end since: " + ended_->found);
  }
  if (!last_.note.empty() && last_.tree.size == size()) {
    return last_;
  }
  return ending(grow());
}

Outcome<SignedTree> Sequencer::grow() {
  const std::uint64_t size = state_.size();
  const auto kept = write_tiles(size);
  if (!kept) {
    return std::unexpected(kept.error());
  }
  const auto back = read_back(size);
  if (!back) {
    return std::unexpected(back.error());
  }
  if (*kept != *back) {
    return sequencer_error(SequencerFault::not_read_back,
                           fmt::format("the entries read back have the root {}, those that came in {}",
                                       ledger::hexadecimal(*back), ledger::hexadecimal(*kept)));
  }
  auto made = sign({size, *back});
  if (!made) {
    return made;
  }
  if (auto stored = state_.keep(*made); !stored) {
    return std::unexpected(stored.error());
  }
  last_ = std::move(*made);
  const std::array<ledger::Resource, 1> checkpoint = {{{std::string(checkpoint_file), last_.note}}};
  if (auto published = put(checkpoint); !published) {
    return std::unexpected(published.error());
  }
  return last_;
}

Outcome<void> Sequencer::put(std::span<const ledger::Resource> files) {
  const auto done = files_.put(files);
  return done ? Outcome<void>() : sequencer_error(done.error());
}

// The root is that of the leaf hashes as they were when the entries came in.
Outcome<ledger::Digest> Sequencer::write_tiles(std::uint64_t size) {
  auto done = state_.read_entries(written_.size(), size, [&](const KeptEntry& entry) -> Outcome<void> {
    hashes_.append(entry.hash);
    if (const auto appended = written_.append(entry.bytes); !appended) {
      return sequencer_error(SequencerFault::damaged, appended.error());
    }
    return written_.size() % entries_at_once == 0 ? put(written_.take_full_files()) : Outcome<void>();
  });
  if (done) {
    done = put(written_.take_files());
  }
  return done ? Outcome<ledger::Digest>(hashes_.root()) : std::unexpected(done.error());
}

Outcome<ledger::Digest> Sequencer::read_back(std::uint64_t size) {
  ledger::TileReader reader(files_, size);
  while (verified_.size() < size) {
    const auto bundle = reader.bundle(verified_.size() / ledger::full_width);
    if (!bundle) {
      return not_as_written(bundle.error());
    }
    const auto entries = ledger::parse_bundle(bundle->bytes, bundle->width);
    for (std::size_t i = verified_.size() % ledger::full_width; i < bundle->width; ++i) {
      if (const auto appended = verified_.append((*entries)[i]); !appended) {
        return not_as_written(appended.error());
      }
    }
    if (auto same = are_as_on_disk(files_, verified_.take_full_files()); !same) {
      return std::unexpected(same.error());
    }
  }
  if (auto same = are_as_on_disk(files_, verified_.take_files()); !same) {
    return std::unexpected(same.error());
  }
  return verified_.root();
}

Outcome<SignedTree> Sequencer::sign(const ledger::TreeHead& tree) {
  const std::vector<const ledger::SigningKey*> signers = signers_of(tree.size);
  const auto note = ledger::sign_checkpoint({state_.identity().origin, tree, {}}, signers);
  if (!note) {
    return sequencer_error(SequencerFault::refused, note.error());
  }
  const std::vector<ledger::VerifierKey> keys = keys_of(signers);
  const auto opened = ledger::open_checkpoint(*note, keys);
  if (!opened || opened->checkpoint.tree != tree || opened->signers_among(keys) != keys.size()) {
    return sequencer_error(SequencerFault::not_read_back, "a signature that does not hold over what was signed");
  }
  return SignedTree{tree, *note, clock_->now()};
}

// Whoever the entries say; the start has seen to it that all of them are at hand.
std::vector<const ledger::SigningKey*> Sequencer::signers_of(std::uint64_t size) const {
  const std::vector<ledger::VerifierKey> named = keys_.signers_of(size);
  if (named.empty()) {
    return setup_.signers;
  }
  std::vector<const ledger::SigningKey*> signers;
  for (const auto* const given : {&setup_.signers, &setup_.next}) {
    std::ranges::copy_if(*given, std::back_inserter(signers), [&](const ledger::SigningKey* one) {
      return std::ranges::find(named, one->verifier()) != named.end();
    });
  }
  return signers;
}

Outcome<SignedTree> Sequencer::rotate() {
  if (ended_) {
    return sequencer_error(SequencerFault::ended, "the log is at its end since: " + ended_->found);
  }
  auto entered = is_rotating() ? Outcome<void>() : enter_rotation();
  if (!entered) {
    return std::unexpected(entered.error());
  }
  auto published = ending(grow());
  const auto told = published ? ending(put(files_about())) : Outcome<void>();
  return told ? std::move(published) : std::unexpected(told.error());
}

Outcome<void> Sequencer::enter_rotation() {
  auto entry = ledger::key_rotation_entry(size(), size() + 1, setup_.signers, setup_.next);
  const auto follows =
      entry ? keys_.read(state_.identity().origin, size(), *entry) : std::unexpected(std::move(entry.error()));
  if (!follows) {
    return sequencer_error(SequencerFault::refused, follows.error());
  }
  const auto appended = ending(state_.append(std::span(&*entry, 1)));
  return appended ? Outcome<void>() : std::unexpected(appended.error());
}

Outcome<void> Sequencer::publish_cosigned(std::span<const ledger::Signature> cosignatures) {
  if (ended_) {
    return sequencer_error(SequencerFault::ended, "the log is at its end since: " + ended_->found);
  }
  auto note = ledger::parse_note(last_.note);
  if (!note) {
    return sequencer_error(SequencerFault::refused, note.error());
  }
  std::ranges::copy(cosignatures, std::back_inserter(note->signatures));
  const auto text = ledger::note_text(*note);
  if (!text) {
    return sequencer_error(SequencerFault::refused, text.error());
  }
  const std::array<ledger::Resource, 1> checkpoint = {{{std::string(checkpoint_file), *text}}};
  return ending(put(checkpoint));
}

}  // namespace mandate::sequencer
