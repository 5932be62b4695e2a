#include "cli/publish_command.hpp"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "cli/count_in_use.hpp"
#include "cli/output.hpp"
#include "cli/passphrase.hpp"
#include "cli/presentation.hpp"
#include "cli/rules_in_use.hpp"
#include "cli/stage_line.hpp"
#include "cli/store_words.hpp"
#include "io/area_map.hpp"
#include "io/embedded_maps.hpp"
#include "io/text_file.hpp"
#include "ledger/key_file.hpp"
#include "publication/folder_files.hpp"
#include "publication/publish.hpp"
#include "publication/site.hpp"
#include "publication/site_check.hpp"
#include "wasm/embedded_check.hpp"

namespace mandate::cli {
namespace {

struct PublishAsked {
  std::string path;
  std::string out;
  std::string key;
  std::string passphrase_file;
  std::string reason;
  Request presentation;
};

// The key that was named; where none was and the count is made up, one that everybody can make.
std::optional<ledger::SigningKey> key_asked(const PublishAsked& asked, const tally::CountInput& count) {
  if (asked.key.empty() && !count.synthetic) {
    write_complaint(
        "--key: a publication of a real count is signed; make a key with `mandate log key --name NAME --out "
        "FILE`, announce what it prints, and name the file with --key FILE");
    return std::nullopt;
  }
  if (asked.key.empty()) {
    return publication::demonstration_key(count.input.id).value();
  }
  Problems problems;
  const std::optional<std::string> text = io::read_text_file(asked.key, problems);
  write_problems(problems);
  const std::optional<ledger::SecretBytes> passphrase =
      text ? passphrase_asked(asked.passphrase_file, false) : std::nullopt;
  if (!passphrase) {
    return std::nullopt;
  }
  auto key = ledger::open_key(*text, *passphrase);
  if (!key) {
    write_complaint("--key " + asked.key + ": " + key.error().text());
    return std::nullopt;
  }
  return std::move(*key);
}

enum class Place : std::uint8_t { nothing, publication, other };

Place place_of(const std::filesystem::path& folder) {
  std::error_code error;
  if (!std::filesystem::exists(folder, error)) {
    return Place::nothing;
  }
  const bool is_publication = std::filesystem::is_regular_file(folder / publication::about_name, error) &&
                              std::filesystem::is_regular_file(folder / publication::checkpoint_name, error);
  return is_publication ? Place::publication : Place::other;
}

// With which a browser recomputes.
std::vector<publication::SiteFile> check_files() {
  return {{std::string(publication::check_module_name), std::string(wasm::embedded_module())},
          {std::string(publication::check_script_name), std::string(wasm::embedded_script())}};
}

void write_published(const publication::Published& published, const std::string& folder, bool demonstration) {
  for (const std::string& what : published.left_out) {
    std::fprintf(stderr, "left out: %s\n", what.c_str());
  }
  if (demonstration) {
    write_result("SYNTHETIC, signed with a key that everybody can make\n");
  }
  write_result(folder + ": " + std::to_string(published.files) + " files, " + std::to_string(published.bytes) +
               " bytes\n");
  write_result(std::string(record::word(published.status)) + ": " + published.answer + ", " + published.outcome + "\n");
  write_result("log " + published.log.origin + ", " + std::to_string(published.log.size) + " leaves, root " +
               published.log.root + "\nkey " + published.log.key + "\n");
}

ExitStatus make_publication(const PublishAsked& asked, const publication::PublicationRequest& request) {
  const auto made = publication::folder_beside(asked.out);
  if (!made) {
    write_problems({made.error()});
    return ExitStatus::bad_input;
  }
  publication::FolderFiles target(*made);
  auto published = publication::publish(request, target);
  const auto placed = published ? publication::put_in_place(*made, asked.out) : std::expected<void, Problem>();
  std::error_code ignored;
  if (!published || !placed) {
    std::filesystem::remove_all(*made, ignored);
    write_problems(published ? Problems{placed.error()} : published.error());
    return ExitStatus::bad_input;
  }
  write_published(*published, asked.out, asked.key.empty());
  return ExitStatus::yes;
}

ExitStatus run_publish(const PublishAsked& asked, const Surroundings& around) {
  const Place place = place_of(asked.out);
  if (place == Place::other) {
    write_complaint("--out " + asked.out + ": there is something that is no publication; name a new folder");
    return ExitStatus::bad_input;
  }
  const StageLine line;
  line.show("records");
  Surroundings quiet = around;
  quiet.error_terminal = false;  // the stage shows how far it is
  const std::unique_ptr<CountInUse> use =
      count_in_use({asked.path, asked.presentation.rules, {}}, quiet, around.language);
  const std::optional<ledger::SigningKey> key = use == nullptr ? std::nullopt : key_asked(asked, use->count);
  if (!key) {
    return ExitStatus::bad_input;
  }
  Problems problems;
  const auto rules = rules_text_of(asked.presentation.rules, use->count.input.jurisdiction, problems);
  const auto events = events_of(use->count);
  write_problems(problems);
  if (!events) {
    write_complaint(sentence(events.error(), around.language));
  }
  if (!rules || !events) {
    return ExitStatus::bad_input;
  }
  const std::vector<area::AreaMap> maps = io::read_area_maps(io::embedded_maps(), problems);
  const std::vector<publication::SiteFile> check = check_files();
  publication::FolderFiles before(asked.out);
  const publication::PublicationRequest request{.count = &use->count,
                                                .rules = *rules,
                                                .events = *events,
                                                .key = &*key,
                                                .before = place == Place::publication ? &before : nullptr,
                                                .reason = asked.reason,
                                                .site =
                                                    [&](publication::PublicationView view) {
                                                      view.check = check;
                                                      return publication::site(view, maps);
                                                    },
                                                .stage = [&](std::string_view stage) { line.show(stage); }};
  return make_publication(asked, request);
}

}  // namespace

void add_publish(CLI::App& app, Verbs& verbs) {
  const auto asked = std::make_shared<PublishAsked>();
  CLI::App* const command = app.add_subcommand("publish",
                                               "Publish a count as a folder that anyone can check: figures, decision, "
                                               "law and a signed log. A publication that is "
                                               "there is continued. Exit: 0 published, 2 nothing was changed");
  command->add_option("CASE", asked->path, "Folder with count.yaml, or one such file")->required()->type_name("CASE");
  command->add_option("--out", asked->out, "Folder of the publication")->required()->type_name("DIR");
  command->add_option("--key", asked->key, "Key that signs the log (mandate log key); a synthetic count needs none")
      ->type_name("FILE");
  command->add_option("--passphrase-file", asked->passphrase_file, "Its first line opens the key; default: typed")
      ->type_name("FILE");
  command
      ->add_option("--reason", asked->reason,
                   "Why figures in the tables are other than those that were published; is published")
      ->type_name("TEXT");
  add_rules(*command, asked->presentation);
  verbs.push_back({command, [asked](const Surroundings& around) { return run_publish(*asked, around); }});
}

}  // namespace mandate::cli
