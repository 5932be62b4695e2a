// `mandate log rotate`: other keys sign a log from now on.
#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "cli/log_commands.hpp"
#include "cli/log_kept.hpp"
#include "cli/log_words.hpp"
#include "cli/output.hpp"

namespace mandate::cli {
namespace {

ExitStatus run_log_rotate(const LogAsked& asked, const Surroundings& around) {
  const std::unique_ptr<LogKept> kept = LogKept::open(asked);
  const Language language = language_of(asked, around);
  const auto log = kept == nullptr ? nullptr : kept->log(LogKept::How::take_up, language);
  if (log == nullptr) {
    return ExitStatus::bad_input;
  }
  const auto rotated = log->rotate();
  if (!rotated) {
    write_complaint(sentence(rotated.error(), language));
    return ExitStatus::bad_input;
  }
  write_result(rotated->note);
  return ExitStatus::yes;
}

}  // namespace

void add_log_rotate(CLI::App& log, Verbs& verbs) {
  const auto asked = std::make_shared<LogAsked>();
  CLI::App* const command =
      log.add_subcommand("rotate",
                         "Change the keys of a log: enters the change, and publishes a checkpoint that the old keys "
                         "sign for the last time "
                         "and the new ones for the first. Announce the new verifier key. Exit: 0 changed, 2 not");
  add_log_kept(*command, *asked);
  command->add_option("--next-key", asked->next_keys, "Key that signs from now on (mandate log key), of the same name")
      ->required()
      ->expected(1)
      ->take_all()
      ->type_name("FILE");
  command
      ->add_option("--next-passphrase-file", asked->next_passphrase_files,
                   "Its first line opens the next key; default: typed")
      ->expected(1)
      ->take_all()
      ->type_name("FILE");
  verbs.push_back({command, [asked](const Surroundings& around) { return run_log_rotate(*asked, around); }});
}

}  // namespace mandate::cli
