#include "calendar/deadline.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/find.hpp"

namespace mandate::calendar {
namespace {

constexpr std::array<std::string_view, 4> unit_names = {"day", "working_day", "month", "year"};
constexpr std::array<std::string_view, 2> start_names = {"same_day", "next_day"};
constexpr std::array<std::string_view, 3> non_working_names = {"stays", "next_working_day", "previous_working_day"};
constexpr std::array<std::string_view, 4> treatment_names = {"counted", "not_working", "paused", "put_off"};
constexpr std::array<std::string_view, 3> fault_names = {"nothing_to_count", "no_such_day", "too_far"};

constexpr std::size_t most_days = 36'600;  // listed: a century
constexpr std::int64_t block = 64;         // days asked of the calendar at once

template <typename Enum, std::size_t size>
std::optional<Enum> named(const std::array<std::string_view, size>& names, std::string_view name) {
  const std::optional<std::size_t> index = index_in(names, name);
  return index ? std::optional(static_cast<Enum>(*index)) : std::nullopt;
}

// The days of a calendar one after another, forwards or backwards.
class DayLine {
 public:
  DayLine(const WorkingDays& calendar, Date first, std::int64_t step)
      : calendar_(&calendar), next_(first), step_(step) {}

  // Nothing beyond the range of dates.
  std::optional<Day> next() {
    if (index_ == days_.size() && !load()) {
      return std::nullopt;
    }
    return days_[index_++];
  }

 private:
  bool load() {
    if (!next_) {
      return false;
    }
    const Date first = *next_;
    std::optional<Date> last = first.plus_days(step_ * (block - 1));
    last = last ? last : first;  // at the end of the range of dates day by day
    days_ = calendar_->between({std::min(first, *last), std::max(first, *last)});
    if (step_ < 0) {
      std::ranges::reverse(days_);
    }
    index_ = 0;
    next_ = last->plus_days(step_);
    return true;
  }

  const WorkingDays* calendar_;
  std::optional<Date> next_;
  std::int64_t step_;
  std::vector<Day> days_;
  std::size_t index_ = 0;
};

// The last day of a period of months or years by the calendar.
std::optional<Date> end_of_months(const DeadlineRule& rule, Date start) {
  const Unit unit = rule.unit == DayUnit::year ? Unit::year : Unit::month;
  if (rule.starts == Starts::next_day) {
    return add(start, rule.count, unit, rule.month_end);
  }
  // The period that has `start` as its first day ends the day before the day of the same number.
  if (rule.count > 0 && start.day() > 1) {
    const std::optional<Date> before = start.plus_days(-1);
    return before ? add(*before, rule.count, unit, rule.month_end) : std::nullopt;
  }
  const std::optional<Date> same_number = add(start, rule.count, unit, rule.month_end);
  return same_number ? same_number->plus_days(rule.count > 0 ? -1 : 1) : std::nullopt;
}

class Counting {
 public:
  Counting(const DeadlineRule& rule, std::span<const DateSpan> pauses, const WorkingDays& calendar)
      : rule_(rule), pauses_(pauses), calendar_(&calendar), step_(rule.count < 0 ? -1 : 1) {}

  std::expected<Deadline, DeadlineFault> from(Date start) {
    if (rule_.count == 0) {
      return std::unexpected(DeadlineFault::nothing_to_count);
    }
    const std::optional<Date> first = rule_.starts == Starts::same_day ? start : start.plus_days(step_);
    if (!first) {
      return std::unexpected(DeadlineFault::too_far);
    }
    const std::expected<Count64, DeadlineFault> length = days_to_count(start, *first);
    if (!length) {
      return std::unexpected(length.error());
    }
    return count(*first, *length);
  }

 private:
  std::expected<Count64, DeadlineFault> days_to_count(Date start, Date first) const {
    if (rule_.unit == DayUnit::day || rule_.unit == DayUnit::working_day) {
      const bool too_many = rule_.count > Count64{most_days} || rule_.count < -Count64{most_days};
      return too_many ? std::expected<Count64, DeadlineFault>(std::unexpected(DeadlineFault::too_far))
                      : rule_.count * step_;
    }
    const std::optional<Date> last = end_of_months(rule_, start);
    if (!last) {
      return std::unexpected(missing_end(start));
    }
    return ((Count64{last->days_since_epoch()} - first.days_since_epoch()) * step_) + 1;
  }

  // Whether there is no such day, or none that Date holds.
  [[nodiscard]] DeadlineFault missing_end(Date start) const {
    DeadlineRule forgiving = rule_;
    forgiving.month_end = MonthEnd::last_day;
    return end_of_months(forgiving, start) ? DeadlineFault::no_such_day : DeadlineFault::too_far;
  }

  std::expected<Deadline, DeadlineFault> count(Date first, Count64 length) {
    DayLine line(*calendar_, first, step_);
    std::uint32_t number = 0;
    while (number < length) {
      const std::optional<Day> day = line.next();
      if (!day || deadline_.days.size() == most_days) {
        return std::unexpected(DeadlineFault::too_far);
      }
      const Treatment treatment = treat(*day);
      number += treatment == Treatment::counted ? 1 : 0;
      list(*day, treatment, number);
      if (rule_.unit == DayUnit::working_day && treatment != Treatment::paused) {
        rest_on(*day);
      }
    }
    deadline_.last_day = deadline_.days.back().day;
    return put_off(line);
  }

  [[nodiscard]] Treatment treat(const Day& day) const {
    if (std::ranges::any_of(pauses_, [&](const DateSpan& pause) { return pause.holds(day.date); })) {
      return Treatment::paused;
    }
    const bool passed_over = rule_.unit == DayUnit::working_day && !is_working(day.kind);
    return passed_over ? Treatment::not_working : Treatment::counted;
  }

  // Moves the end to a working day, where the rule says so. Days in the direction of counting are listed.
  std::expected<Deadline, DeadlineFault> put_off(DayLine& line) {
    if (rule_.if_non_working == NonWorking::stays) {
      return std::move(deadline_);
    }
    const std::int64_t towards = rule_.if_non_working == NonWorking::next_working_day ? 1 : -1;
    Day day = calendar_->at(deadline_.last_day);
    DayLine back(*calendar_, deadline_.last_day, towards);
    const bool onwards = towards == step_;
    if (!onwards) {
      back.next();
    }
    rest_on(day);
    for (std::size_t steps = 0; !is_working(day.kind); ++steps) {
      const std::optional<Day> next = onwards ? line.next() : back.next();
      if (!next || steps == most_days) {
        return std::unexpected(DeadlineFault::too_far);
      }
      day = *next;
      rest_on(day);
      if (onwards) {
        list(day, Treatment::put_off, 0);
      }
    }
    deadline_.last_day = day.date;
    return std::move(deadline_);
  }

  void list(const Day& day, Treatment treatment, std::uint32_t number) {
    deadline_.days.push_back({.day = day.date,
                              .kind = day.kind,
                              .treatment = treatment,
                              .number = treatment == Treatment::counted ? number : 0,
                              .reason = day.reason,
                              .holiday = day.holiday});
  }

  void rest_on(const Day& day) {
    deadline_.calendar_known = deadline_.calendar_known && calendar_->is_known(day.date);
    for (const Entry* const entry : {day.reason, day.holiday}) {
      deadline_.verified = deadline_.verified && (entry == nullptr || entry->verified);
    }
  }

  DeadlineRule rule_;
  std::span<const DateSpan> pauses_;
  const WorkingDays* calendar_;
  std::int64_t step_;
  Deadline deadline_;
};

}  // namespace

std::optional<DayUnit> day_unit_named(std::string_view name) { return named<DayUnit>(unit_names, name); }
std::optional<Starts> starts_named(std::string_view name) { return named<Starts>(start_names, name); }
std::optional<NonWorking> non_working_named(std::string_view name) {
  return named<NonWorking>(non_working_names, name);
}

std::string_view name(DayUnit unit) { return unit_names.at(static_cast<std::size_t>(unit)); }
std::string_view name(Starts starts) { return start_names.at(static_cast<std::size_t>(starts)); }
std::string_view name(NonWorking non_working) { return non_working_names.at(static_cast<std::size_t>(non_working)); }
std::string_view name(Treatment treatment) { return treatment_names.at(static_cast<std::size_t>(treatment)); }
std::string_view name(DeadlineFault fault) { return fault_names.at(static_cast<std::size_t>(fault)); }

std::expected<Deadline, DeadlineFault> count_deadline(const DeadlineRule& rule, Date start,
                                                      std::span<const DateSpan> pauses, const WorkingDays& calendar) {
  return Counting(rule, pauses, calendar).from(start);
}

}  // namespace mandate::calendar
