#include "cli/publish_edition.hpp"

#include <cstdio>
#include <memory>
#include <string_view>

#include "cli/count_in_use.hpp"
#include "cli/rules_in_use.hpp"
#include "cli/signing_key_asked.hpp"
#include "cli/waiting.hpp"
#include "io/area_map.hpp"
#include "io/case_folder.hpp"
#include "io/embedded_maps.hpp"
#include "io/path_type.hpp"
#include "publication/case_count.hpp"
#include "publication/folder_files.hpp"
#include "publication/site.hpp"
#include "publication/site_check.hpp"
#include "publication/threads.hpp"
#include "wasm/embedded_check.hpp"

namespace mandate::cli {
namespace {

// With which a browser recomputes; nothing where this program was built without it.
std::vector<publication::SiteFile> check_files() {
  if (wasm::embedded_module().empty()) {
    return {};
  }
  return {{std::string(publication::check_module_name), std::string(wasm::embedded_module())},
          {std::string(publication::check_script_name), std::string(wasm::embedded_script())}};
}

std::vector<publication::SiteMaker> site_makers(const std::vector<area::AreaMap>& maps,
                                                const std::vector<publication::SiteFile>& check) {
  std::vector<publication::SiteMaker> makers;
  for (const Language language : languages) {
    makers.emplace_back([&maps, &check, language](publication::PublicationView view) {
      view.check = check;
      return publication::site_in(view, maps, language);
    });
  }
  makers.emplace_back([&check](publication::PublicationView view) {
    view.check = check;
    return publication::site_entrance(view);
  });
  return makers;
}

// A folder with case.yaml and no count.yaml, or that file.
bool is_case_alone(const std::filesystem::path& path) {
  constexpr std::string_view count_name = "count.yaml";
  constexpr std::string_view case_yaml = "case.yaml";
  return io::is_folder(path) ? !io::is_file(path / count_name) && io::is_file(path / case_yaml)
                             : path.filename() == case_yaml;
}

}  // namespace

void write_note(const std::string& text) { static_cast<void>(std::fprintf(stderr, "%s\n", text.c_str())); }

std::optional<ledger::SigningKey> key_asked(const PublishAsked& asked, const tally::CountInput& count,
                                            Language language) {
  if (asked.key.empty() && !count.synthetic) {
    write_complaint(publication::sentence(publication::PublishMessage::needs_key, language));
    return std::nullopt;
  }
  if (asked.key.empty()) {
    return publication::demonstration_key(count.input.id).value();
  }
  return signing_key_asked(asked.key, asked.passphrase_file);
}

Place place_of(const std::filesystem::path& folder) {
  std::error_code error;
  if (!std::filesystem::exists(folder, error)) {
    return Place::nothing;
  }
  const bool is_publication = std::filesystem::is_regular_file(folder / publication::about_name, error) &&
                              std::filesystem::is_regular_file(folder / publication::checkpoint_name, error);
  return is_publication ? Place::publication : Place::other;
}

PublishEdition::~PublishEdition() {
  std::error_code ignored;
  if (!folder_.empty()) {
    std::filesystem::remove_all(folder_, ignored);
  }
}

bool PublishEdition::read() { return is_case_alone(asked_.path) ? read_case() : read_count(); }

bool PublishEdition::read_count() {
  const std::unique_ptr<CountInUse> use =
      count_in_use({asked_.path, asked_.presentation.rules, {}, true}, around_, around_.language);
  if (use == nullptr) {
    return false;
  }
  count_ = std::move(use->count);
  events_ = std::move(use->events);
  return true;
}

bool PublishEdition::read_case() {
  Problems problems;
  const std::optional<procedure::RuleBook> book = rules_in_use(asked_.presentation.rules, problems);
  std::optional<record::Case> input = book ? io::read_case(asked_.path, *book, problems) : std::nullopt;
  write_problems(problems);
  if (!input) {
    return false;
  }
  count_ = publication::count_of_case(std::move(*input));
  return true;
}

bool PublishEdition::make(const ledger::SigningKey& key, bool continues) {
  Problems problems;
  const auto rules = rules_text_of(asked_.presentation.rules, count_.input.jurisdiction, problems);
  const std::vector<area::AreaMap> maps = io::read_area_maps(io::embedded_maps(), problems);
  const std::vector<publication::SiteFile> check = check_files();
  write_problems(problems);
  const auto folder = rules ? publication::folder_beside(asked_.out) : std::unexpected(Problem());
  if (!folder) {
    write_problems(rules ? Problems{folder.error()} : Problems());
    return false;
  }
  folder_ = *folder;
  publication::FolderFiles before(asked_.out);
  publication::FolderFiles target(folder_);
  auto made = [&] {
    Waiting waiting(around_, around_.language);
    return publication::publish(
        {.count = &count_,
         .rules = *rules,
         .events = events_,
         .key = &key,
         .before = continues ? &before : nullptr,
         .reason = asked_.reason,
         .site = site_makers(maps, check),
         .workers = publication::work_on_threads,
         .stage = [&](publication::PublishStage stage) { waiting.doing(publication::name(stage, around_.language)); }},
        target);
  }();
  if (!made) {
    write_problems(made.error());
    return false;
  }
  published_ = std::move(*made);
  return true;
}

}  // namespace mandate::cli
