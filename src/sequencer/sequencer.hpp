// The public log of a case as it is kept on a disk and grows: entries in, signed checkpoints out.
//
//   append    1. entries with their leaf hashes are committed to the state (SQLite); only then are they acknowledged
//   publish   2. tiles and bundles are written beside their places, synced, renamed, the folders synced
//             3. they are read back from the disk and hashed anew; the root must be that of the kept leaf hashes
//             4. the checkpoint is signed and committed to the state
//             5. it is published as a file, last
//
// So a crash at any step leaves a log that goes on: what was acknowledged is kept at its index, what is published is
// durable, and no size ever has two roots, for what was signed is kept before anybody sees it. One program at a time.
//
// After any error but `refused` it does nothing more (sequencer_error.hpp). docs/reference/log.md
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "ledger/key_history.hpp"
#include "ledger/signature.hpp"
#include "ledger/signing_key.hpp"
#include "ledger/tiled_log.hpp"
#include "sequencer/log_state.hpp"
#include "sequencer/public_files.hpp"
#include "sequencer/witness_view.hpp"
#include "store/clock.hpp"

namespace mandate::sequencer {

// Where the parts of a log lie on its disk. The state is not for the public: not because it is secret, but because a
// copy of it that is put back is what the start guards against.
struct LogPlace {
  std::string state = ".state";  // a folder of its own
  std::string files;             // tile/, checkpoint, key, policy
};

inline constexpr std::string_view state_file = "log.db";

// What is around a log, all of which outlives it.
struct LogSeams {
  Disk* disk = nullptr;
  store::Clock* clock = nullptr;
};

struct LogSetup {
  std::vector<const ledger::SigningKey*> signers;  // all sign each checkpoint; their name is the origin of the log
  std::vector<const ledger::SigningKey*> next;     // take their place (`rotate`); else empty
  std::vector<WitnessView*> witnesses;             // asked at the start; one at least must answer where there are any
  LogPlace place;
};

// What was found and done at the start.
struct StartReport {
  std::uint64_t entries = 0;
  std::uint64_t signed_size = 0;
  std::vector<std::string> written_again;  // public files that were missing or other than what is kept
  std::vector<std::string> silent;         // witnesses that could not be asked, and why
};

class Sequencer {
 public:
  // A log without entries where there is none, with its first checkpoint published.
  [[nodiscard]] static Outcome<std::unique_ptr<Sequencer>> start(const LogSeams& seams, const LogSetup& setup);
  // The log that is there, after all that is kept was hashed anew and compared with what was signed, published and
  // seen.
  [[nodiscard]] static Outcome<std::unique_ptr<Sequencer>> open(const LogSeams& seams, const LogSetup& setup);

  // The index of the first, once all of them are durable; they follow each other. All or none.
  [[nodiscard]] Outcome<std::uint64_t> append(std::span<const std::string> entries);

  // A signed checkpoint over all entries, published. Of a size that was signed already: the same again.
  [[nodiscard]] Outcome<SignedTree> publish();

  // The keys that sign from now on: enters the change of keys (ledger/key_rotation.hpp), and publishes the one
  // checkpoint that old and new keys sign. After a crash in between only the same call goes on with the log.
  [[nodiscard]] Outcome<SignedTree> rotate();

  // Publishes the last checkpoint with these signatures of witnesses under its own.
  [[nodiscard]] Outcome<void> publish_cosigned(std::span<const ledger::Signature> cosignatures);

  [[nodiscard]] std::uint64_t size() const { return state_.size(); }
  [[nodiscard]] const SignedTree& last_signed() const { return last_; }
  [[nodiscard]] const StartReport& report() const { return report_; }
  [[nodiscard]] PublicFiles& files() { return files_; }

 private:
  Sequencer(const LogSeams& seams, LogSetup setup, std::unique_ptr<DiskLock> lock, LogState state);

  [[nodiscard]] Outcome<void> resume();
  [[nodiscard]] Outcome<void> check_keys() const;
  [[nodiscard]] bool is_rotating() const;
  [[nodiscard]] std::string keys_in_force() const;
  [[nodiscard]] std::vector<ledger::Resource> files_about() const;
  [[nodiscard]] Outcome<void> enter_rotation();
  [[nodiscard]] std::vector<const ledger::SigningKey*> signers_of(std::uint64_t size) const;
  [[nodiscard]] Outcome<std::vector<Sighting>> sightings();
  [[nodiscard]] Outcome<void> write_again(std::vector<ledger::Resource> wanting);
  [[nodiscard]] Outcome<void> publish_last();
  [[nodiscard]] Outcome<void> put(std::span<const ledger::Resource> files);

  [[nodiscard]] Outcome<ledger::Digest> write_tiles(std::uint64_t size);
  [[nodiscard]] Outcome<ledger::Digest> read_back(std::uint64_t size);
  [[nodiscard]] Outcome<SignedTree> sign(const ledger::TreeHead& tree);
  [[nodiscard]] Outcome<SignedTree> grow();
  template <class Value>
  [[nodiscard]] Outcome<Value> ending(Outcome<Value> outcome);

  std::unique_ptr<DiskLock> lock_;  // given back last
  LogSetup setup_;
  store::Clock* clock_;
  LogState state_;
  PublicFiles files_;
  ledger::TiledLog written_;     // as entries came from the state
  ledger::TiledLog verified_;    // as they came back from the disk: shares nothing with the other
  ledger::CompactRange hashes_;  // of the leaf hashes that are kept
  ledger::KeyHistory keys_;      // as the entries tell it
  SignedTree last_;
  StartReport report_;
  std::optional<SequencerError> ended_;
};

}  // namespace mandate::sequencer
