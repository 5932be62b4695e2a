#include "cli/count_edition.hpp"

#include <memory>
#include <string_view>
#include <utility>

#include "cli/count_in_use.hpp"
#include "cli/rules_in_use.hpp"
#include "cli/signing_key_asked.hpp"
#include "cli/waiting.hpp"
#include "io/area_map.hpp"
#include "io/case_folder.hpp"
#include "io/embedded_maps.hpp"
#include "io/path_type.hpp"
#include "publication/case_count.hpp"
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

std::optional<ledger::SigningKey> CountEdition::key() const {
  if (asked_.key.empty() && !count_.synthetic) {
    write_complaint(publication::sentence(publication::PublishMessage::needs_key, around_.language));
    return std::nullopt;
  }
  if (asked_.key.empty()) {
    return publication::demonstration_key(count_.input.id).value();
  }
  return signing_key_asked(asked_.key, asked_.passphrase_file);
}

std::function<RecordsStamp()> CountEdition::stamper() const {
  return [path = std::filesystem::path(asked_.path), log = std::filesystem::path(count_.log)] {
    return stamp_of(path, log);
  };
}

bool CountEdition::read() { return is_case_alone(asked_.path) ? read_case() : read_count(); }

bool CountEdition::read_count() {
  const std::unique_ptr<CountInUse> use =
      count_in_use({asked_.path, asked_.presentation.rules, {}, true}, around_, around_.language);
  if (use == nullptr) {
    return false;
  }
  count_ = std::move(use->count);
  events_ = std::move(use->events);
  return true;
}

bool CountEdition::read_case() {
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

std::expected<publication::Published, Problems> CountEdition::publish(const EditionParts& parts,
                                                                      publication::PublicationTarget& target) const {
  Problems problems;
  const std::vector<area::AreaMap> maps = io::read_area_maps(io::embedded_maps(), problems);
  if (!problems.empty()) {
    return std::unexpected(std::move(problems));
  }
  const std::vector<publication::SiteFile> check = check_files();
  Waiting waiting(around_, around_.language);
  return publication::publish(
      {.count = &count_,
       .rules = parts.rules,
       .events = events_,
       .key = parts.key,
       .next_key = parts.next_key,
       .before = parts.before,
       .reason = asked_.reason,
       .site = site_makers(maps, check),
       .workers = publication::work_on_threads,
       .stage = [&](publication::PublishStage stage) { waiting.doing(publication::name(stage, around_.language)); }},
      target);
}

}  // namespace mandate::cli
