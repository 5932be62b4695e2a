#include "cli/publish_case_edition.hpp"

#include <fstream>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/case_session.hpp"
#include "cli/output.hpp"
#include "cli/rules_in_use.hpp"
#include "cli/signing_key_asked.hpp"
#include "publication/case_way.hpp"
#include "publication/folder_files.hpp"
#include "publication/publish_case.hpp"
#include "publication/site_case.hpp"

namespace mandate::cli {
namespace {

bool begins_with(const std::string& path, std::string_view magic) {
  std::ifstream file(path, std::ios::binary);
  std::string beginning(magic.size(), ' ');
  return file.read(beginning.data(), static_cast<std::streamsize>(beginning.size())) && beginning == magic;
}

bool has_events(const std::string& path) {
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("events:")) {
      return true;
    }
  }
  return false;
}

// The folder of a publication that is being made; what was not put in its place is gone.
class NewFolder {
 public:
  explicit NewFolder(std::filesystem::path path) : path_(std::move(path)) {}
  NewFolder(const NewFolder&) = delete;
  NewFolder& operator=(const NewFolder&) = delete;
  NewFolder(NewFolder&&) = delete;
  NewFolder& operator=(NewFolder&&) = delete;
  ~NewFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

// What is disclosed of the case, with its way.
struct CaseRead {
  publication::CaseLeaf definition;
  std::vector<publication::DisclosedEvent> log;
  publication::WayLeaf way;
};

std::optional<CaseRead> read_case_log(const PublishAsked& asked, const Surroundings& around) {
  const CaseAsked of_case{.path = asked.path,
                          .language = std::string(code(around.language)),
                          .rules = asked.presentation.rules,
                          .as_of = asked.as_of};
  const auto session = CaseSession::open(of_case, around, store::OpenFor::reading);
  const auto standing = session ? session->standing() : std::nullopt;
  const auto entries = standing ? session->entries() : std::nullopt;
  if (!entries) {
    return std::nullopt;
  }
  if (session->course() == nullptr || !standing->opened) {
    write_complaint(asked.path + ": no case that is opened, under a course that the rules have");
    return std::nullopt;
  }
  Problems problems;
  CaseRead read;
  read.log = publication::disclosed_log(*entries, session->events(), *session->country(), session->course(), problems);
  write_problems(problems);
  if (!problems.empty()) {
    return std::nullopt;
  }
  read.definition = {standing->opened->case_id, standing->opened->course, standing->opened->jurisdiction};
  read.way = publication::way_of(*standing, read.log);
  return read;
}

void write_published_case(const publication::Published& published, const PublishAsked& asked, Language language) {
  using publication::PublishMessage;
  std::string text;
  text += said(PublishMessage::written, language, fmt::arg("folder", asked.out), fmt::arg("files", published.files),
               fmt::arg("bytes", published.bytes)) +
          "\n";
  text += said(PublishMessage::log, language, fmt::arg("origin", published.log.origin),
               fmt::arg("leaves", published.log.size), fmt::arg("root", published.log.root)) +
          "\n";
  text += said(PublishMessage::key, language, fmt::arg("key", published.log.key)) + "\n";
  write_result(text);
}

std::optional<publication::Published> make_publication(const CaseRead& read, const PublishAsked& asked, Place place,
                                                       const ledger::SigningKey& key,
                                                       const ledger::SigningKey* next_key) {
  Problems problems;
  const auto rules = rules_text_of(asked.presentation.rules, read.definition.jurisdiction, problems);
  write_problems(problems);
  auto made = rules ? publication::folder_beside(asked.out) : std::unexpected(Problem());
  if (!made) {
    write_problems(rules ? Problems{made.error()} : Problems());
    return std::nullopt;
  }
  const NewFolder folder(std::move(*made));
  publication::FolderFiles before(asked.out);
  publication::FolderFiles target(folder.path());
  auto published = publication::publish_case({.definition = read.definition,
                                              .log = read.log,
                                              .way = read.way,
                                              .rules = *rules,
                                              .key = &key,
                                              .next_key = next_key,
                                              .before = place == Place::publication ? &before : nullptr,
                                              .site = {publication::case_site}},
                                             target);
  if (!published) {
    write_problems(published.error());
    return std::nullopt;
  }
  if (const std::expected<void, Problem> done = publication::put_in_place(folder.path(), asked.out); !done) {
    write_problems({done.error()});
    return std::nullopt;
  }
  return std::move(*published);
}

}  // namespace

bool is_running_case(const std::string& path) {
  return path.starts_with("postgresql://") || begins_with(path, "SQLite format 3") ||
         (is_event_file(path) && has_events(path));
}

ExitStatus publish_running_case(const PublishAsked& asked, const Surroundings& around, Place place) {
  if (asked.key.empty() || asked.watch) {
    write_complaint(asked.watch
                        ? "--watch is for counts; publish a case again when its log has grown"
                        : std::string(publication::sentence(publication::PublishMessage::needs_key, around.language)));
    return ExitStatus::bad_input;
  }
  const std::optional<CaseRead> read = read_case_log(asked, around);
  const auto key = read ? signing_key_asked(asked.key, asked.passphrase_file) : std::nullopt;
  const auto next_key =
      key && !asked.next_key.empty() ? signing_key_asked(asked.next_key, asked.next_passphrase_file) : std::nullopt;
  if (!key || (!asked.next_key.empty() && !next_key)) {
    return ExitStatus::bad_input;
  }
  const auto published = make_publication(*read, asked, place, *key, next_key ? &*next_key : nullptr);
  if (!published) {
    return ExitStatus::bad_input;
  }
  write_published_case(*published, asked, around.language);
  if (next_key) {
    write_result(said(publication::PublishMessage::key_changed, around.language) + "\n");
  }
  return ExitStatus::yes;
}

}  // namespace mandate::cli
