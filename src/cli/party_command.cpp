#include "cli/party_command.hpp"

#include <deque>
#include <memory>
#include <optional>
#include <utility>

#include "cli/output.hpp"
#include "cli/party_lists.hpp"
#include "cli/presentation.hpp"
#include "cli/rules_in_use.hpp"
#include "cli/waiting.hpp"
#include "procedure/compare.hpp"
#include "procedure/decide.hpp"
#include "publish/comparison_text.hpp"
#include "publish/determination_text.hpp"
#include "publish/member_list_json.hpp"
#include "publish/member_list_text.hpp"

namespace mandate::cli {
namespace {

constexpr std::string_view party_procedure = "party_registration";
constexpr std::string_view age_parameter = "party.member_age";

struct PartyCheck {
  PartyAsked asked;
  Request presentation;
};

std::optional<Date> day_asked(const std::string& text, Date otherwise) {
  const std::optional<Date> day = text.empty() ? otherwise : Date::parse(text);
  if (!day) {
    write_complaint("no day '" + text + "'; write YYYY-MM-DD");
  }
  return day;
}

// The country asked for, or the only one whose law has parties and numbers of persons.
const procedure::Country* country_asked(const std::string& code, const procedure::RuleBook& book) {
  const procedure::Country* found = nullptr;
  for (const procedure::Country& country : book.countries) {
    const bool fits = country.procedure(party_procedure) != nullptr && !country.law.identifiers.empty();
    if (fits && (code.empty() || country.law.country == code)) {
      if (found != nullptr) {
        write_complaint("several countries have parties: name one with --country");
        return nullptr;
      }
      found = &country;
    }
  }
  if (found == nullptr) {
    write_complaint("the rules have no country" + (code.empty() ? std::string() : " '" + code + "'") +
                    " with the procedure party_registration and an identifier of persons");
  }
  return found;
}

std::optional<Count64> age_on(const law::Law& law, Date day) {
  const law::Parameter* const parameter = law.parameter(age_parameter);
  const law::Lookup found = parameter == nullptr ? law::Lookup{} : law::at(*parameter, day);
  if (found.standing != law::Standing::in_force || !found.entry->value) {
    return std::nullopt;
  }
  const Count64* const years = std::get_if<Count64>(&*found.entry->value);
  return years == nullptr ? std::nullopt : std::optional(*years);
}

std::optional<PartyLaw> law_of(const PartyAsked& asked, const procedure::RuleBook& book, Date today) {
  PartyLaw law;
  law.country = country_asked(asked.country, book);
  const std::optional<Date> day = day_asked(asked.on, today);
  if (law.country == nullptr || !day) {
    return std::nullopt;
  }
  law.procedure = law.country->procedure(party_procedure);
  law.identifier = &law.country->law.identifiers.front();
  law.day = *day;
  law.area_kinds = law.procedure->versions.back().area_kinds;
  law.areas = area::in_force(law.country->law.areas, law.area_kinds, *day);
  law.age = age_on(law.country->law, *day);
  return law;
}

std::optional<identity::ToldColumns> columns_asked(const std::vector<std::string>& pairs) {
  identity::ToldColumns columns;
  for (const std::string& pair : pairs) {
    const std::size_t sign = pair.rfind('=');
    const auto field = sign == std::string::npos
                           ? std::nullopt
                           : identity::member_field_named(std::string_view(pair).substr(sign + 1));
    if (!field || sign == 0) {
      write_complaint("no mapping '" + pair +
                      "'; write --columns 'heading of the file=number', or =name, =birth_date, "
                      "=region, =phone");
      return std::nullopt;
    }
    columns.emplace_back(pair.substr(0, sign), *field);
  }
  return columns;
}

// The days of the laws asked for, the day of the list where none was.
std::optional<std::vector<Date>> laws_asked(const PartyAsked& asked, Date day) {
  std::vector<Date> days;
  for (const std::string& text : asked.laws) {
    const std::optional<Date> law = day_asked(text, day);
    if (!law) {
      return std::nullopt;
    }
    days.push_back(*law);
  }
  return days.empty() ? std::vector{day} : days;
}

publish::ListFileView file_view(const PartyFile& file, record::Count count) {
  return {.name = file.name,
          .digest = file.file.digest,
          .count = count,
          .checked = &file.checked,
          .persons = file.file.persons,
          .other_regions = file.file.other_regions,
          .ignored_columns = file.file.columns.ignored,
          .guessed_encoding = file.file.encoding};
}

publish::MemberListView view_of(const PartyLists& lists, const PartyLaw& law, const PartyAsked& asked) {
  publish::MemberListView view{.law = &law.country->law,
                               .identifier = law.identifier,
                               .areas = law.areas,
                               .day = law.day,
                               .age = law.age,
                               .files = {file_view(lists.members, record::Count::party_members)},
                               .other_lists = asked.against,
                               .laws = {}};
  if (lists.initiators) {
    view.files.push_back(file_view(*lists.initiators, record::Count::initiators));
  }
  return view;
}

// What was decided, in words; the determinations go into the view.
std::string decided(const std::vector<procedure::Question>& questions, publish::MemberListView& view,
                    const publish::TextOptions& options) {
  if (questions.size() == 1) {
    view.laws.front().determination = procedure::decide(questions.front());
    return publish::determination_text(view.laws.front().determination, options);
  }
  procedure::LawComparison comparison = procedure::compare(questions);
  std::string text = publish::comparison_text(comparison, options);
  for (std::size_t law = 0; law < view.laws.size(); ++law) {
    view.laws[law].determination = std::move(comparison.determinations[law]);
  }
  return text;
}

ExitStatus answer(const PartyCheck& check, const PartyLists& lists, const PartyLaw& law, const std::vector<Date>& days,
                  const Surroundings& around) {
  publish::MemberListView view = view_of(lists, law, check.asked);
  std::deque<record::Case> inputs;  // questions and determinations point to them
  std::vector<procedure::Question> questions;
  for (const Date day : days) {
    LawRegions regions = regions_under(lists, law, day);
    const record::Case& input = inputs.emplace_back(case_of(lists, law, regions));
    const record::Case& of_members = inputs.emplace_back(from_members(input));
    questions.push_back({&input, law.country, law.procedure, law.country, day});
    view.laws.push_back({{},
                         procedure::decide({&of_members, law.country, law.procedure, law.country, day}),
                         std::move(regions.areas),
                         std::move(regions.counted_in)});
  }
  const publish::TextOptions options = text_options(check.presentation, around);
  const std::string text = decided(questions, view, options);
  write_result(check.presentation.format == "json" ? publish::member_list_json(view, options.language)
                                                   : publish::member_list_text(view, text, options));
  Answer all = Answer::yes;
  for (const publish::ListLawView& each : view.laws) {
    all = both(all, each.determination.answer);
  }
  return status_of(all);
}

ExitStatus run_party(const PartyCheck& check, const Surroundings& around) {
  Problems problems;
  const std::optional<procedure::RuleBook> book = rules_in_use(check.presentation.rules, problems);
  write_problems(problems);
  const std::optional<PartyLaw> law = book ? law_of(check.asked, *book, around.today) : std::nullopt;
  const auto columns = columns_asked(check.asked.columns);
  const auto days = law ? laws_asked(check.asked, law->day) : std::nullopt;
  if (!law || !columns || !days) {
    return ExitStatus::bad_input;
  }
  const Language language = text_options(check.presentation, around).language;
  const auto lists =
      wait_for(around, language, [&] { return read_party_lists(check.asked, *law, *columns, problems); });
  write_problems(problems);
  return lists ? answer(check, *lists, *law, *days, around) : ExitStatus::bad_input;
}

}  // namespace

void add_party(CLI::App& app, Verbs& verbs) {
  const auto check = std::make_shared<PartyCheck>();
  PartyAsked& asked = check->asked;
  CLI::App* const party = app.add_subcommand("party", "Political parties: check a list of members");
  party->require_subcommand(1);
  CLI::App* const command = party->add_subcommand(
      "check",
      "Check a list of members: every fault of every row, what each region lacks, and whether the numbers for "
      "registration are met. Exit: 0 yes, 1 no, 3 cannot tell, 2 bad input");
  command
      ->add_option("LIST", asked.list,
                   "CSV file or workbook with a column each for number and region, also .zst or .gz")
      ->required()
      ->type_name("FILE");
  command->add_option("--initiators", asked.initiators, "List of the initiative group, of the same form")
      ->type_name("FILE");
  command->add_option("--against", asked.against, "Lists of other parties: nobody is a member of two")
      ->type_name("FILE")
      ->expected(1)
      ->take_all();
  command->add_option("--law", asked.laws, "Apply the law of this day (YYYY-MM-DD); several side by side")
      ->type_name("DATE")
      ->expected(1)
      ->take_all();
  command->add_option("--on", asked.on, "Day of the list, for regions and ages (YYYY-MM-DD); default today")
      ->type_name("DATE");
  command->add_option("--country", asked.country, "Whose law, such as kz; default: the only one with parties")
      ->type_name("COUNTRY");
  command->add_option("--columns", asked.columns, "What columns hold: HEADING=number, name, birth_date, region, phone")
      ->delimiter(',')
      ->type_name("MAPPING");
  command->add_option("--encoding", asked.encoding, "Encoding of a CSV file; default: as it looks")->type_name("NAME");
  add_presentation(*command, check->presentation, {"text", "json"});
  add_rules(*command, check->presentation);
  verbs.push_back({command, [check](const Surroundings& around) { return run_party(*check, around); }});
}

}  // namespace mandate::cli
