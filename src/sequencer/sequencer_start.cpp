// How a log is made and taken up again. What is kept is hashed anew and compared with all that anybody has seen of it
// before anything is written or signed.
#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <set>
#include <utility>

#include "ledger/checkpoint.hpp"
#include "ledger/text_lines.hpp"
#include "ledger/verifier_key.hpp"
#include "sequencer/published_file.hpp"
#include "sequencer/sequencer.hpp"
#include "sequencer/start_guard.hpp"
#include "sequencer/stock.hpp"

namespace mandate::sequencer {
namespace {

std::string state_path(const LogPlace& place) { return fmt::format("{}/{}", place.state, state_file); }

std::string lines_of(std::span<const ledger::SigningKey* const> keys) {
  std::string lines;
  for (const ledger::SigningKey* const key : keys) {
    lines += ledger::verifier_key_text(key->verifier()) + '\n';
  }
  return lines;
}

std::string lines_of(const std::vector<ledger::VerifierKey>& keys) {
  std::string lines;
  for (const ledger::VerifierKey& key : keys) {
    lines += ledger::verifier_key_text(key) + '\n';
  }
  return lines;
}

Outcome<LogIdentity> identity_of(const LogSetup& setup) {
  if (setup.signers.empty()) {
    return sequencer_error(SequencerFault::refused, "no key to sign with");
  }
  LogIdentity identity{setup.signers.front()->verifier().name, lines_of(setup.signers)};
  for (const auto* const signers : {&setup.signers, &setup.next}) {
    for (const ledger::SigningKey* signer : *signers) {
      if (signer->verifier().name != identity.origin || signer->verifier().type != ledger::SignatureType::ed25519) {
        return sequencer_error(SequencerFault::refused,
                               fmt::format("the key {}; expected keys that sign, all of the name {}",
                                           ledger::verifier_key_text(signer->verifier()), identity.origin));
      }
    }
  }
  return identity;
}

std::string policy_text(std::string_view key_lines) {
  std::string text;
  ledger::TextLines keys(key_lines);
  while (const auto key = keys.next()) {
    text += fmt::format("log {}\n", *key);
  }
  return text + "quorum none\n";
}

DiskResult<void> make_state_folder(Disk& disk, const LogPlace& place) {
  const auto made = disk.make_folder(place.state);
  return made ? disk.sync_folder(folder_of(place.state)) : made;
}

Outcome<std::unique_ptr<DiskLock>> locked(Disk& disk, const LogPlace& place) {
  auto lock = disk.lock(state_path(place));
  if (lock) {
    return std::move(*lock);
  }
  return lock.error().code == EWOULDBLOCK ? sequencer_error(SequencerFault::second_writer, lock.error().found)
                                          : sequencer_error(lock.error());
}

// A log is made only where nothing of one is: neither its state nor what it has published.
Outcome<void> nothing_is_there(Disk& disk, const LogPlace& place) {
  const std::string prefix = place.files.empty() ? std::string() : place.files + '/';
  const auto state = disk.exists(state_path(place));
  const auto checkpoint = disk.exists(prefix + std::string(checkpoint_file));
  const auto tiles = disk.exists(prefix + "tile");
  for (const auto* const asked : {&state, &checkpoint, &tiles}) {
    if (!*asked) {
      return sequencer_error(asked->error());
    }
  }
  if (*state) {
    return sequencer_error(SequencerFault::exists, fmt::format("there is a log: {}", state_path(place)));
  }
  if (*checkpoint || *tiles) {
    return sequencer_error(
        SequencerFault::behind,
        fmt::format("a log is published here, but what is kept of it, {}, is gone", state_path(place)));
  }
  return {};
}

// Nothing where nothing is published.
Outcome<std::optional<Sighting>> published_sighting(PublicFiles& files, const std::string& origin) {
  const auto bytes = files.read(checkpoint_file, ledger::most_note_bytes);
  if (!bytes && bytes.error().kind == ledger::FaultKind::not_found) {
    return std::nullopt;
  }
  if (!bytes && bytes.error().kind == ledger::FaultKind::unreadable) {
    return sequencer_error(SequencerFault::disk, bytes.error());
  }
  const auto note = bytes ? ledger::parse_note(*bytes) : ledger::Result<ledger::Note>(std::unexpected(bytes.error()));
  const auto checkpoint =
      note ? ledger::parse_checkpoint(note->text) : ledger::Result<ledger::Checkpoint>(std::unexpected(note.error()));
  if (!checkpoint) {
    return sequencer_error(SequencerFault::forked, checkpoint.error());
  }
  if (checkpoint->origin != origin) {
    return sequencer_error(SequencerFault::forked, fmt::format("a published checkpoint of {}; expected one of {}",
                                                               ledger::excerpt(checkpoint->origin), origin));
  }
  return Sighting{"the published checkpoint", checkpoint->tree.size, checkpoint->tree.root};
}

}  // namespace

Outcome<std::unique_ptr<Sequencer>> Sequencer::start(const LogSeams& seams, const LogSetup& setup) {
  const auto identity = identity_of(setup);
  if (!identity) {
    return std::unexpected(identity.error());
  }
  if (const auto made = make_state_folder(*seams.disk, setup.place); !made) {
    return sequencer_error(made.error());
  }
  {
    const auto lock = locked(*seams.disk, setup.place);
    auto done = lock ? nothing_is_there(*seams.disk, setup.place) : Outcome<void>(std::unexpected(lock.error()));
    if (done) {
      done = LogState::make(*seams.disk, state_path(setup.place), *identity);
    }
    if (!done) {
      return std::unexpected(done.error());
    }
  }
  auto opened = open(seams, setup);
  const auto published =
      opened ? (*opened)->publish() : Outcome<SignedTree>(std::unexpected(std::move(opened.error())));
  return published ? std::move(opened) : std::unexpected(published.error());
}

Outcome<std::unique_ptr<Sequencer>> Sequencer::open(const LogSeams& seams, const LogSetup& setup) {
  const auto identity = identity_of(setup);
  if (!identity) {
    return std::unexpected(identity.error());
  }
  const auto there = seams.disk->exists(state_path(setup.place));
  if (!there) {
    return sequencer_error(there.error());
  }
  if (!*there) {
    return sequencer_error(SequencerFault::no_log, fmt::format("there is no log: no {}", state_path(setup.place)));
  }
  auto lock = locked(*seams.disk, setup.place);
  if (!lock) {
    return std::unexpected(lock.error());
  }
  auto state = LogState::open(*seams.disk, state_path(setup.place));
  if (!state) {
    return std::unexpected(state.error());
  }
  if (state->identity().origin != identity->origin) {
    return sequencer_error(SequencerFault::no_log, fmt::format("the log {}; the keys given are of {}",
                                                               state->identity().origin, identity->origin));
  }
  std::unique_ptr<Sequencer> log(new Sequencer(seams, setup, std::move(*lock), std::move(*state)));
  if (auto resumed = log->resume(); !resumed) {
    return std::unexpected(resumed.error());
  }
  return log;
}

Outcome<std::vector<Sighting>> Sequencer::sightings() {
  std::vector<Sighting> seen;
  auto published = published_sighting(files_, state_.identity().origin);
  if (!published) {
    return std::unexpected(published.error());
  }
  if (*published) {
    seen.push_back(std::move(**published));
  }
  for (WitnessView* const witness : setup_.witnesses) {
    auto one = witness->last_seen(state_.identity().origin);
    if (one) {
      seen.push_back(std::move(*one));
    } else {
      report_.silent.push_back(one.error().text());
    }
  }
  if (!setup_.witnesses.empty() && report_.silent.size() == setup_.witnesses.size()) {
    return sequencer_error(SequencerFault::witness_silent, report_.silent.front());
  }
  return seen;
}

Outcome<void> Sequencer::resume() {
  const auto seen = sightings();
  if (!seen) {
    return std::unexpected(seen.error());
  }
  std::set<std::uint64_t> sizes;
  for (const Sighting& one : *seen) {
    sizes.insert(one.size);
  }
  auto stock = take_stock(state_, files_, std::move(sizes));
  if (!stock) {
    return std::unexpected(stock.error());
  }
  keys_ = std::move(stock->keys);
  last_ = std::move(stock->last);
  if (auto fault = start_fault(stock->tree, *seen)) {
    return std::unexpected(std::move(*fault));
  }
  if (auto known = check_keys(); !known) {
    return known;
  }
  report_.entries = state_.size();
  report_.signed_size = stock->tree.signed_size;
  hashes_ = stock->log.range();
  verified_ = stock->log;
  written_ = std::move(stock->log);
  return write_again(std::move(stock->wanting));
}

// Whether a change of the keys has been entered whose checkpoint is not signed yet.
bool Sequencer::is_rotating() const {
  return !keys_.rotations().empty() && last_.tree.size < keys_.rotations().back().until;
}

std::string Sequencer::keys_in_force() const {
  if (keys_.rotations().empty()) {
    return state_.identity().keys;
  }
  const ledger::KeyRotation& last = keys_.rotations().back();
  return lines_of(is_rotating() ? last.old_keys : last.new_keys);
}

Outcome<void> Sequencer::check_keys() const {
  const std::string given = lines_of(setup_.signers);
  const std::string kept = keys_in_force();
  if (given != kept) {
    return sequencer_error(SequencerFault::no_log, fmt::format("the log {} of the keys\n{}the keys given are\n{}",
                                                               state_.identity().origin, kept, given));
  }
  if (is_rotating() && lines_of(setup_.next) != lines_of(keys_.rotations().back().new_keys)) {
    return sequencer_error(
        SequencerFault::rotating,
        fmt::format("entry {} gives the log the keys\n{}the new keys given are\n{}", keys_.rotations().back().leaf,
                    lines_of(keys_.rotations().back().new_keys), lines_of(setup_.next)));
  }
  return {};
}

std::vector<ledger::Resource> Sequencer::files_about() const {
  const std::string keys = keys_in_force();
  return {{std::string(key_file), keys}, {std::string(policy_file), policy_text(keys)}};
}

// Public files are made from what is kept, so that those that are missing are made again.
Outcome<void> Sequencer::write_again(std::vector<ledger::Resource> wanting) {
  for (const ledger::Resource& file : files_about()) {
    const auto same = is_as_on_disk(files_, file);
    if (!same) {
      return std::unexpected(same.error());
    }
    if (!*same) {
      wanting.push_back(file);
    }
  }
  auto done = files_.sweep();
  if (done) {
    done = files_.put(wanting);
  }
  if (!done) {
    return sequencer_error(done.error());
  }
  for (const ledger::Resource& file : wanting) {
    report_.written_again.push_back(file.name);
  }
  auto same = are_as_on_disk(files_, wanting);
  return same ? publish_last() : same;
}

// A crash between keeping a checkpoint and publishing it; one that witnesses have signed too stays as it is.
Outcome<void> Sequencer::publish_last() {
  const auto published = files_.read(checkpoint_file, ledger::most_note_bytes);
  if (last_.note.empty() || (published && published->starts_with(last_.note))) {
    return {};
  }
  report_.written_again.emplace_back(checkpoint_file);
  const std::array<ledger::Resource, 1> checkpoint = {{{std::string(checkpoint_file), last_.note}}};
  return put(checkpoint);
}

}  // namespace mandate::sequencer
