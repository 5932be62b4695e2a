#include <cstddef>
#include <expected>
#include <optional>
#include <string>
#include <vector>

#include "base/wording.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/presentation.hpp"
#include "cli/rules_in_use.hpp"
#include "publish/law_change.hpp"
#include "publish/law_change_text.hpp"
#include "publish/law_json.hpp"
#include "publish/law_text.hpp"

namespace mandate::cli {
namespace {

std::optional<procedure::RuleBook> open_book(const std::string& directory) {
  Problems problems;
  std::optional<procedure::RuleBook> book = rules_in_use(directory, problems);
  write_problems(problems);
  return book;
}

// The day that was asked for; nothing, with a complaint, where the text is no day.
std::optional<Date> day_asked(const std::string& option, const std::string& text, Date otherwise) {
  if (text.empty()) {
    return otherwise;
  }
  const std::optional<Date> day = Date::parse(text);
  if (!day) {
    write_complaint(option + ": '" + text + "' is no day; write it as YYYY-MM-DD");
  }
  return day;
}

// The countries that were asked for; none, with a complaint, where there is no such country.
std::vector<const procedure::Country*> countries_asked(const Request& request, const procedure::RuleBook& book) {
  std::vector<const procedure::Country*> countries;
  std::string known;
  for (const procedure::Country& country : book.countries) {
    if (request.country.empty() || request.country == country.law.country) {
      countries.push_back(&country);
    }
    known += (known.empty() ? "" : ", ") + country.law.country;
  }
  if (countries.empty()) {
    write_complaint("--country " + request.country + ": no rules of this country; there are " + known);
  }
  return countries;
}

// Names that contain what was asked, so that a slip of the pen is no dead end.
void complain_of_name(const std::string& name, const std::vector<const procedure::Country*>& countries) {
  const std::string part = name.substr(name.find('.') + 1);
  std::string similar;
  for (const procedure::Country* const country : countries) {
    for (const law::Parameter& parameter : country->law.parameters) {
      if (parameter.name.find(part) != std::string::npos || parameter.topic == name) {
        similar += (similar.empty() ? "" : ", ") + parameter.name;
      }
    }
  }
  const std::string advice = similar.empty() ? "`mandate law list` prints all names" : "did you mean: " + similar;
  write_complaint("no parameter is called '" + name + "'; " + advice);
}

// Weekends, holidays, carry-overs and moved days, as they stand in the data.
std::size_t calendar_entries(const calendar::WorkingDays& calendar) {
  return calendar.weekends.size() + calendar.holidays.size() + calendar.carry_overs.size() + calendar.moved_days.size();
}

}  // namespace

ExitStatus run_law_show(const Request& request, const Surroundings& around) {
  const std::optional<procedure::RuleBook> book = open_book(request.rules);
  const std::optional<Date> day = day_asked("--on", request.on, around.today);
  if (!book || !day) {
    return ExitStatus::bad_input;
  }
  const std::vector<const procedure::Country*> countries = countries_asked(request, *book);
  bool found = false;
  for (const procedure::Country* const country : countries) {
    const std::vector<const law::Parameter*> parameters = country->law.parameters_called(request.name);
    if (parameters.empty()) {
      continue;
    }
    found = true;
    write_result(request.format == "json"
                     ? publish::law_show_json(country->law, parameters, *day)
                     : publish::law_show_text(country->law, parameters, *day, text_options(request, around)));
  }
  if (!found && !countries.empty()) {
    complain_of_name(request.name, countries);
  }
  return found ? ExitStatus::yes : ExitStatus::bad_input;
}

ExitStatus run_law_list(const Request& request, const Surroundings& around) {
  const std::optional<procedure::RuleBook> book = open_book(request.rules);
  const std::optional<Date> day = day_asked("--on", request.on, around.today);
  if (!book || !day) {
    return ExitStatus::bad_input;
  }
  const std::vector<const procedure::Country*> countries = countries_asked(request, *book);
  for (const procedure::Country* const country : countries) {
    write_result(request.format == "json"
                     ? publish::law_list_json(country->law, request.topic, *day)
                     : publish::law_list_text(country->law, request.topic, *day, text_options(request, around)));
  }
  return countries.empty() ? ExitStatus::bad_input : ExitStatus::yes;
}

ExitStatus run_law_diff(const Request& request, const Surroundings& around) {
  const std::optional<procedure::RuleBook> book = open_book(request.rules);
  const std::optional<Date> from = day_asked("--from", request.from, around.today);
  const std::optional<Date> to = day_asked("--to", request.to, around.today);
  if (!book || !from || !to) {
    return ExitStatus::bad_input;
  }
  if (*to < *from) {
    write_complaint("--to " + to->iso() + " lies before --from " + from->iso());
    return ExitStatus::bad_input;
  }
  const std::vector<const procedure::Country*> countries = countries_asked(request, *book);
  for (const procedure::Country* const country : countries) {
    const publish::LawChange change = publish::law_change(*country, *from, *to);
    write_result(request.format == "json" ? publish::law_change_json(change)
                                          : publish::law_change_text(change, text_options(request, around)));
  }
  return countries.empty() ? ExitStatus::bad_input : ExitStatus::yes;
}

ExitStatus run_law_check(const Request& request) {
  Problems problems;
  const std::optional<procedure::RuleBook> book = rules_in_use(request.directory, problems);
  write_problems(problems);
  if (!book) {
    return ExitStatus::bad_input;
  }
  for (const procedure::Country& country : book->countries) {
    const std::vector<std::string> parts = {numbered(country.law.parameters.size(), "parameter"),
                                            numbered(country.procedures.size(), "procedure"),
                                            numbered(country.courses.size(), "course"),
                                            numbered(calendar_entries(country.law.working_days), "dated calendar rule"),
                                            numbered(country.forms.size(), "form"),
                                            numbered(country.law.provisions.size(), "provision"),
                                            numbered(country.law.areas.size(), "area"),
                                            numbered(country.law.acts.size(), "act")};
    write_result(country.law.country + ": " + listed(parts) + ": no problem\n");
  }
  return ExitStatus::yes;
}

}  // namespace mandate::cli
