// `mandate log prove`: a receipt for one entry of a log.
#include <CLI/CLI.hpp>
#include <expected>
#include <memory>
#include <string>
#include <utility>

#include "cli/log_commands.hpp"
#include "cli/log_kept.hpp"
#include "cli/output.hpp"
#include "ledger/merkle_verify.hpp"
#include "ledger/note.hpp"
#include "ledger/tile_reader.hpp"
#include "ledger/tlog_proof.hpp"
#include "sequencer/posix_disk.hpp"
#include "sequencer/public_files.hpp"
#include "sequencer/published_file.hpp"

namespace mandate::cli {
namespace {

struct ProveAsked {
  std::string folder;
  std::uint64_t index = 0;
  bool with_entry = false;
};

// A receipt that does not hold is not given out.
ledger::Result<std::string> receipt_of(ledger::ResourceReader& files, const ProveAsked& asked) {
  const auto bytes = files.read(sequencer::checkpoint_file, ledger::most_note_bytes);
  const auto note = bytes ? ledger::parse_note(*bytes) : ledger::Result<ledger::Note>(std::unexpected(bytes.error()));
  const auto checkpoint =
      note ? ledger::parse_checkpoint(note->text) : ledger::Result<ledger::Checkpoint>(std::unexpected(note.error()));
  if (!checkpoint) {
    return std::unexpected(checkpoint.error());
  }
  ledger::TileReader reader(files, checkpoint->tree.size);
  const auto entry = reader.entry(asked.index);
  auto proof = entry ? ledger::make_tlog_proof(reader, asked.index, *bytes)
                     : ledger::Result<ledger::TlogProof>(std::unexpected(entry.error()));
  if (!proof) {
    return std::unexpected(proof.error());
  }
  const auto holds =
      ledger::verify_inclusion(ledger::leaf_hash(*entry), asked.index, checkpoint->tree, proof->inclusion);
  if (!holds) {
    return std::unexpected(holds.error());
  }
  if (asked.with_entry) {
    proof->extra = *entry;
  }
  return ledger::tlog_proof_text(*proof);
}

ExitStatus run_log_prove(const ProveAsked& asked) {
  const std::string folder = public_log_folder(asked.folder);
  sequencer::PosixDisk disk(folder);
  sequencer::PublicFiles files(disk);
  const auto receipt = receipt_of(files, asked);
  if (!receipt) {
    write_complaint(folder + ": " + receipt.error().text());
    return ExitStatus::bad_input;
  }
  write_result(*receipt);
  return ExitStatus::yes;
}

}  // namespace

void add_log_prove(CLI::App& log, Verbs& verbs) {
  const auto asked = std::make_shared<ProveAsked>();
  CLI::App* const command = log.add_subcommand(
      "prove", "Print a receipt (tlog-proof) that an entry stands in a log. Exit: 0 printed, 2 there is none");
  command->add_option("LOG", asked->folder, "Folder of a log, or of a publication")->required()->type_name("LOG");
  command->add_option("--index", asked->index, "Index of the entry, from 0")->required()->type_name("N");
  command->add_flag("--with-entry", asked->with_entry, "Carry the entry itself in the receipt");
  verbs.push_back({command, [asked](const Surroundings&) { return run_log_prove(*asked); }});
}

}  // namespace mandate::cli
