#include "publish/law_change.hpp"

namespace mandate::publish {
namespace {

// Whether the history says anything about a day on which no version stands.
bool is_known_on(const procedure::Procedure& procedure, Date first, Date day) {
  return day >= first || (procedure.complete_from && *procedure.complete_from <= day);
}

law::ChangeKind kind_of(bool was, bool is) {
  if (was && is) {
    return law::ChangeKind::changed;
  }
  return is ? law::ChangeKind::began : law::ChangeKind::ended;
}

void add_procedure(const procedure::Procedure& procedure, LawChange& change) {
  const procedure::Version* const before = procedure.at(change.difference.from);
  const procedure::Version* const after = procedure.at(change.difference.to);
  if (before != after &&
      (before != nullptr || is_known_on(procedure, procedure.versions.front().from, change.difference.from))) {
    change.procedures.push_back({kind_of(before != nullptr, after != nullptr), &procedure, before, after});
  }
}

// How far back a course is known its procedure says.
void add_course(const procedure::Course& course, LawChange& change) {
  const procedure::CourseVersion* const before = course.at(change.difference.from);
  const procedure::CourseVersion* const after = course.at(change.difference.to);
  const procedure::Procedure* const procedure = change.country->procedure(course.procedure);
  if (before != after &&
      (before != nullptr ||
       (procedure != nullptr && is_known_on(*procedure, course.versions.front().from, change.difference.from)))) {
    change.courses.push_back({kind_of(before != nullptr, after != nullptr), &course, before, after});
  }
}

template <typename Entries>
void add_entries(const Entries& entries, LawChange& change) {
  for (const auto& one : entries) {
    const bool was = one.entry.in_force(change.difference.from);
    const bool is = one.entry.in_force(change.difference.to);
    if (was != is) {
      change.calendar.push_back({kind_of(was, is), &one.entry});
    }
  }
}

void add_calendar(const calendar::WorkingDays& calendar, LawChange& change) {
  if (calendar.complete_from && *calendar.complete_from <= change.difference.from) {
    add_entries(calendar.weekends, change);
    add_entries(calendar.holidays, change);
    add_entries(calendar.carry_overs, change);
  }
}

}  // namespace

LawChange law_change(const procedure::Country& country, Date from, Date to) {
  LawChange change;
  change.country = &country;
  change.difference = law::difference(country.law, from, to);
  for (const procedure::Procedure& procedure : country.procedures) {
    add_procedure(procedure, change);
  }
  for (const procedure::Course& course : country.courses) {
    add_course(course, change);
  }
  add_calendar(country.law.working_days, change);
  return change;
}

}  // namespace mandate::publish
