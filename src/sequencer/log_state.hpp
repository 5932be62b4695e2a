// What a log is: its entries, and every checkpoint that was ever signed, in one SQLite file (write-ahead log,
// synchronous FULL). Tiles and the published checkpoint are made from it.
//
// Whoever has the state open has it alone: the caller holds the lock of the disk, and SQLite its own.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ledger/merkle_verify.hpp"
#include "sequencer/sequencer_error.hpp"
#include "store/sqlite_file.hpp"

namespace mandate::sequencer {

struct LogIdentity {
  std::string origin;
  std::string keys;  // the verifier keys of the signers, one a line

  friend bool operator==(const LogIdentity&, const LogIdentity&) = default;
};

struct SignedTree {
  ledger::TreeHead tree;
  std::string note;       // the checkpoint as it is published
  std::string signed_at;  // ISO 8601

  friend bool operator==(const SignedTree&, const SignedTree&) = default;
};

struct KeptEntry {
  std::uint64_t index = 0;
  std::string_view bytes;
  ledger::Digest hash{};  // of the leaf, as it was when the entry came in
};

class LogState {
 public:
  // A new file in a folder that exists, whole or not there at all. Nothing is opened by it.
  [[nodiscard]] static Outcome<void> make(Disk& disk, const std::string& name, const LogIdentity& identity);
  // Makes durable first what an earlier program may have left in the memory of the system alone.
  [[nodiscard]] static Outcome<LogState> open(Disk& disk, const std::string& name);

  [[nodiscard]] const LogIdentity& identity() const { return identity_; }
  [[nodiscard]] std::uint64_t size() const { return size_; }

  // Durable on return, all of them or none: the index of the first.
  [[nodiscard]] Outcome<std::uint64_t> append(std::span<const std::string> entries);
  // Durable on return. Of a size that was signed already there is one, and no other is ever kept.
  [[nodiscard]] Outcome<void> keep(const SignedTree& signed_tree);

  // In order; [from, to) are kept. What the visitor is handed lives for the call. Its error ends the reading.
  using EntryVisitor = std::function<Outcome<void>(const KeptEntry&)>;
  [[nodiscard]] Outcome<void> read_entries(std::uint64_t from, std::uint64_t to, const EntryVisitor& visit);
  using CheckpointVisitor = std::function<void(const SignedTree&)>;
  [[nodiscard]] Outcome<void> read_checkpoints(const CheckpointVisitor& visit);

 private:
  explicit LogState(store::Database database);

  [[nodiscard]] Outcome<void> load();
  [[nodiscard]] bool insert_all(std::span<const std::string> entries);
  [[nodiscard]] bool make_room();
  // The last error of SQLite; what was begun is taken back.
  [[nodiscard]] std::unexpected<SequencerError> failed();

  store::Database database_;
  store::Statement insert_entry_;
  store::Statement insert_checkpoint_;
  store::Statement entries_;
  store::Statement checkpoints_;
  store::Transaction transaction_;
  LogIdentity identity_;
  std::uint64_t size_ = 0;
  std::uint64_t waiting_ = 0;  // about how many bytes the write-ahead log has grown since it was last worked off
};

}  // namespace mandate::sequencer
