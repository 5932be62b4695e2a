// `mandate case key`, and `intake` without signatures: the persons of a table become tags of one scope, and their
// declarations events.
#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/case_collecting.hpp"
#include "cli/case_commands.hpp"
#include "cli/case_elsewhere.hpp"
#include "cli/case_people.hpp"
#include "cli/case_session.hpp"
#include "cli/new_key_file.hpp"
#include "cli/output.hpp"
#include "cli/passphrase.hpp"
#include "identity/masked.hpp"
#include "identity/member_file.hpp"
#include "identity/tag_key_file.hpp"
#include "io/case_event.hpp"
#include "io/table_file.hpp"
#include "io/text_file.hpp"
#include "ledger/encoding.hpp"
#include "ledger/randomness.hpp"
#include "store/system_clock.hpp"

namespace mandate::cli {
namespace {

using proceeding::Event;

struct People {
  identity::MemberFile file;
  PeopleLaw law;
};

std::optional<People> people_of(const CaseAsked& asked, const proceeding::Standing& standing,
                                const identity::Tagger& tagger, Date day) {
  std::optional<PeopleLaw> law = people_law(standing, day);
  if (!law) {
    return std::nullopt;
  }
  Problems problems;
  std::optional<std::string> bytes = io::read_bytes(asked.people, problems, io::most_table_file_bytes);
  std::optional<identity::MemberFile> file =
      bytes ? identity::read_member_file({asked.people, &problems}, std::move(*bytes), {}, law->law, tagger)
            : std::nullopt;
  identity::mask(problems);
  write_problems(problems);
  return file && problems.empty() ? std::optional(People{std::move(*file), std::move(*law)}) : std::nullopt;
}

declaration::Declaration declaration_of(const declaration::ListedPerson& person, const People& people,
                                        const declaration::AreaCodes& codes, const CaseAsked& asked, Date day) {
  declaration::Declaration made{.tag = person.tag,
                                .area = declaration::unknown_area,
                                .channel = asked.paper ? declaration::Channel::paper : declaration::Channel::electronic,
                                .day = day,
                                .found_at_intake = {}};
  if (person.region == declaration::RegionRead::known) {
    made.area = codes.find(people.law.areas.at(person.area)->code);
  }
  if (person.number || person.number_missing) {
    made.found_at_intake = declaration::Refusal::number_faulty;
  }
  return made;
}

// Of the text of the case: whoever takes sheets in vouches that they have it.
std::vector<Event> events_of(const People& people, const CollectingCase& open, const CaseAsked& asked,
                             const std::string& time, Date day) {
  const declaration::AreaCodes codes = io::area_codes_of(*open.session.country());
  const auto text = ledger::digest_from_hexadecimal(open.standing.opened->subject_digest);
  std::vector<Event> events;
  for (const declaration::ListedPerson& person : people.file.persons) {
    if (events.empty() || std::get<proceeding::DeclarationsReceived>(events.back().happening).batch.items.size() ==
                              declaration::most_in_batch) {
      events.push_back({.legal_time = time,
                        .legal_day = day,
                        .actor = asked.actor,
                        .happening = proceeding::DeclarationsReceived{{asked.stage, text, {}}}});
    }
    std::get<proceeding::DeclarationsReceived>(events.back().happening)
        .batch.items.push_back(declaration_of(person, people, codes, asked, day));
  }
  return events;
}

// A line a row, for the person who handed it in: event and place in it are the receipt.
std::string receipts(const People& people, std::uint64_t first_event) {
  std::string out = "line,event,place\n";
  for (std::size_t i = 0; i < people.file.persons.size(); ++i) {
    out += std::to_string(people.file.persons[i].line) + ',' +
           std::to_string(first_event + (i / declaration::most_in_batch)) + ',' +
           std::to_string((i % declaration::most_in_batch) + 1) + '\n';
  }
  return out;
}

}  // namespace

ExitStatus run_case_key(const CaseAsked& asked, const Surroundings& around) {
  const std::optional<CollectingCase> open = open_collecting(asked, around, store::OpenFor::reading);
  const std::optional<ledger::SecretBytes> passphrase =
      open ? passphrase_asked(asked.passphrase_file, true) : std::nullopt;
  if (!passphrase) {
    return ExitStatus::bad_input;
  }
  ledger::SystemRandomness randomness;
  const std::string scope = tag_scope(*open);
  const auto text = identity::new_tag_key_file(scope, *passphrase, randomness);
  if (!text) {
    write_complaint(text.error().text());
    return ExitStatus::bad_input;
  }
  if (!write_key_file(asked.key, *text)) {
    return ExitStatus::bad_input;
  }
  write_result(scope + '\n');
  return ExitStatus::yes;
}

ExitStatus run_case_intake(const CaseAsked& asked, const Surroundings& around) {
  if (!asked.signatures.empty()) {
    return run_signed_intake(asked, around);
  }
  if (asked.people.empty()) {
    write_complaint("intake asks for FILE, a table of persons, or for --signatures");
    return ExitStatus::bad_input;
  }
  std::optional<CollectingCase> open = open_collecting(asked, around, store::OpenFor::writing);
  const std::string time = asked.at.empty() ? store::local_time_now() : asked.at;
  const std::optional<Date> day = io::written_day(time);
  if (open && !day) {
    write_complaint("--at " + time + "; expected a day or a time with its offset");
  }
  const std::optional<identity::Tagger> tagger = open && day ? tagger_of(asked, *open) : std::nullopt;
  const std::optional<People> people = tagger ? people_of(asked, open->standing, *tagger, *day) : std::nullopt;
  if (!people) {
    return ExitStatus::bad_input;
  }
  std::vector<Event> events = events_of(*people, *open, asked, time, *day);
  if (!asked.elsewhere.empty()) {
    std::optional<proceeding::ElsewhereUsed> elsewhere = look_elsewhere(asked, around, *open);
    if (!elsewhere) {
      return ExitStatus::bad_input;
    }
    events.insert(events.begin(),
                  {.legal_time = time, .legal_day = *day, .actor = asked.actor, .happening = std::move(*elsewhere)});
  }
  const std::uint64_t first = open->session.head().sequence + (asked.elsewhere.empty() ? 1 : 2);
  const ExitStatus status = open->session.append(std::move(events));
  if (status == ExitStatus::yes) {
    write_result(receipts(*people, first));
  }
  return status;
}

}  // namespace mandate::cli
