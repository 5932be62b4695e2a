#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <variant>
#include <vector>

#include "cli/log_commands.hpp"
#include "cli/output.hpp"
#include "cli/policy_asked.hpp"
#include "cli/presentation.hpp"
#include "cli/signing_key_asked.hpp"
#include "cli/witness_words.hpp"
#include "ledger/tile_reader.hpp"
#include "publication/folder_files.hpp"
#include "publication/leaf.hpp"
#include "publication/verification.hpp"
#include "publication/verification_report.hpp"
#include "witness/ask_witness.hpp"
#include "witness/file_replacement.hpp"
#include "witness/log_place.hpp"
#include "witness/sqlite_state.hpp"
#include "witness/witness.hpp"

namespace mandate::cli {
namespace {

struct SignAsked {
  std::string folder;
  std::string key;
  std::string passphrase_file;
  std::string state;
  Request presentation;
};

// That everything in the publication follows from the log whose root is about to be signed, every leaf hashed again;
// signatures are what is missing yet.
bool publication_holds(const SignAsked& asked, const ledger::Checkpoint& checkpoint,
                       const publish::TextOptions& options) {
  publication::FolderFiles files(asked.folder);
  const auto verification = publication::verify(files, {});
  if (!verification) {
    write_problems({verification.error()});
    return false;
  }
  const bool is_same = verification->root == ledger::hexadecimal(checkpoint.tree.root);
  const bool only_signatures = std::ranges::all_of(verification->failures, [](const auto& failure) {
    return failure.check == publication::VerifyCheck::signatures;
  });
  if (!is_same || !only_signatures) {
    write_result(publication::verification_text(*verification, options));
    write_complaint("nothing was signed: the publication does not hold");
  }
  return is_same && only_signatures;
}

// Whether the log itself, in its first leaf, names this key among its officers.
bool is_officer(const witness::LogPlace& place, std::uint64_t size, const ledger::VerifierKey& key) {
  const std::string text = ledger::verifier_key_text(key);
  ledger::TileReader tiles(*place.source, size);
  const auto leaf = tiles.entry(0);
  publication::LeafReader reader;
  const auto read = leaf ? reader.read(*leaf) : std::unexpected(std::string());
  const auto* const definition = read ? std::get_if<publication::DefinitionLeaf>(&*read) : nullptr;
  if (definition != nullptr && std::ranges::find(definition->officers, text) != definition->officers.end()) {
    return true;
  }
  write_complaint("--key: the log does not name " + text +
                  " among its officers; they stand in count.yaml when the "
                  "publication is made for the first time");
  return false;
}

// What this officer has signed: begun with the first signature.
ledger::Result<std::unique_ptr<witness::WitnessState>> state_of_officer(const SignAsked& asked) {
  const std::string path = asked.state.empty() ? asked.key + ".signed" : asked.state;
  std::error_code error;
  return std::filesystem::exists(path, error) ? witness::open_sqlite_state(path) : witness::create_sqlite_state(path);
}

// The officer is a witness who is asked at his own desk: signs what continues all that he has signed before.
witness::WitnessReply signed_by_officer(const witness::LogPlace& place, const ledger::OpenedCheckpoint& opened,
                                        ledger::SigningKey key, witness::WitnessState& state) {
  const ledger::VerifierKey officer = key.verifier();
  std::vector<ledger::VerifierKey> logs;
  for (const ledger::Signed& one : opened.signed_by) {
    if (!one.at) {
      logs.push_back(one.by);
    }
  }
  const witness::Witness desk(std::move(logs), std::move(key), state, posix_now);
  net::LocalHttpClient client([&](const net::HttpRequest& request) { return desk.handle(request); });
  ledger::TileReader reader(*place.source, opened.checkpoint.tree.size);
  return witness::ask_witness(client, {}, {place.note, opened.checkpoint, &reader, std::span(&officer, 1)});
}

ExitStatus sign_and_keep(const witness::LogPlace& place, const ledger::Policy& policy,
                         const ledger::OpenedCheckpoint& opened, ledger::SigningKey key, witness::WitnessState& state,
                         Language language) {
  const std::string officer = key.verifier().name;
  const witness::WitnessReply reply = signed_by_officer(place, opened, std::move(key), state);
  if (reply.answer != witness::WitnessAnswer::cosigned) {
    write_complaint(std::string(sentence(reply.answer, language)) + " (" + reply.said + ")");
    return reply.answer == witness::WitnessAnswer::unreachable ? ExitStatus::bad_input : ExitStatus::no;
  }
  const auto note = witness::with_cosignatures(place.note, reply.cosignatures);
  const auto kept = note ? witness::replace_file(place.folder / "checkpoint", *note)
                         : ledger::Result<void>(std::unexpected(note.error()));
  if (!kept) {
    write_complaint(kept.error().text());
    return ExitStatus::bad_input;
  }
  const bool enough = ledger::open_checkpoint(*note, policy).has_value();
  write_result(officer + ": " + std::string(sentence(reply.answer, language)) + " (" + opened.checkpoint.origin + ", " +
               std::to_string(opened.checkpoint.tree.size) + ", " + ledger::hexadecimal(opened.checkpoint.tree.root) +
               ")\n");
  write_result(std::string(sentence(enough ? WitnessSentence::enough : WitnessSentence::too_few, language)) + "\n");
  return ExitStatus::yes;
}

ExitStatus run_log_sign(const SignAsked& asked, const Surroundings& around) {
  const publish::TextOptions options = text_options(asked.presentation, around);
  net::TcpHttpClient client;
  const auto place = witness::open_log_place(asked.folder, client);
  if (!place || !place->is_folder()) {
    write_complaint(asked.folder + ": " + (place ? "no folder; fetch the publication first" : place.error().text()));
    return ExitStatus::bad_input;
  }
  const auto policy = policy_in(place->text_of("policy"), asked.folder + ", policy");
  auto key = policy ? cosigning_key_asked(asked.key, asked.passphrase_file) : std::nullopt;
  if (!key) {
    return ExitStatus::bad_input;
  }
  ledger::Policy of_log = *policy;
  of_log.quorum.reset();
  const auto opened = ledger::open_checkpoint(place->note, of_log);
  if (!opened) {
    write_complaint(asked.folder + ": " + opened.error().text());
    return ExitStatus::bad_input;
  }
  if (!is_officer(*place, opened->checkpoint.tree.size, key->verifier())) {
    return ExitStatus::bad_input;
  }
  if (!publication_holds(asked, opened->checkpoint, options)) {
    return ExitStatus::no;
  }
  const auto state = state_of_officer(asked);
  if (!state) {
    write_complaint("--state: " + state.error().text());
    return ExitStatus::bad_input;
  }
  return sign_and_keep(*place, *policy, *opened, std::move(*key), **state, options.language);
}

}  // namespace

void add_log_sign(CLI::App& log, Verbs& verbs) {
  const auto asked = std::make_shared<SignAsked>();
  CLI::App* const command = log.add_subcommand(
      "sign",
      "Sign the checkpoint of a publication as one of its officers, after everything in it was recomputed here and "
      "it continues what this officer signed before. Exit: 0 signed, 1 it does not hold, 2 bad input");
  command->add_option("DIR", asked->folder, "Folder of the publication")->required()->type_name("DIR");
  command->add_option("--key", asked->key, "Key of the officer (mandate log key --cosigner)")
      ->required()
      ->type_name("FILE");
  command->add_option("--passphrase-file", asked->passphrase_file, "Its first line opens the key; default: typed")
      ->type_name("FILE");
  command->add_option("--state", asked->state, "What this officer has signed; default: beside the key, FILE.signed")
      ->type_name("FILE");
  add_presentation(*command, asked->presentation, {"text"});
  verbs.push_back({command, [asked](const Surroundings& around) { return run_log_sign(*asked, around); }});
}

}  // namespace mandate::cli
