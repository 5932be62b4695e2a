#include "cli/case_edition.hpp"

#include <fstream>
#include <optional>
#include <string_view>
#include <utility>

#include "cli/case_session.hpp"
#include "cli/output.hpp"
#include "cli/signing_key_asked.hpp"
#include "publication/case_way.hpp"
#include "publication/publish_case.hpp"
#include "publication/site_case.hpp"
#include "store/log_address.hpp"
#include "store/system_clock.hpp"

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

// A log of PostgreSQL is no file: how far it goes is asked. Where it cannot be, the stamp is another one than before,
// so that the next look says why.
RecordsStamp::Entry stamp_of_server(const std::string& address) {
  store::SystemClock clock;
  const auto log = store::open_log(address, store::OpenFor::reading, clock);
  const auto head = log ? (*log)->head() : std::unexpected(log.error());
  return {head ? "head" : head.error().found, head ? head->sequence : 0, 0};
}

// `is_table`: a file of events, which is written at one go.
RecordsStamp stamp_of_case(const std::string& path, bool is_table) {
  RecordsStamp stamp;
  if (store::is_database(path)) {
    stamp.log.push_back(stamp_of_server(path));
    return stamp;
  }
  add_entry(path, is_table ? stamp.tables : stamp.log);
  add_entry(path + "-wal", stamp.log);
  return stamp;
}

}  // namespace

bool is_running_case(const std::string& path) {
  return store::is_database(path) || begins_with(path, "SQLite format 3") || (is_event_file(path) && has_events(path));
}

bool CaseEdition::read() {
  const CaseAsked of_case{.path = asked_.path,
                          .language = std::string(code(around_.language)),
                          .rules = asked_.presentation.rules,
                          .as_of = asked_.as_of};
  const auto session = CaseSession::open(of_case, around_, store::OpenFor::reading);
  const auto standing = session ? session->standing() : std::nullopt;
  const auto entries = standing ? session->entries() : std::nullopt;
  if (!entries) {
    return false;
  }
  if (session->course() == nullptr || !standing->opened) {
    write_complaint(asked_.path + ": no case that is opened, under a course that the rules have");
    return false;
  }
  Problems problems;
  log_ = publication::disclosed_log(*entries, session->events(), *session->country(), session->course(), problems);
  write_problems(problems);
  definition_ = {standing->opened->case_id, standing->opened->course, standing->opened->jurisdiction};
  way_ = publication::way_of(*standing, log_);
  return problems.empty();
}

std::optional<ledger::SigningKey> CaseEdition::key() const {
  if (asked_.key.empty()) {
    write_complaint(publication::sentence(publication::PublishMessage::needs_key, around_.language));
    return std::nullopt;
  }
  return signing_key_asked(asked_.key, asked_.passphrase_file);
}

std::expected<publication::Published, Problems> CaseEdition::publish(const EditionParts& parts,
                                                                     publication::PublicationTarget& target) const {
  return publication::publish_case({.definition = definition_,
                                    .log = log_,
                                    .way = way_,
                                    .rules = parts.rules,
                                    .key = parts.key,
                                    .next_key = parts.next_key,
                                    .before = parts.before,
                                    .site = {publication::case_site}},
                                   target);
}

std::function<RecordsStamp()> CaseEdition::stamper() const {
  return [path = asked_.path, is_table = is_event_file(asked_.path), asks_today = asked_.as_of.empty()] {
    RecordsStamp stamp = stamp_of_case(path, is_table);
    if (asks_today && !is_table) {
      stamp.log.emplace_back("today", 0, surroundings().today.days_since_epoch());
    }
    return stamp;
  };
}

}  // namespace mandate::cli
