#include "cli/guide_command.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/output.hpp"
#include "cli/presentation.hpp"
#include "cli/rules_in_use.hpp"
#include "proceeding/guide.hpp"
#include "publish/course_guide.hpp"
#include "publish/course_guide_json.hpp"

namespace mandate::cli {
namespace {

struct GuideAsked {
  std::string family;  // what the names of its courses begin with, "recall_"; empty: any course
  std::string which;   // the rest of the name
  std::string on;
  Count64 electors = -1;
  Count64 signatures = -1;
  Request presentation;
};

// The countries that were asked for; all where none was named.
std::vector<const procedure::Country*> countries_asked(const procedure::RuleBook& book, const std::string& code) {
  std::vector<const procedure::Country*> countries;
  for (const procedure::Country& country : book.countries) {
    if (code.empty() || country.law.country == code) {
      countries.push_back(&country);
    }
  }
  return countries;
}

struct CourseFound {
  const procedure::Country* country = nullptr;
  publish::CourseOffered offered;
};

std::vector<CourseFound> family_of(const GuideAsked& asked, const procedure::RuleBook& book) {
  std::vector<CourseFound> found;
  for (const procedure::Country* const country : countries_asked(book, asked.presentation.country)) {
    for (const procedure::Course& course : country->courses) {
      if (course.name.starts_with(asked.family)) {
        found.push_back({country, {course.name.substr(asked.family.size()), &course}});
      }
    }
  }
  return found;
}

ExitStatus list(const GuideAsked& asked, const std::vector<CourseFound>& family, Date day,
                const publish::TextOptions& options) {
  std::vector<publish::CourseOffered> offered;
  std::ranges::transform(family, std::back_inserter(offered), &CourseFound::offered);
  write_result(asked.presentation.format == "json" ? publish::course_list_json(offered, day)
                                                   : publish::course_list_text(offered, day, options));
  return ExitStatus::yes;
}

void complain_of(const GuideAsked& asked, const std::vector<CourseFound>& family) {
  std::string names;
  for (const CourseFound& one : family) {
    names += (names.empty() ? "" : ", ") + one.offered.name;
  }
  write_complaint("'" + asked.which + "' is none of: " + names);
}

record::Figures figures_of(const GuideAsked& asked) {
  record::Figures figures;
  if (asked.electors >= 0) {
    figures.nation.set(record::Count::electors, asked.electors, record::Provenance::assumed);
  }
  if (asked.signatures >= 0) {
    figures.nation.set(record::Count::signatures, asked.signatures, record::Provenance::assumed);
  }
  return figures;
}

ExitStatus run_guide(const GuideAsked& asked, const Surroundings& around) {
  Problems problems;
  const std::optional<procedure::RuleBook> book = rules_in_use(asked.presentation.rules, problems);
  write_problems(problems);
  const std::optional<Date> day = asked.on.empty() ? around.today : Date::parse(asked.on);
  if (!day) {
    write_complaint("--on " + asked.on + " is no day; write it as YYYY-MM-DD");
  }
  if (!book || !day) {
    return ExitStatus::bad_input;
  }
  const publish::TextOptions options = text_options(asked.presentation, around);
  const std::vector<CourseFound> family = family_of(asked, *book);
  if (asked.which.empty()) {
    return list(asked, family, *day, options);
  }
  const auto found = std::ranges::find(family, asked.which, [](const CourseFound& one) { return one.offered.name; });
  if (found == family.end()) {
    complain_of(asked, family);
    return ExitStatus::bad_input;
  }
  const proceeding::Standing guide =
      proceeding::guide(*found->country, *found->offered.course, *day, figures_of(asked));
  write_result(asked.presentation.format == "json" ? publish::course_guide_json(guide)
                                                   : publish::course_guide_text(guide, options));
  return guide.no_version ? ExitStatus::no : ExitStatus::yes;
}

struct GuideNamed {
  const char* name;
  const char* help;
  const char* family;
  const char* which;  // name of the argument
  const char* which_help;
};

void add_guide(CLI::App& group, const GuideNamed& named, Verbs& verbs) {
  const auto asked = std::make_shared<GuideAsked>();
  asked->family = named.family;
  CLI::App* const command = group.add_subcommand(named.name, named.help);
  command->add_option(named.which, asked->which, named.which_help)->type_name("NAME");
  command->add_option("--on", asked->on, "By the law of this day (YYYY-MM-DD); default today")->type_name("DATE");
  command->add_option("--electors", asked->electors, "Electors of the district or the nation: shares become numbers")
      ->check(CLI::NonNegativeNumber)
      ->type_name("NUMBER");
  command->add_option("--signatures", asked->signatures, "So many have signed: how far it is from enough")
      ->check(CLI::NonNegativeNumber)
      ->type_name("NUMBER");
  command->add_option("--country", asked->presentation.country, "Whose law, such as kz; default: all that have it")
      ->type_name("COUNTRY");
  add_presentation(*command, asked->presentation, {"text", "json"});
  add_rules(*command, asked->presentation);
  verbs.push_back({command, [asked](const Surroundings& around) { return run_guide(*asked, around); }});
}

}  // namespace

void add_guides(CLI::App& app, Verbs& verbs) {
  add_guide(app,
            {"recall",
             "How the recall of a deputy runs under the law of a day: who acts, how many signatures, by when, and what "
             "silence brings. Exit: 0 it exists, 1 it does not, 2 bad input",
             "recall_", "WHOSE", "Whose deputy, such as maslikhat; left out: a list"},
            verbs);
  add_guide(
      app,
      {"petition",
       "How a petition runs under the law of a day: first supporters, threshold, terms, answer. Exit: 0 it exists, 1 "
       "it does not, 2 bad input",
       "petition_", "TO", "To whom, such as government; left out: a list"},
      verbs);
}

void add_case_guide(CLI::App& group, Verbs& verbs) {
  add_guide(
      group,
      {"guide",
       "How any of the procedures runs under the law of a day, before there is a case. Exit: 0 it exists, 1 it does "
       "not, 2 bad input",
       "", "COURSE", "Name of the course, such as party_registration; left out: a list"},
      verbs);
}

}  // namespace mandate::cli
