#include "law/read_calendar.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <optional>
#include <utility>

#include "base/find.hpp"
#include "base/wording.hpp"
#include "law/read_calendar_entry.hpp"
#include "law/read_zones.hpp"
#include "law/rule_file.hpp"

namespace mandate::law {
namespace {

using calendar::CarryOver;
using calendar::DateSpan;
using calendar::Holiday;
using calendar::MovedDay;
using calendar::Weekend;

constexpr unsigned most_days_of_a_holiday = 31;

void complete_from(MappingReader& reader, CalendarFiles& files) {
  const std::optional<Date> from = reader.require_date("complete_from");
  std::optional<Date>& all = files.working_days.complete_from;
  if (from) {
    all = all ? std::max(*all, *from) : *from;
  }
}

// --- weekends

Weekend read_weekend(const ReadContext& context, const Node& node, const CountryScope& scope) {
  MappingReader reader(context, node, "a version of the weekend");
  Weekend weekend;
  reader.require("days");
  for (const std::string& text : reader.take_texts("days")) {
    const std::optional<calendar::Weekday> weekday = calendar::weekday_named(text);
    if (!weekday || std::exchange(weekend.rests.at(static_cast<std::size_t>(*weekday)), true)) {
      context.report(reader.place_of("days"), quoted(text) + " in 'days'", "monday to sunday, each once");
    }
  }
  weekend.entry = take_entry(reader, {scope, "weekend", {}});
  reader.finish();
  return weekend;
}

void read_weekends(MappingReader& reader, const CountryScope& scope, CalendarFiles& files) {
  complete_from(reader, files);
  std::vector<Weekend>& weekends = files.working_days.weekends;
  if (const Node* const versions = take_sequence(reader, "versions", true)) {
    for (const Node& item : versions->items) {
      Weekend weekend = read_weekend(reader.context(), item, scope);
      follow(reader.context(), item.at, weekends.empty() ? nullptr : &weekends.back().entry, weekend.entry);
      weekends.push_back(std::move(weekend));
    }
  }
}

// --- holidays and days of rest

// "MM-DD", a day that some year has.
void read_yearly(const ReadContext& context, const Node& node, Holiday& holiday) {
  const std::optional<Date> day = node.kind == Node::Kind::text ? Date::parse("2000-" + node.text) : std::nullopt;
  if (!day) {
    context.report(node.at, describe(node) + " for 'on'", "month and day in quotes as \"03-21\"");
    return;
  }
  holiday.month = day->month();
  holiday.day = day->day();
}

void read_dates(const ReadContext& context, const Node& node, Holiday& holiday) {
  for (const Node& item : node.items) {
    const std::optional<Date> date = read_date(context, item);
    if (date && !holiday.dates.empty() && *date <= holiday.dates.back()) {
      context.report(item.at, date->iso() + " after " + holiday.dates.back().iso(), "days in increasing order");
    }
    if (date) {
      holiday.dates.push_back(*date);
    }
  }
}

Holiday read_holiday_version(const ReadContext& context, const Node& node, const EntryScope& scope, bool rest_only) {
  MappingReader reader(context, node, "a version of a holiday");
  Holiday holiday;
  holiday.rest_only = rest_only;
  const Node* const on = reader.take("on");
  const Node* const dates = take_sequence(reader, "dates", false);
  if (reader.has("on") == reader.has("dates")) {
    context.report(node.at, reader.has("on") ? "both 'on' and 'dates'" : "neither 'on' nor 'dates'", "one of them");
  }
  if (on != nullptr) {
    read_yearly(context, *on, holiday);
  }
  if (dates != nullptr) {
    read_dates(context, *dates, holiday);
  }
  const Count64 days = reader.take_count("days").value_or(1);
  if (days < 1 || days > Count64{most_days_of_a_holiday}) {
    context.report(reader.place_of("days"), std::to_string(days) + " for 'days'",
                   "1 to " + std::to_string(most_days_of_a_holiday));
  }
  holiday.days = static_cast<unsigned>(std::clamp<Count64>(days, 1, most_days_of_a_holiday));
  holiday.entry = take_entry(reader, scope);
  reader.finish();
  return holiday;
}

void read_holiday(const ReadContext& context, const Node& node, const CountryScope& scope, bool rest_only,
                  std::vector<Holiday>& holidays) {
  MappingReader reader(context, node, "a holiday");
  const std::string id = reader.require_text("id");
  const auto id_of = [](const Holiday& holiday) -> const std::string& { return holiday.entry.id; };
  if (!id.empty() && first_equal(holidays, id, id_of) != nullptr) {
    context.report(reader.place_of("id"), quoted(id) + " twice", "each holiday and day of rest once");
  }
  const LocalizedText label = require_text_for_all(reader, "label", scope);
  const std::size_t first = holidays.size();
  if (const Node* const versions = take_sequence(reader, "versions", true)) {
    for (const Node& item : versions->items) {
      Holiday holiday = read_holiday_version(context, item, {scope, id, label}, rest_only);
      follow(context, item.at, holidays.size() == first ? nullptr : &holidays.back().entry, holiday.entry);
      holidays.push_back(std::move(holiday));
    }
  }
  reader.finish();
}

void read_all_holidays(MappingReader& reader, const CountryScope& scope, CalendarFiles& files, std::string_view key) {
  complete_from(reader, files);
  if (const Node* const node = take_sequence(reader, key, true)) {
    for (const Node& item : node->items) {
      read_holiday(reader.context(), item, scope, key == "rest_days", files.working_days.holidays);
    }
  }
}

void read_holidays(MappingReader& reader, const CountryScope& scope, CalendarFiles& files) {
  read_all_holidays(reader, scope, files, "holidays");
}

void read_rest_days(MappingReader& reader, const CountryScope& scope, CalendarFiles& files) {
  read_all_holidays(reader, scope, files, "rest_days");
}

// --- carry-over

void read_carry_over(MappingReader& reader, const CountryScope& scope, CalendarFiles& files) {
  complete_from(reader, files);
  std::vector<CarryOver>& carry_overs = files.working_days.carry_overs;
  if (const Node* const versions = take_sequence(reader, "versions", true)) {
    for (const Node& item : versions->items) {
      MappingReader version(reader.context(), item, "a version of the carry-over");
      CarryOver carry_over{take_entry(version, {scope, "carry_over", {}})};
      version.finish();
      follow(reader.context(), item.at, carry_overs.empty() ? nullptr : &carry_overs.back().entry, carry_over.entry);
      carry_overs.push_back(std::move(carry_over));
    }
  }
}

// --- days moved by acts

void read_known(MappingReader& reader, CalendarFiles& files) {
  const Node* const node = take_sequence(reader, "known", true);
  if (node == nullptr) {
    return;
  }
  std::vector<DateSpan>& known = files.working_days.moves_known;
  for (const Node& item : node->items) {
    MappingReader span(reader.context(), item, "a span of days");
    const DateSpan read{span.require_date("from").value_or(Date()), span.require_date("to").value_or(Date())};
    span.finish();
    if (read.to < read.from || (!known.empty() && read.from <= known.back().to)) {
      reader.context().report(item.at, read.from.iso() + " to " + read.to.iso(),
                              "spans in increasing order that do not overlap, 'to' on or after 'from'");
    }
    known.push_back(read);
  }
}

void read_moved_day(const ReadContext& context, const Node& node, const EntryScope& scope, CalendarFiles& files) {
  MappingReader reader(context, node, "a moved day");
  MovedDay moved;
  moved.rests = reader.require_date("rests").value_or(Date());
  moved.works = reader.require_date("works").value_or(Date());
  moved.entry = take_entry(reader, {scope.country, moved.rests.iso(), scope.label});
  reader.finish();
  files.working_days.moved_days.push_back(std::move(moved));
  files.moved_at.push_back(node.at);
}

void read_moved_days(MappingReader& reader, const CountryScope& scope, CalendarFiles& files) {
  read_known(reader, files);
  files.moved_file = reader.context().file;
  const LocalizedText label = require_text_for_all(reader, "label", scope);
  if (const Node* const node = take_sequence(reader, "days", true)) {
    for (const Node& item : node->items) {
      read_moved_day(reader.context(), item, {scope, {}, label}, files);
    }
  }
}

void read_zones(MappingReader& reader, const CountryScope& scope, CalendarFiles& files) {
  files.zones = take_zones(reader, scope);
}

struct CalendarFile {
  std::string_view name;
  void (*read)(MappingReader&, const CountryScope&, CalendarFiles&);
};

constexpr std::array<CalendarFile, 6> calendar_files = {{{"weekends", read_weekends},
                                                         {"holidays", read_holidays},
                                                         {"rest_days", read_rest_days},
                                                         {"carry_over", read_carry_over},
                                                         {"moved_days", read_moved_days},
                                                         {"zones", read_zones}}};

}  // namespace

void read_calendar(const ReadContext& context, const Node& node, std::string_view name, const CountryScope& scope,
                   CalendarFiles& files) {
  const CalendarFile* const file = first_equal(calendar_files, name, &CalendarFile::name);
  if (file == nullptr) {
    std::vector<std::string_view> names;
    std::ranges::transform(calendar_files, std::back_inserter(names), &CalendarFile::name);
    context.report({}, quoted(name) + " in calendar/", "one of: " + listed(names));
    return;
  }
  MappingReader reader(context, node, "a part of the calendar");
  require_own_name(reader, "calendar", name);
  file->read(reader, scope, files);
  reader.take_text("note");
  reader.finish();
}

void check_calendar(const CalendarFiles& files, Problems& problems) {
  calendar::WorkingDays plain = files.working_days;
  plain.moved_days.clear();
  std::vector<Date> seen;
  for (std::size_t i = 0; i < files.moved_at.size(); ++i) {
    const MovedDay& moved = files.working_days.moved_days[i];
    const auto report = [&](const std::string& found, std::string expected) {
      problems.push_back({files.moved_file, files.moved_at[i], found, std::move(expected), {}});
    };
    for (const Date day : {moved.rests, moved.works}) {
      if (std::ranges::find(seen, day) != seen.end()) {
        report(day.iso() + " moved twice", "each day once");
      }
      seen.push_back(day);
    }
    if (!calendar::is_working(plain.at(moved.rests).kind)) {
      report(moved.rests.iso() + " for 'rests', which rests anyway", "a working day that the act makes a day of rest");
    }
    if (calendar::is_working(plain.at(moved.works).kind)) {
      report(moved.works.iso() + " for 'works', which is worked anyway",
             "a day of rest that the act makes a working day");
    }
  }
}

}  // namespace mandate::law
