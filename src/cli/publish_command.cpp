#include "cli/publish_command.hpp"

#include <CLI/CLI.hpp>
#include <memory>
#include <optional>
#include <string>

#include "cli/case_edition.hpp"
#include "cli/count_edition.hpp"
#include "cli/edition.hpp"
#include "cli/output.hpp"
#include "cli/presentation.hpp"
#include "cli/publish_asked.hpp"
#include "cli/publish_watch.hpp"
#include "cli/signing_key_asked.hpp"
#include "publication/folder_files.hpp"

namespace mandate::cli {
namespace {

void write_published(const publication::Published& published, const PublishAsked& asked, bool has_result,
                     Language language) {
  for (const std::string& what : published.left_out) {
    write_note(said(publication::PublishMessage::left_out, language, fmt::arg("what", what)));
  }
  std::string text;
  const auto add = [&](const std::string& line) { text += line + "\n"; };
  if (asked.key.empty()) {
    add(said(publication::PublishMessage::demonstration, language));
  }
  add(said(publication::PublishMessage::written, language, fmt::arg("folder", asked.out),
           fmt::arg("files", published.files), fmt::arg("bytes", published.bytes)));
  if (has_result) {
    add(said(publication::PublishMessage::result, language, fmt::arg("status", record::word(published.status)),
             fmt::arg("answer", published.answer), fmt::arg("outcome", published.outcome)));
  }
  add(said(publication::PublishMessage::log, language, fmt::arg("origin", published.log.origin),
           fmt::arg("leaves", published.log.size), fmt::arg("root", published.log.root)));
  add(said(publication::PublishMessage::key, language, fmt::arg("key", published.log.key)));
  write_result(text);
}

ExitStatus publish_once(const PublishAsked& asked, const Surroundings& around, Place place, EditionSubject& subject) {
  if (!subject.read()) {
    return ExitStatus::bad_input;
  }
  Edition edition(asked, subject);
  const std::optional<ledger::SigningKey> key = subject.key();
  const std::optional<ledger::SigningKey> next =
      !key || asked.next_key.empty() ? std::nullopt : signing_key_asked(asked.next_key, asked.next_passphrase_file);
  const bool has_keys = key && (asked.next_key.empty() || next);
  const bool done = has_keys && edition.make(*key, place == Place::publication, next ? &*next : nullptr) &&
                    edition.put_with([&](const auto& made) { return publication::put_in_place(made, asked.out); });
  if (!done) {
    return ExitStatus::bad_input;
  }
  write_published(edition.published(), asked, subject.has_result(), around.language);
  if (next) {
    write_result(said(publication::PublishMessage::key_changed, around.language) + "\n");
  }
  if (const std::size_t needed = subject.officers_needed(); needed > 0) {
    write_result(said(publication::PublishMessage::officers, around.language, fmt::arg("number", needed),
                      fmt::arg("folder", asked.out)) +
                 "\n");
  }
  return ExitStatus::yes;
}

std::unique_ptr<EditionSubject> subject_of(const PublishAsked& asked, const Surroundings& around) {
  if (is_running_case(asked.path)) {
    return std::make_unique<CaseEdition>(asked, around);
  }
  return std::make_unique<CountEdition>(asked, around);
}

ExitStatus run_publish(const PublishAsked& asked, Surroundings around) {
  around.language = language_of_code(asked.presentation.language).value_or(around.language);
  const Place place = place_of(asked.out);
  if (place == Place::other) {
    write_complaint(said(publication::PublishMessage::place_taken, around.language, fmt::arg("folder", asked.out)));
    return ExitStatus::bad_input;
  }
  return asked.watch ? watch_and_publish(asked, around, subject_of)
                     : publish_once(asked, around, place, *subject_of(asked, around));
}

}  // namespace

void add_publish(CLI::App& app, Verbs& verbs) {
  const auto asked = std::make_shared<PublishAsked>();
  CLI::App* const command = app.add_subcommand(
      "publish",
      "Publish a count, a case or a running case as a folder that anyone can check: figures, decision, "
      "law and a signed log. A publication that is "
      "there is continued. Exit: 0 published, 2 nothing was changed");
  command
      ->add_option(
          "CASE", asked->path,
          "Folder with count.yaml or case.yaml, or one such file; or the log of a running case, or its file of "
          "events")
      ->required()
      ->type_name("CASE");
  command->add_option("--out", asked->out, "Folder of the publication")->required()->type_name("DIR");
  command->add_option("--key", asked->key, "Key that signs the log (mandate log key); a synthetic count needs none")
      ->type_name("FILE");
  command->add_option("--passphrase-file", asked->passphrase_file, "Its first line opens the key; default: typed")
      ->type_name("FILE");
  command
      ->add_option("--next-key", asked->next_key,
                   "Key that signs from now on, of the same name, while --key signs for the last time")
      ->type_name("FILE");
  command
      ->add_option("--next-passphrase-file", asked->next_passphrase_file,
                   "Its first line opens the next key; default: typed")
      ->type_name("FILE");
  command
      ->add_option("--reason", asked->reason,
                   "Why figures in the tables are other than those that were published; is published")
      ->type_name("TEXT");
  command
      ->add_option("--as-of", asked->as_of,
                   "Of a running case: as of this legal day; default today, of a file of events its last day")
      ->type_name("DATE");
  command->add_flag("--watch", asked->watch, "Go on, and publish anew whenever the records change, until Ctrl-C")
      ->excludes("--next-key");
  command->add_option("--interval", asked->interval, "Seconds between two looks at the records; default: 10")
      ->type_name("SECONDS")
      ->check(CLI::Range(1, 3600))
      ->needs("--watch");
  command
      ->add_option("--lang", asked->presentation.language,
                   "Language of what is said here; default from the environment. The site has all three")
      ->check(CLI::IsMember({"kk", "ru", "en"}));
  add_rules(*command, asked->presentation);
  verbs.push_back({command, [asked](const Surroundings& around) { return run_publish(*asked, around); }});
}

}  // namespace mandate::cli
