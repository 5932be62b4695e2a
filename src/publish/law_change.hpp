// Everything that changed in a country's law between two days: what `law/` knows, the procedures, how they run, and
// the calendar.
#pragma once

#include <vector>

#include "law/difference.hpp"
#include "procedure/rule_book.hpp"

namespace mandate::publish {

struct ProcedureChange {
  law::ChangeKind kind = law::ChangeKind::changed;
  const procedure::Procedure* procedure = nullptr;
  const procedure::Version* before = nullptr;  // nullptr where none was in force
  const procedure::Version* after = nullptr;
};

struct CourseChange {
  law::ChangeKind kind = law::ChangeKind::changed;
  const procedure::Course* course = nullptr;
  const procedure::CourseVersion* before = nullptr;  // nullptr where none was in force
  const procedure::CourseVersion* after = nullptr;
};

// A weekend, a holiday or a rule of days that rest began or ended; days that an act moves within a year are no change.
struct CalendarChange {
  law::ChangeKind kind = law::ChangeKind::began;
  const calendar::Entry* entry = nullptr;
};

struct LawChange {
  const procedure::Country* country = nullptr;
  law::Difference difference;
  std::vector<ProcedureChange> procedures;  // in the order of the country's procedures
  std::vector<CourseChange> courses;        // in the order of its courses
  std::vector<CalendarChange> calendar;     // in the order of the calendar
};

// `from` ≤ `to`. What nothing is claimed of on the earlier day is left out. Points into the country,
// which must outlive the result.
[[nodiscard]] LawChange law_change(const procedure::Country& country, Date from, Date to);

}  // namespace mandate::publish
