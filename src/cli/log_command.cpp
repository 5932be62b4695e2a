#include "cli/log_command.hpp"

#include <CLI/CLI.hpp>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "cli/log_commands.hpp"
#include "cli/new_key_file.hpp"
#include "cli/output.hpp"
#include "cli/passphrase.hpp"
#include "ledger/key_file.hpp"
#include "ledger/randomness.hpp"
#include "ledger/signing_key.hpp"

namespace mandate::cli {
namespace {

struct KeyAsked {
  std::string name;
  std::string out;
  std::string passphrase_file;
  bool cosigner = false;
};

ExitStatus run_log_key(const KeyAsked& asked) {
  ledger::SystemRandomness randomness;
  const auto key = ledger::SigningKey::generate(
      asked.name, asked.cosigner ? ledger::SignatureType::ed25519_cosignature : ledger::SignatureType::ed25519,
      randomness);
  if (!key) {
    write_complaint("--name: " + key.error().text());
    return ExitStatus::bad_input;
  }
  const std::optional<ledger::SecretBytes> passphrase = passphrase_asked(asked.passphrase_file, true);
  if (!passphrase) {
    return ExitStatus::bad_input;
  }
  const auto sealed = ledger::seal_key(*key, *passphrase, randomness);
  if (!sealed) {
    write_complaint(sealed.error().text());
    return ExitStatus::bad_input;
  }
  if (!write_key_file(asked.out, *sealed)) {
    return ExitStatus::bad_input;
  }
  write_result(ledger::verifier_key_text(key->verifier()) + "\n");
  return ExitStatus::yes;
}

}  // namespace

void add_log(CLI::App& app, Verbs& verbs) {
  const auto asked = std::make_shared<KeyAsked>();
  CLI::App* const log = app.add_subcommand("log", "The public log of a count, and the keys that sign it");
  log->require_subcommand(1);
  CLI::App* const key = log->add_subcommand(
      "key", "Make a key that signs a log, kept encrypted; prints the verifier key, which is to be announced");
  key->add_option("--name", asked->name, "Name of the log: a place of the authority's, such as results.example.kz/2026")
      ->required()
      ->type_name("NAME");
  key->add_option("--out", asked->out, "File to keep it in; never one that stands already")
      ->required()
      ->type_name("FILE");
  key->add_option("--passphrase-file", asked->passphrase_file, "Its first line is the passphrase; default: typed")
      ->type_name("FILE");
  key->add_flag("--cosigner", asked->cosigner, "A key of a witness or an officer, which cosigns what a log has signed");
  verbs.push_back({key, [asked](const Surroundings&) { return run_log_key(*asked); }});
  add_log_start(*log, verbs);
  add_log_append(*log, verbs);
  add_log_rotate(*log, verbs);
  add_log_prove(*log, verbs);
  add_log_verify(*log, verbs);
  add_log_sign(*log, verbs);
  add_log_monitor(*log, verbs);
}

}  // namespace mandate::cli
