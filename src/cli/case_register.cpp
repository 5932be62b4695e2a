// `mandate case register`: from a table of persons to the list of tags that says who may declare from here on.
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/case_collecting.hpp"
#include "cli/case_commands.hpp"
#include "cli/case_people.hpp"
#include "cli/output.hpp"
#include "identity/masked.hpp"
#include "identity/register_file.hpp"
#include "identity/tag_lists.hpp"
#include "io/case_event.hpp"
#include "io/table_file.hpp"
#include "io/text_file.hpp"
#include "io/wording.hpp"
#include "store/system_clock.hpp"

namespace mandate::cli {
namespace {

using declaration::ElectorRegister;

// Areas of the table's law become places in the list of all areas of the country.
ElectorRegister with_areas_of(const ElectorRegister& read, const std::vector<const area::Area*>& areas,
                              const declaration::AreaCodes& codes) {
  ElectorRegister made(read.as_of(), {});
  for (const declaration::Tag& tag : read.persons()) {
    made.add(tag, codes.find(areas.at(read.area_of(tag).value())->code));
  }
  return made;
}

// The text of the list; nothing, with a complaint, where the table has a fault.
std::optional<std::string> list_of(const CaseAsked& asked, const CollectingCase& open, const identity::Tagger& tagger,
                                   Date day) {
  const std::optional<PeopleLaw> law = people_law(open.standing, day);
  if (!law) {
    return std::nullopt;
  }
  Problems problems;
  std::optional<std::string> bytes = io::read_bytes(asked.people, problems, io::most_table_file_bytes);
  const std::optional<ElectorRegister> read =
      bytes ? identity::read_register_file({asked.people, &problems}, std::move(*bytes), {}, law->law, tagger)
            : std::nullopt;
  identity::mask(problems);
  write_problems(problems);
  if (!read || !problems.empty()) {
    return std::nullopt;
  }
  const declaration::AreaCodes codes = io::area_codes_of(*open.session.country());
  return identity::register_list(with_areas_of(*read, law->areas, codes), codes);
}

std::optional<Date> day_told(const std::string& option, const std::string& text) {
  const std::optional<Date> day = io::written_day(text);
  if (!day) {
    write_complaint(option + ' ' + io::in_quotes(text) + "; expected a day such as 2024-05-02");
  }
  return day;
}

}  // namespace

ExitStatus run_case_register(const CaseAsked& asked, const Surroundings& around) {
  const std::string time = asked.at.empty() ? store::local_time_now() : asked.at;
  const std::optional<Date> day = day_told("--at", time);
  const std::optional<Date> as_of = asked.of_day.empty() ? day : day_told("--of", asked.of_day);
  std::optional<CollectingCase> open =
      day && as_of ? open_collecting(asked, around, store::OpenFor::writing) : std::nullopt;
  const std::optional<identity::Tagger> tagger = open ? tagger_of(asked, *open) : std::nullopt;
  const std::optional<std::string> text = tagger ? list_of(asked, *open, *tagger, *as_of) : std::nullopt;
  if (!text) {
    return ExitStatus::bad_input;
  }
  Problems problems;
  std::optional<ElectorRegister> electors =
      identity::read_register_list({"register", &problems}, *text, io::area_codes_of(*open->session.country()));
  write_problems(problems);
  if (!electors) {
    return ExitStatus::bad_input;
  }
  proceeding::RegisterUsed used{asked.stage, electors->digest(), *as_of, static_cast<Count64>(electors->size())};
  const std::string told = used.digest + "  " + std::to_string(used.persons) + '\n';
  if (!open->session.lists().keep(std::move(*electors), *text)) {
    return ExitStatus::bad_input;
  }
  const ExitStatus status = open->session.append(
      {{.legal_time = time, .legal_day = *day, .actor = asked.actor, .happening = std::move(used)}});
  if (status == ExitStatus::yes) {
    write_result(told);
  }
  return status;
}

}  // namespace mandate::cli
