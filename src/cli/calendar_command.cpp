#include "cli/calendar_command.hpp"

#include <CLI/CLI.hpp>
#include <fstream>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "calendar/deadline.hpp"
#include "calendar/zone.hpp"
#include "cli/output.hpp"
#include "cli/presentation.hpp"
#include "cli/rules_in_use.hpp"
#include "publish/calendar_json.hpp"
#include "publish/calendar_text.hpp"
#include "publish/calendar_words.hpp"
#include "publish/deadline_text.hpp"
#include "publish/icalendar.hpp"

namespace mandate::cli {
namespace {

struct CalendarAsked {
  std::string from;
  std::string to;
  Count64 count = 0;
  std::string unit;
  std::string starts = "next_day";
  std::string if_non_working = "stays";
  std::string month_end = "last_day";
  std::vector<std::string> pauses;
  std::string area;
  std::string title;
  std::string ics;
  Request presentation;
};

constexpr const char* no_day = "' is no day; write it as YYYY-MM-DD";

// The one country that was asked for, or the one that has a calendar; nullptr with a complaint.
const law::Law* country_of_calendar(const procedure::RuleBook& book, const std::string& asked) {
  const law::Law* found = nullptr;
  std::string with_calendar;
  for (const procedure::Country& country : book.countries) {
    if (country.law.working_days.weekends.empty()) {
      continue;
    }
    with_calendar += (with_calendar.empty() ? "" : ", ") + country.law.country;
    if (asked == country.law.country || (asked.empty() && found == nullptr)) {
      found = &country.law;
    }
  }
  if (found == nullptr || (asked.empty() && with_calendar != found->country)) {
    write_complaint("--country " + asked + ": name one of the countries with a calendar: " + with_calendar);
    return nullptr;
  }
  return found;
}

std::optional<Date> day_of(const std::string& option, const std::string& text) {
  const std::optional<Date> day = Date::parse(text);
  if (!day) {
    write_complaint(option + ": '" + text + no_day);
  }
  return day;
}

// A day, or the legal day of a moment in the area.
std::optional<Date> start_of(const CalendarAsked& asked, const law::Law& law) {
  const std::optional<calendar::Instant> instant = calendar::Instant::parse(asked.from);
  if (!instant) {
    return day_of("--from", asked.from);
  }
  if (!asked.area.empty() && law.area(asked.area) == nullptr) {
    write_complaint("--area " + asked.area + ": no area of this code");
    return std::nullopt;
  }
  const calendar::Zone* const zone = calendar::zone_for(law.zones, asked.area);
  const std::optional<Date> day = zone == nullptr ? std::nullopt : zone->legal_day(*instant);
  if (!day) {
    write_complaint("--from " + asked.from + ": legal time of this moment is not known; give the day");
  }
  return day;
}

// "2026-03-10..2026-03-12"
std::optional<calendar::DateSpan> pause_of(const std::string& text) {
  constexpr std::string_view between = "..";
  const std::size_t place = text.find(between);
  const std::optional<Date> from = Date::parse(text.substr(0, place));
  const std::optional<Date> to = place == std::string::npos ? from : Date::parse(text.substr(place + between.size()));
  if (!from || !to || *to < *from) {
    write_complaint("--pause: '" + text + "' is no span of days; write it as YYYY-MM-DD..YYYY-MM-DD");
    return std::nullopt;
  }
  return calendar::DateSpan{*from, *to};
}

std::optional<std::vector<calendar::DateSpan>> pauses_of(const std::vector<std::string>& texts) {
  std::vector<calendar::DateSpan> pauses;
  for (const std::string& text : texts) {
    const std::optional<calendar::DateSpan> pause = pause_of(text);
    if (!pause) {
      return std::nullopt;
    }
    pauses.push_back(*pause);
  }
  return pauses;
}

// The words were checked as they were read.
calendar::DeadlineRule rule_of(const CalendarAsked& asked) {
  return {.count = asked.count,
          .unit = calendar::day_unit_named(asked.unit).value_or(calendar::DayUnit::day),
          .starts = calendar::starts_named(asked.starts).value_or(calendar::Starts::next_day),
          .if_non_working = calendar::non_working_named(asked.if_non_working).value_or(calendar::NonWorking::stays),
          .month_end = calendar::month_end_named(asked.month_end).value_or(calendar::MonthEnd::error)};
}

// The same for the same question, whatever the day on which it is asked.
std::string event_id(const publish::DeadlineView& view) {
  return view.law->country + '-' + view.start.iso() + '-' + std::to_string(view.rule.count) + '-' +
         std::string(name(view.rule.unit)) + '-' + std::string(name(view.rule.starts)) + '-' +
         std::string(name(view.rule.if_non_working)) + "@deadline.mandate";
}

bool write_ics(const CalendarAsked& asked, const publish::DeadlineView& view, const Surroundings& around) {
  const Language language = text_options(asked.presentation, around).language;
  const std::vector<publish::CalendarEvent> events = {
      {.id = event_id(view),
       .title = asked.title.empty() ? publish::say(publish::CalendarWord::deadline, language) : asked.title,
       .day = view.deadline->last_day,
       .description = publish::deadline_description(view, language)}};
  const calendar::Instant today =
      calendar::Instant::parse(around.today.iso() + "T00:00:00Z").value_or(calendar::Instant());
  std::ofstream file(asked.ics, std::ios::binary);
  file << publish::icalendar(events, today, language);
  file.close();
  if (file.fail()) {
    write_complaint("--ics " + asked.ics + ": cannot be written");
    return false;
  }
  return true;
}

std::optional<procedure::RuleBook> rules_for(const CalendarAsked& asked) {
  Problems problems;
  std::optional<procedure::RuleBook> book = rules_in_use(asked.presentation.rules, problems);
  write_problems(problems);
  return book;
}

ExitStatus run_calendar(const CalendarAsked& asked, const Surroundings& around) {
  const std::optional<procedure::RuleBook> book = rules_for(asked);
  const law::Law* const law = book ? country_of_calendar(*book, asked.presentation.country) : nullptr;
  const std::optional<Date> from = day_of("--from", asked.from);
  const std::optional<Date> to = day_of("--to", asked.to);
  if (law == nullptr || !from || !to) {
    return ExitStatus::bad_input;
  }
  if (*to < *from) {
    write_complaint("--to " + to->iso() + " lies before --from " + from->iso());
    return ExitStatus::bad_input;
  }
  write_result(asked.presentation.format == "json"
                   ? publish::calendar_json(*law, {*from, *to})
                   : publish::calendar_text(*law, {*from, *to}, text_options(asked.presentation, around)));
  return ExitStatus::yes;
}

ExitStatus run_deadline(const CalendarAsked& asked, const Surroundings& around) {
  const std::optional<procedure::RuleBook> book = rules_for(asked);
  const law::Law* const law = book ? country_of_calendar(*book, asked.presentation.country) : nullptr;
  const std::optional<Date> start = law == nullptr ? std::nullopt : start_of(asked, *law);
  const std::optional<std::vector<calendar::DateSpan>> pauses = pauses_of(asked.pauses);
  if (!start || !pauses) {
    return ExitStatus::bad_input;
  }
  const calendar::DeadlineRule rule = rule_of(asked);
  const auto deadline = calendar::count_deadline(rule, *start, *pauses, law->working_days);
  const publish::TextOptions options = text_options(asked.presentation, around);
  if (!deadline) {
    write_complaint("--count " + std::to_string(asked.count) + " --unit " + asked.unit + " --from " + start->iso() +
                    ": " + std::string(publish::words(deadline.error(), options.language)));
    return ExitStatus::bad_input;
  }
  const publish::DeadlineView view{law, rule, *start, &*deadline};
  write_result(asked.presentation.format == "json" ? publish::deadline_json(view, *pauses)
                                                   : publish::deadline_text(view, options));
  return asked.ics.empty() || write_ics(asked, view, around) ? ExitStatus::yes : ExitStatus::bad_input;
}

void add_common(CLI::App& command, CalendarAsked& asked) {
  command.add_option("--country", asked.presentation.country, "Country, such as kz; default: the one with a calendar")
      ->type_name("COUNTRY");
  add_presentation(command, asked.presentation, {"text", "json"});
  add_rules(command, asked.presentation);
}

void add_days(CLI::App& law, Verbs& verbs) {
  const auto asked = std::make_shared<CalendarAsked>();
  CLI::App* const command = law.add_subcommand("calendar", "The days of a span: worked or at rest, and why");
  command->add_option("--from", asked->from, "First day (YYYY-MM-DD)")->required()->type_name("DATE");
  command->add_option("--to", asked->to, "Last day (YYYY-MM-DD)")->required()->type_name("DATE");
  add_common(*command, *asked);
  verbs.push_back({command, [asked](const Surroundings& around) { return run_calendar(*asked, around); }});
}

void add_deadline(CLI::App& law, Verbs& verbs) {
  const auto asked = std::make_shared<CalendarAsked>();
  CLI::App* const command = law.add_subcommand("deadline", "Count a deadline: each day, and why it does not count");
  command
      ->add_option("--from", asked->from, "Day from which it runs (YYYY-MM-DD), or a moment with its offset from UTC")
      ->required()
      ->type_name("DATE");
  command->add_option("--count", asked->count, "How many; below 0 counts back")->required()->type_name("NUMBER");
  command->add_option("--unit", asked->unit, "What is counted")
      ->required()
      ->check(CLI::IsMember({"day", "working_day", "month", "year"}));
  command->add_option("--starts", asked->starts, "The first day that counts")
      ->check(CLI::IsMember({"same_day", "next_day"}))
      ->default_str(asked->starts);
  command->add_option("--if-non-working", asked->if_non_working, "What the last day becomes where it is no working day")
      ->check(CLI::IsMember({"stays", "next_working_day", "previous_working_day"}))
      ->default_str(asked->if_non_working);
  command->add_option("--month-end", asked->month_end, "The last day where the month is too short")
      ->check(CLI::IsMember({"last_day", "first_of_next", "error"}))
      ->default_str(asked->month_end);
  command->add_option("--pause", asked->pauses, "Days on which the period stands still (YYYY-MM-DD..YYYY-MM-DD)")
      ->type_name("DATES")
      ->expected(1)
      ->take_all();
  command->add_option("--area", asked->area, "Area whose legal time a moment is read in, such as KZ-23")
      ->type_name("AREA");
  command->add_option("--ics", asked->ics, "Also write the deadline to this file, for a calendar program")
      ->type_name("FILE");
  command->add_option("--title", asked->title, "What the calendar program calls it")->type_name("TEXT");
  add_common(*command, *asked);
  verbs.push_back({command, [asked](const Surroundings& around) { return run_deadline(*asked, around); }});
}

}  // namespace

void add_calendar(CLI::App& law, Verbs& verbs) {
  add_days(law, verbs);
  add_deadline(law, verbs);
}

}  // namespace mandate::cli
